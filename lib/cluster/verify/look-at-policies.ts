import type { Connection } from '../../graph/connections';
import { networkPolicies } from '../../graph/policed-pods';
import { podPortOf } from '../../graph/resolve/pod-port';
import { readLabels, selects } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { blocksOf } from '../../rules/policy/blocked-connections';
import { blockedProblem } from '../../rules/policy/network-policy-blocks-route';
import type { Problem } from '../../rules/shared/rule';
import type { Graph } from '../../graph/graph';
import type { Live } from '../live/live';
import { connectionsOf, type DeclaredChain } from './declared-chains';
import type { Reached } from './look-at-endpoints';

/** Whether NetworkPolicies block a chain: the first blocked connection of its callers and pods. */
export function lookAtPolicies(
  live: Live,
  manifests: Graph,
  chain: DeclaredChain,
  reached: Pick<Reached, 'service' | 'port' | 'pods'>,
): Problem | undefined {
  const { graph } = live;
  if (networkPolicies(graph).length === 0) return undefined;
  for (const connection of ownConnections(live, manifests, chain, reached)) {
    const [blocked] = blocksOf(graph, connection, connectionsOf(graph));
    if (blocked !== undefined) return blockedProblem(graph, blocked);
  }
  return undefined;
}

/** The connections of a chain in the cluster: those of its caller, and to each pod one from an unknown caller. */
function ownConnections(
  live: Live,
  manifests: Graph,
  chain: DeclaredChain,
  { service, port, pods }: Pick<Reached, 'service' | 'port' | 'pods'>,
): readonly Connection[] {
  const { graph } = live;
  const arrives = ({ service: called, target, number }: Connection): boolean =>
    called === service && podPortOf(graph, target, port)?.number === number;
  const begun =
    chain.sort === 'service'
      ? []
      : connectionsOf(graph).filter((one) => isFrom(manifests, chain.from, one.from) && arrives(one));
  const fromAnywhere = pods.flatMap((target): Connection[] => {
    const number = podPortOf(graph, target, port)?.number;
    if (number === undefined) return [];
    const { protocol } = port;
    return [
      {
        from: service.resource,
        path: port.path,
        what: 'service',
        by: 'unknown',
        callers: [],
        service,
        target,
        number,
        protocol,
      },
    ];
  });
  return [...begun, ...fromAnywhere];
}

/** Whether an object of the cluster is the start of a chain, or one of its pods. */
function isFrom(manifests: Graph, declared: Resource, live: Resource): boolean {
  const workload = manifests.workloadOf(declared);
  const namespace = manifests.index.namespaceOf(declared);
  if (workload === undefined) {
    return live.kind === declared.kind && live.name === declared.name && (live.namespace ?? namespace) === namespace;
  }
  const labels = fieldsOf(fieldsOf(live.value['metadata'])['labels']);
  return live.kind === 'Pod' && live.namespace === namespace && selects(readLabels(workload.labels), labels);
}
