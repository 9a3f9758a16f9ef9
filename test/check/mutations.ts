import { type FieldPath, pathText } from '../../lib/kube/field-path';
import { isFields } from '../../lib/kube/read-manifest';
import { type Resource, toResource } from '../../lib/manifest/resource';

/** The kind of the changed value. */
export type MutationKind =
  | 'port'
  | 'probe number'
  | 'port name'
  | 'protocol'
  | 'selector value'
  | 'selector key'
  | 'namespace'
  | 'serviceName'
  | 'reference'
  | 'address host';

/** A place to change. */
export interface Site {
  readonly resource: Resource;
  readonly path: FieldPath;
  readonly kind: MutationKind;
  /** The host in the text, if it is an address. */
  readonly host?: string;
}

/** The kinds of typos. */
export const SLIPS = ['last letter wrong', 'two swapped', 'one left out', 'one doubled'] as const;
export type Slip = (typeof SLIPS)[number];

/** The places, by patterns of their paths. */
const PLACES: readonly (readonly [readonly MutationKind[], RegExp, 'number' | 'string'])[] = [
  [['probe number'], /Probe\.\w+\.port$/, 'number'],
  [['port'], /(^|\.)(containerPort|targetPort|port|number|portNumber|servicePort)$/, 'number'],
  [['port name'], /\.ports\[\d+\]\.name$|(^|\.)(targetPort|port|servicePort|port\.name)$/, 'string'],
  [['protocol'], /\.ports\[\d+\]\.protocol$/, 'string'],
  [['selector value', 'selector key'], /(^|\.)[sS]elector(\.matchLabels)?(\.[\w-]+|\['[^']+'\])$/, 'string'],
  [['namespace'], /^metadata\.namespace$|[sS]ervice\.namespace$/, 'string'],
  [['serviceName'], /^spec\.serviceName$/, 'string'],
  [
    ['reference'],
    /(backend|clientConfig)\.service\.name$|^spec\.service\.name$|\.serviceName$|[tT]argetRef\.name$|backendRefs\[\d+\]\.name$/,
    'string',
  ],
  [['address host'], /\.env\[\d+\]\.value$|\.args\[\d+\]$|\.command\[\d+\]$|^data(\.|\[')/, 'string'],
];

/** The object kinds in which these paths have this meaning. */
const KINDS =
  /^(Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|ConfigMap|Service|Ingress|\w+Route|NetworkPolicy|\w+Monitor|HorizontalPodAutoscaler|PodDisruptionBudget|\w+WebhookConfiguration|APIService)$/;

/** All places in objects to change. */
export function sitesOf(resources: readonly Resource[]): readonly Site[] {
  const services = resources.filter(({ kind }) => kind === 'Service').map(({ name }) => name);
  return resources.flatMap((resource) => {
    const sites: Site[] = [];
    const walk = (value: unknown, path: FieldPath): void => {
      if (Array.isArray(value))
        value.forEach((item, index) => {
          walk(item, [...path, index]);
        });
      else if (isFields(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
      else {
        const text = pathText(path);
        const place = PLACES.find(([, expression, type]) => typeof value === type && expression.test(text));
        for (const kind of place?.[0] ?? []) {
          if (kind !== 'address host') sites.push({ resource, path, kind });
          else {
            const host = hostIn(String(value), services);
            if (host !== undefined) sites.push({ resource, path, kind, host });
          }
        }
      }
    };
    if (KINDS.test(resource.kind)) walk(resource.value, []);
    return sites;
  });
}

/** The first Service that a text has an address of, with a port or a scheme. */
function hostIn(text: string, services: readonly string[]): string | undefined {
  return services.find((name) =>
    new RegExp(`(^|[/@,=\\s])${name}(\\.[a-z.-]+)?:\\d|\\w://${name}(?![\\w-])`).test(text),
  );
}

/** The resources with one place changed. */
export function mutate(resources: readonly Resource[], site: Site, slip: Slip = SLIPS[0]): readonly Resource[] {
  const { resource, path, kind, host } = site;
  const value = structuredClone(resource.value);
  const last = path.at(-1)!;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the path was found in this very value
  const parentOf = (at: FieldPath): any => at.slice(0, -1).reduce((object: any, key) => object[key], value);
  const parent = parentOf(path);
  if (kind === 'selector key') {
    const renamed = Object.entries(parent as Record<string, unknown>).map(
      ([key, one]) => [key === last ? slipped(key, slip) : key, one] as const,
    );
    parentOf(path.slice(0, -1))[path.at(-2)!] = Object.fromEntries(renamed);
  } else if (host !== undefined) {
    parent[last] = String(parent[last]).replace(new RegExp(`(?<![\\w.-])${host}(?![\\w-])`, 'g'), slipped(host, slip));
  } else parent[last] = changed(kind, parent[last], slip);
  return resources.map((one) => (one === resource ? toResource(value)! : one));
}

function changed(kind: MutationKind, value: unknown, slip: Slip): unknown {
  if (typeof value === 'number') return slippedNumber(value, slip);
  if (kind === 'protocol') return value === 'UDP' ? 'TCP' : 'UDP';
  return slipped(String(value), slip);
}

function slippedNumber(number: number, slip: Slip): number {
  const next = number < 65535 ? number + 1 : number - 1;
  if (slip === SLIPS[0]) return next;
  const other = Number(slipped(String(number), slip));
  return other === number || other < 1 || other > 65535 ? next : other;
}

/** A text with a typo: in its last letter, or else in the middle. */
function slipped(text: string, slip: Slip): string {
  const wrong = `${text.slice(0, -1)}${text.endsWith('x') ? 'y' : 'x'}`;
  const at = Math.floor(text.length / 2);
  const [before, one = '', other = '', after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  const result = {
    'last letter wrong': wrong,
    'two swapped': `${before}${other}${one}${after}`,
    'one left out': `${before}${other}${after}`,
    'one doubled': `${before}${one}${one}${other}${after}`,
  }[slip];
  return result === text || result === '' || /^[-.]|[-.]$/.test(result) ? wrong : result;
}
