import { Graph } from '../../graph/graph';
import { networkPolicies } from '../../graph/policed-pods';
import { openCluster } from '../live/cluster';
import type { Cluster } from '../live/cluster';
import { inTurn, kindKey, type Live, readLive, READ_KINDS, type WantedKind } from '../live/live';
import type { Kubectl } from '../kubectl/kubectl';
import type { Manifests } from '../../manifest/manifests';
import type { Resource } from '../../manifest/resource';
import { type DeclaredChain, declaredChains, serviceOf } from './declared-chains';
import { lookAtChain } from './look-at-chain';
import type { ChainConnection, ChainObject, ChainStatus, VerifiedChain, VerifyResult } from './result';
import type { Target, Verdict } from './verdict';

/** What to verify, and how. */
export interface Request {
  /** The manifests that declare the chains. */
  readonly manifests: Pick<Manifests, 'resources'> & Partial<Manifests>;
  /** The kubectl that queries the cluster. */
  readonly kubectl: Kubectl;
  /** The namespace of objects that do not name one; that of the context if omitted. */
  readonly namespace?: string | undefined;
  /** Tries a connection; if omitted, none is tried. */
  readonly connect?: ((kubectl: Kubectl, target: Target) => Promise<ChainConnection>) | undefined;
}

/**
 * Compares every chain that manifests declare with a cluster.
 *
 * @throws {ClusterError} If the cluster cannot be asked.
 */
export async function verifyManifests({ manifests, kubectl, namespace, connect }: Request): Promise<VerifyResult> {
  const cluster = await openCluster(kubectl, namespace);
  const graph = new Graph(manifests, {
    defaultNamespace: cluster.namespace,
    ...(cluster.version !== undefined && { kubernetesVersion: cluster.version }),
  });
  const chains = declaredChains(graph);
  const live = await readLive(cluster, namespacesOf(graph, chains), wantedOf(graph, chains));
  const others = networkPolicies(live.graph).length === 0 ? [] : await otherPolicies(cluster);
  const verdicts = chains.map((chain) => lookAtChain(live, graph, chain, others));
  const connections = connect === undefined ? [] : await connectAll(live, verdicts, connect);
  const verified = chains.flatMap((chain, index) => {
    const verdict = verdicts[index];
    if (verdict === undefined) return [];
    const untried =
      connect === undefined ||
      verdict.endpoints === undefined ||
      verdict.status !== 'ok' ||
      connections[index] !== undefined;
    const notes = untried ? [] : [untriedText(verdict)];
    return verifiedChain(graph, chain, { ...verdict, notes: [...(verdict.notes ?? []), ...notes] }, connections[index]);
  });
  const count = (status: ChainStatus): number => verified.filter((one) => one.status === status).length;
  return {
    context: cluster.context,
    ...(cluster.version !== undefined && { kubernetesVersion: cluster.version }),
    chains: verified,
    counts: { ok: count('ok'), broken: count('broken'), unknown: count('unknown') },
  };
}

/** The namespaces of the Services, and of the workloads that call them. */
function namespacesOf(graph: Graph, chains: readonly DeclaredChain[]): readonly string[] {
  const own = chains.map((chain) => serviceOf(chain).namespace);
  const callers = chains.flatMap((chain) =>
    chain.sort !== 'service' && graph.workloadOf(chain.from) !== undefined ? [graph.index.namespaceOf(chain.from)] : [],
  );
  return [...new Set([...own, ...callers])];
}

/** The kinds that lead to Services, with the namespaces where the manifests have them. Pods are read anyway. */
function wantedOf(graph: Graph, chains: readonly DeclaredChain[]): readonly WantedKind[] {
  const wanted = new Map<string, WantedKind>();
  for (const chain of chains) {
    if (chain.sort === 'service' || graph.workloadOf(chain.from) !== undefined || chain.from.kind in READ_KINDS)
      continue;
    const { apiVersion, group, kind } = chain.from;
    const namespace = graph.index.namespaceOf(chain.from) || undefined;
    wanted.set(`${kindKey(chain.from)} ${namespace ?? ''}`, { apiVersion, group, kind, namespace });
  }
  return [...wanted.values()];
}

/** The policy kinds that the cluster has besides NetworkPolicy; they may allow what NetworkPolicies forbid. */
export async function otherPolicies({ kubectl }: Cluster): Promise<readonly string[]> {
  // The exit code is ignored: if one API is down, kubectl fails, but has printed the kinds of the others.
  const { stdout } = await kubectl.run(['api-resources', '--output=name']);
  return stdout.split('\n').filter((name) => /networkpolic(y|ies)\b/.test(name) && name !== READ_KINDS.NetworkPolicy);
}

/** Tries one connection for each pod and port, even if several chains end there. */
async function connectAll(
  { cluster: { kubectl } }: Live,
  verdicts: readonly Verdict[],
  connect: NonNullable<Request['connect']>,
): Promise<readonly (ChainConnection | undefined)[]> {
  const keyOf = ({ pod, number, protocol }: Target): string =>
    `${pod.namespace}/${pod.resource.name}:${number}/${protocol}`;
  const targets = new Map(
    verdicts.flatMap(({ target }) => (target?.protocol === 'TCP' ? [[keyOf(target), target] as const] : [])),
  );
  const answers = await inTurn([...targets.values()], (target) => connect(kubectl, target));
  const known = new Map([...targets.keys()].map((key, index) => [key, answers[index]]));
  return verdicts.map(({ target }) => (target === undefined ? undefined : known.get(keyOf(target))));
}

function untriedText({ target }: Verdict): string {
  return target === undefined
    ? 'not connected: no ready endpoint is a pod'
    : `not connected: port-forward carries TCP only, and this is ${target.protocol}`;
}

/** The result for a chain, as data. */
export function verifiedChain(
  graph: Graph,
  chain: DeclaredChain,
  { status, steps, what, hint, remedy = '', notes = [], endpoints }: Verdict,
  connection: ChainConnection | undefined,
): VerifiedChain {
  const { namespace, name, port } = serviceOf(chain);
  const isSilent = connection?.isWell === false;
  return {
    status: isSilent ? 'broken' : status,
    ...(chain.sort !== 'service' && { from: objectOf(graph, chain.from) }),
    service: { kind: 'Service', namespace, name },
    ...(port !== undefined && { port }),
    steps: isSilent ? brokenAtEnd(steps) : steps,
    what: isSilent ? `${connection.asked}: ${connection.answer}` : what,
    ...(hint !== undefined && { hint }),
    remedy: isSilent ? `see kubectl logs ${connection.pod} --namespace ${namespace}` : remedy,
    notes,
    ...(endpoints !== undefined && { endpoints }),
    ...(connection !== undefined && { connection }),
  };
}

function brokenAtEnd(steps: Verdict['steps']): Verdict['steps'] {
  return steps.map((step, index) => (index > 0 && index === steps.length - 1 ? { ...step, link: '-x-' } : step));
}

function objectOf(graph: Graph, resource: Resource): ChainObject {
  const namespace = graph.index.namespaceOf(resource);
  return { kind: resource.kind, ...(namespace !== '' && { namespace }), name: resource.name };
}
