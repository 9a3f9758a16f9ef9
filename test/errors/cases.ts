import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Compilation, Diagnostic } from '../compilers';
import { linesOf } from '../compilers';

/** The names that a message may contain: what users write themselves. */
const KNOWN_TYPES = new Set([
  ...[
    'Pod',
    'Deployment',
    'StatefulSet',
    'DaemonSet',
    'Job',
    'CronJob',
    'Container',
    'Service',
    'Probe',
    'Handler',
    'Port',
    'Endpoint',
  ],
  ...[
    'PodProps',
    'DeploymentProps',
    'StatefulSetProps',
    'DaemonSetProps',
    'JobProps',
    'CronJobProps',
    'ContainerProps',
  ],
  ...['ContainerPort', 'ServiceProps', 'ServicePort', 'ExposeViaServiceOptions', 'HttpGetProbeOptions', 'Protocol'],
  ...['ExposedPort', 'ExposedPorts', 'ExposeOptions', 'Invalid'],
  ...['AnyEndpoint', 'NamelessEndpoint', 'Nameless', 'EndpointService', 'PortAddress', 'AnyPort'],
  ...['Gateway', 'GatewayListener', 'GatewayProps', 'Listener', 'RouteGateway', 'RouteParent', 'ParentReference'],
  ...['HttpRouteBackend', 'HttpRouteMatch', 'HttpRouteProps', 'ObjectBackend', 'RoutedPath', 'WorkloadRouteOptions'],
  ...['Ingress', 'IngressBackend', 'ServiceIngressBackendOptions', 'ExposeServiceViaIngressOptions'],
  ...['NetworkPolicyPort', 'NetworkPolicyPortProps', 'NetworkProtocol', 'ConnectOptions', 'ConnectedUrl'],
  ...['ServiceMonitorEndpoint', 'ServiceMonitorProps', 'PodMetricsEndpoint', 'MonitorOptions'],
  ...['ServiceReferenceOptions', 'ServiceContract'],
  // As the compiler calls a handle, which is a name and more, where it says what that lacks.
  'String',
  ...['RuleSettings', 'PortCheckSettings', 'ContainerRestartPolicy'],
  ...['App', 'StatefulSetApp', 'AppProps', 'AppContainer', 'AppPort', 'PortSpec', 'DeploymentAppProps', 'CronJobAppProps'],
  // The type parameters of generics.ts.
  ...['N', 'Ports'],
]);

/** A case's errors, each with its place: the program's text from where the compiler points to. */
type Cases = ReadonlyMap<string, readonly (Diagnostic & { readonly place: string })[]>;

/** The programs of a folder. */
export const topicsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'cases.ts')
    .map((file) => path.basename(file, '.ts'));

/** The cases of a program by title, in order. */
export function casesOf(folder: string, topic: string, { diagnostics }: Compilation): Cases {
  const lines = linesOf(path.join(folder, `${topic}.ts`));
  const cases = new Map<string, (Diagnostic & { place: string })[]>();
  const titleAt: string[] = [];
  let title = 'outside of all cases';
  for (const line of lines) {
    const text = line.trimStart();
    if (text.startsWith('//# ')) {
      title = text.slice('//# '.length);
      if (cases.has(title)) throw new Error(`${topic}.ts has two cases '${title}'`);
      cases.set(title, []);
    }
    titleAt.push(title);
  }
  for (const error of diagnostics.filter(({ file }) => file === `${topic}.ts`)) {
    const owner = cases.get(titleAt[error.line - 1]!);
    if (!owner) throw new Error(`${topic}.ts:${error.line} is no case: ${error.message}`);
    const [place = ''] = /^[^,})\]]*/.exec(lines[error.line - 1]!.slice(error.column - 1)) ?? [];
    owner.push({ ...error, place: place.trim() });
  }
  return cases;
}

export function textOf(cases: Cases): string {
  const indent = (text: string): string => text.replace(/^/gm, '    ');
  const texts = [...cases].map(([title, errors]) =>
    [title, ...errors.map(({ place, code, message }) => `  ${place}\n${indent(`${code}: ${message}`)}`)].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

/** What the compiler is expected to say, as the file beside the program has it. */
export function expectedText(folder: string, topic: string, actual: string): string {
  const file = path.join(folder, `${topic}.txt`);
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}

export function placesOf(cases: Cases): readonly string[] {
  return [...cases]
    .flatMap(([title, errors]) => errors.map(({ line, place }) => `${title}: line ${line}, ${place}`))
    .sort();
}

/** What matters of a message, however a compiler words the rest: our own sentences, and the values that are allowed. */
export function missingWords(expected: Cases, actual: Cases): readonly string[] {
  return [...expected].flatMap(([title, errors]) => {
    const said = actual
      .get(title)!
      .map(({ message }) => message)
      .join('\n');
    const words = errors.flatMap(
      ({ message }) => message.match(/Invalid<".*?">|(?:"[^"]*"|\b\d+)(?: \| (?:"[^"]*"|\d+))+/g) ?? [],
    );
    return words.filter((word) => !said.includes(word)).map((word) => `${title}: ${word}`);
  });
}

/** Names of types in a message that no user has written: capitals that do not begin a sentence or stand in a text. */
export function unknownTypes(message: string): readonly string[] {
  const code = message
    // TypeScript 7.0 quotes a text within a type like a name of its own: 'Http'.
    .replace(/"[^"]*"|(?<=: )'[^' ]*'/g, '')
    .replace(/^\s*[A-Z]\w*|[.:] [A-Z]\w* (?=[a-z])|\b(Protocol|ServiceType|Port|Name)\.\w+/gm, '');
  return (code.match(/\b[A-Z]\w*/g) ?? []).filter((name) => !KNOWN_TYPES.has(name));
}
