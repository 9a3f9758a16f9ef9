import { runCheck } from '../../check/check';
import type { Finding } from '../../check/finding';
import { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';
import type { Cluster } from './cluster';
import { isRunning } from './pod-state';
import { representatives } from './pods';

/** The objects in the cluster that affect the ports of some namespaces. */
export interface Live {
  readonly cluster: Cluster;
  /** The graph of Services, pods, policies and what leads to Services. It has one pod of each set of identical ones. */
  readonly graph: Graph;
  readonly slices: readonly Resource[];
  /** All pods, including those that the graph leaves out. */
  readonly pods: readonly Resource[];
  /** The namespaces of the cluster; `undefined` if they may not be listed. */
  readonly namespaces: ReadonlySet<string> | undefined;
  /** Why objects of a kind may not be read, in kubectl's words; `undefined` if they may be read. */
  readonly forbidden: (kind: ReadKind, namespace: string) => string | undefined;
  /** The kinds that the cluster does not have, by kind and group as in `HTTPRoute.gateway.networking.k8s.io`. */
  readonly unknownKinds: ReadonlySet<string>;
  /** Whether objects of a kind in a namespace may not be read: then an object that was not found may exist. */
  readonly isUnread: (one: Pick<WantedKind, 'kind' | 'group'>, namespace: string) => boolean;
  /** The findings of the checker's rules in these objects. */
  readonly findings: () => readonly Finding[];
  /** The objects that the indexes in findings refer to. */
  readonly resources: readonly Resource[];
}

/** The kinds that are read in each namespace, with kubectl's names for them. */
export const READ_KINDS = {
  Service: 'services',
  Pod: 'pods',
  EndpointSlice: 'endpointslices.discovery.k8s.io',
  NetworkPolicy: 'networkpolicies.networking.k8s.io',
} as const;

/** A kind that is read in each namespace. */
type ReadKind = keyof typeof READ_KINDS;

/** A kind that leads to Services, and is read only on request. */
export interface WantedKind {
  readonly apiVersion: string;
  readonly group: string;
  readonly kind: string;
  /** The namespace; `undefined` for cluster-scoped kinds. */
  readonly namespace: string | undefined;
}

/** Reads the objects that affect the ports of some namespaces. */
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
    // Annotations that accept findings are also on the objects in the cluster, so they apply here too.
    findings: () => (findings ??= runCheck({ resources }, options).findings),
    resources,
  };
}

/** A key for a kind: its name with its group. */
export function kindKey({ kind, group }: Pick<WantedKind, 'kind' | 'group'>): string {
  return group === '' ? kind : `${kind}.${group}`;
}

/** kubectl's full name for a kind. It includes the version, as the cluster may serve several. */
function nameOf({ apiVersion, kind, group }: WantedKind): string {
  const version = apiVersion.split('/').at(-1) ?? '';
  return `${kind}.${version}.${group}`;
}

/** How many kubectl calls run at once. */
const AT_ONCE = 4;

/** Runs requests a few at a time, and returns their answers in order. */
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
