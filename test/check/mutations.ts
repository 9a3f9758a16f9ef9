import { type FieldPath, pathText } from '../../lib/kube/field-path';
import { isFields } from '../../lib/kube/read-manifest';
import { type Resource, toResource } from '../../lib/manifest/resource';

/** What is changed. */
export type MutationKind = 'port' | 'port name' | 'protocol' | 'selector' | 'namespace' | 'reference';

/** A place that can be changed. */
export interface Site {
  readonly resource: Resource;
  readonly path: FieldPath;
  readonly kind: MutationKind;
}

/** The places, by what their path looks like. */
const PLACES: readonly (readonly [MutationKind, RegExp, 'number' | 'string'])[] = [
  ['port', /(^|\.)(containerPort|targetPort|port|number|portNumber|servicePort)$/, 'number'],
  ['port name', /\.ports\[\d+\]\.name$|(^|\.)(targetPort|port|servicePort|port\.name)$/, 'string'],
  ['protocol', /\.ports\[\d+\]\.protocol$/, 'string'],
  ['selector', /(^|\.)[sS]elector(\.matchLabels)?(\.[\w-]+|\['[^']+'\])$/, 'string'],
  ['namespace', /^metadata\.namespace$|[sS]ervice\.namespace$/, 'string'],
  [
    'reference',
    /(backend|clientConfig)\.service\.name$|^spec\.service\.name$|\.serviceName$|[tT]argetRef\.name$|backendRefs\[\d+\]\.name$/,
    'string',
  ],
];

/** The kinds whose fields mean what their paths look like. */
const KINDS =
  /^(Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob|Service|Ingress|\w+Route|NetworkPolicy|\w+Monitor|HorizontalPodAutoscaler|PodDisruptionBudget|\w+WebhookConfiguration|APIService)$/;

/** All places in objects that can be changed. */
export function sitesOf(resources: readonly Resource[]): readonly Site[] {
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
        if (place !== undefined) sites.push({ resource, path, kind: place[0] });
      }
    };
    if (KINDS.test(resource.kind)) walk(resource.value, []);
    return sites;
  });
}

/** The resources with one place changed. */
export function mutate(resources: readonly Resource[], { resource, path, kind }: Site): readonly Resource[] {
  const value = structuredClone(resource.value);
  const last = path.at(-1)!;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the path was found in this very value
  const parent = path.slice(0, -1).reduce((at: any, key) => at[key], value);
  parent[last] = changed(kind, parent[last]);
  return resources.map((one) => (one === resource ? toResource(value)! : one));
}

/** A slip: one more, the last letter wrong, the other protocol. */
function changed(kind: MutationKind, value: unknown): unknown {
  if (typeof value === 'number') return value < 65535 ? value + 1 : value - 1;
  if (kind === 'protocol') return value === 'UDP' ? 'TCP' : 'UDP';
  const text = String(value);
  return `${text.slice(0, -1)}${text.endsWith('x') ? 'y' : 'x'}`;
}
