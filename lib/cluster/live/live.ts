import { check } from '../../check/check';
import type { Finding } from '../../check/finding';
import { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';
import type { Cluster } from './cluster';
import { isRunning } from './pod-state';
import { representatives } from './pods';

/** What has to do with the ports of some namespaces, as it is in the cluster. */
export interface Live {
  readonly cluster: Cluster;
  /** Services, pods, policies and what leads to Services, as the checker reads them: of the pods that are the same, one. */
  readonly graph: Graph;
  readonly slices: readonly Resource[];
  /** All pods; of those that are the same, the graph has one. */
  readonly pods: readonly Resource[];
  /** The namespaces that are there; `undefined` if they may not be listed. */
  readonly namespaces: ReadonlySet<string> | undefined;
  /** Why objects of a kind may not be read, in kubectl's words; `undefined` if they may. */
  readonly forbidden: (kind: ReadKind, namespace: string) => string | undefined;
  /** The kinds that the cluster does not have, by kind and group as in `HTTPRoute.gateway.networking.k8s.io`. */
  readonly unknownKinds: ReadonlySet<string>;
  /** Whether objects of a kind in a namespace may not be read, so that nothing is known of one that is not there. */
  readonly isUnread: (one: Pick<WantedKind, 'kind' | 'group'>, namespace: string) => boolean;
  /** What the rules of the checker find in what is there. */
  readonly findings: () => readonly Finding[];
  /** The objects that the findings count. */
  readonly resources: readonly Resource[];
}

/** What is read of each namespace, by the name that kubectl has for it. */
export const READ_KINDS = {
  Service: 'services',
  Pod: 'pods',
  EndpointSlice: 'endpointslices.discovery.k8s.io',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
} as const;

/** A kind that is read of each namespace. */
type ReadKind = keyof typeof READ_KINDS;

/** What leads to a Service, and is read because somebody asks for it. */
export interface WantedKind {
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  /** `undefined` for what has none. */
  readonly namespace: string | undefined;
}

/** Reads what has to do with the ports of some namespaces. */
export async function readLive(
  cluster: Cluster,
  names: readonly string[],
  wanted: readonly WantedKind[] = [],
): Promise<Live> {
  const kinds = Object.keys(READ_KINDS) as readonly ReadKind[];
  const asked = names.flatMap((namespace) => kinds.map((kind) => ({ kind, namespace })));
  const [listed, referring, namespaces] = await Promise.all([
    inTurn(asked, ({ kind, namespace }) => cluster.list(READ_KINDS[kind], namespace)),
    inTurn(wanted, (one) => cluster.list(nameOf(one), one.namespace)),
    cluster.list('namespaces'),
  ]);
  const of = (kind: ReadKind): readonly Resource[] =>
    listed.flatMap(({ resources }, index) => (asked[index]?.kind === kind ? resources : []));
  const pods = of('Pod');
  const resources = [
    ...of('Service'),
    ...representatives(pods.filter(isRunning)),
    ...of('NetworkPolicy'),
    ...referring.flatMap((one) => one.resources),
    ...namespaces.resources,
  ];
  const options = {
    complete: true,
    defaultNamespace: cluster.namespace,
    ...(cluster.version !== undefined && { kubernetesVersion: cluster.version }),
  };
  let findings: readonly Finding[] | undefined;
  return {
    cluster,
    graph: new Graph({ resources }, options),
    slices: of('EndpointSlice'),
    pods,
    namespaces: namespaces.forbidden === undefined ? new Set(namespaces.resources.map(({ name }) => name)) : undefined,
    forbidden: (kind, namespace) =>
      listed.find((_, index) => asked[index]?.kind === kind && asked[index].namespace === namespace)?.forbidden,
    unknownKinds: new Set(wanted.filter((_, index) => referring[index]?.isUnknown === true).map(kindKey)),
    isUnread: (one, namespace) =>
      wanted.some(
        (other, index) =>
          kindKey(other) === kindKey(one) &&
          (other.namespace ?? '') === namespace &&
          referring[index]?.forbidden !== undefined,
      ),
    // What somebody accepts in the manifest, the cluster has as well.
    findings: () => (findings ??= check({ resources }, options).findings),
    resources,
  };
}

/** What a kind is called, with its group. */
export function kindKey({ kind, group }: Pick<WantedKind, 'kind' | 'group'>): string {
  return group === '' ? kind : `${kind}.${group}`;
}

/** As kubectl takes it: the version is said, for a kind may be had in several. */
function nameOf({ apiVersion, kind, group }: WantedKind): string {
  const version = apiVersion.split('/').at(-1) ?? '';
  return `${kind}.${version}.${group}`;
}

/** How many calls of kubectl run at once. */
const AT_ONCE = 4;

/** Answers of what is asked, in order, a few at a time. */
export async function inTurn<Asked, Got>(
  all: readonly Asked[],
  ask: (one: Asked) => Promise<Got>,
): Promise<readonly Got[]> {
  const answers: Got[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const index = next;
      next += 1;
      answers[index] = await ask(all[index] as Asked);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
  return answers;
}
