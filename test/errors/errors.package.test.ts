import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Compilation, CompilerVersion, Diagnostic } from '../compilers';
import { compile, inPairs, linesOf } from '../compilers';

/*
 * Programs that must not compile, and what the compiler says about them. A program is a file here; its cases start with a
 * comment `//# what is wrong`, and each of them has at least one error. The messages stand in the `.txt` file beside it, as
 * TypeScript 5.9 words them: read their diff as what a user will read. `UPDATE=1 npx jest test/errors` rewrites them.
 */

const exact: CompilerVersion = '5.9';
const topics = readdirSync(__dirname)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => path.basename(file, '.ts'));

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
  ...['RuleSettings', 'PortCheckSettings'],
  ...[
    'NamelessEndpoint',
    'AnyEndpoint',
    'AnyPort',
    'ServiceMonitorEndpoint',
    'ServiceMonitorProps',
    'PodMetricsEndpoint',
    'MonitorOptions',
  ],
  ...['ServiceReferenceOptions', 'ServiceContract'],
  ...['App', 'AppProps', 'AppContainer', 'AppPort', 'PortSpec', 'DeploymentAppProps', 'CronJobAppProps'],
]);

/** A case's errors, each with its place: the program's text from where the compiler points to. */
type Cases = ReadonlyMap<string, readonly (Diagnostic & { readonly place: string })[]>;

const compilations = inPairs(
  (version) => compile(version, path.join(__dirname, 'tsconfig.json')),
  [exact, '5.4', '5.5', '5.7', '6.0', '7.0'],
);

describe.each([...compilations.keys()])('TypeScript %s', (version) => {
  let compilation: Compilation;

  beforeAll(async () => {
    compilation = await compilations.get(version)!;
  });

  test('reads the programs and finds faults in them alone', () => {
    expect(compilation.other).toBe('');
    expect(new Set(compilation.diagnostics.map(({ file }) => file))).toEqual(
      new Set(topics.map((topic) => `${topic}.ts`)),
    );
  });

  test.each(topics)('%s', async (topic) => {
    const cases = casesOf(topic, compilation);

    expect([...cases].filter(([, errors]) => errors.length === 0).map(([title]) => title)).toEqual([]);
    if (version === exact) {
      expect(textOf(cases)).toBe(expectedText(topic, textOf(cases)));
    } else {
      const expected = casesOf(topic, await compilations.get(exact)!);
      expect(placesOf(cases)).toEqual(placesOf(expected));
      expect(missingWords(expected, cases)).toEqual([]);
    }
  });

  test('speaks to users in their own words', () => {
    const messages = compilation.diagnostics.map(({ message }) => message);
    // What stands in a variable the compiler shows as it is: there is no place in the call to point to.
    const inPlace = compilation.diagnostics.filter(({ file }) => file !== 'variables.ts').map(({ message }) => message);

    expect(messages.filter((message) => /import\(|node_modules|[/\\]lib[/\\]/.test(message))).toEqual([]);
    expect(inPlace.filter((message) => message.includes('{ readonly '))).toEqual([]);
    expect(messages.filter((message) => unknownTypes(message).length > 0)).toEqual([]);
  });
});

/** The cases of a program by title, in order. */
function casesOf(topic: string, { diagnostics }: Compilation): Cases {
  const lines = linesOf(path.join(__dirname, `${topic}.ts`));
  const cases = new Map<string, (Diagnostic & { place: string })[]>();
  const titleAt: string[] = [];
  let title = 'outside of all cases';
  for (const line of lines) {
    if (line.startsWith('//# ')) {
      title = line.slice('//# '.length);
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

function textOf(cases: Cases): string {
  const indent = (text: string): string => text.replace(/^/gm, '    ');
  const texts = [...cases].map(([title, errors]) =>
    [title, ...errors.map(({ place, code, message }) => `  ${place}\n${indent(`${code}: ${message}`)}`)].join('\n'),
  );
  return `${texts.join('\n\n')}\n`;
}

function expectedText(topic: string, actual: string): string {
  const file = path.join(__dirname, `${topic}.txt`);
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}

function placesOf(cases: Cases): readonly string[] {
  return [...cases]
    .flatMap(([title, errors]) => errors.map(({ line, place }) => `${title}: line ${line}, ${place}`))
    .sort();
}

/** What matters of a message, however a compiler words the rest: our own sentences, and the values that are allowed. */
function missingWords(expected: Cases, actual: Cases): readonly string[] {
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
function unknownTypes(message: string): readonly string[] {
  const code = message
    // TypeScript 7.0 quotes a text within a type like a name of its own: 'Http'.
    .replace(/"[^"]*"|(?<=: )'[^' ]*'/g, '')
    .replace(/^\s*[A-Z]\w*|[.:] [A-Z]\w* (?=[a-z])|\b(Protocol|ServiceType|Port|Name)\.\w+/gm, '');
  return (code.match(/\b[A-Z]\w*/g) ?? []).filter((name) => !KNOWN_TYPES.has(name));
}
