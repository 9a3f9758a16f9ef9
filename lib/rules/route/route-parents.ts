import { type ParentReference, parentReferences } from '../../graph/gateways';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import type { Resource } from '../../manifest/resource';
import { isPlaceholder } from '../shared/placeholder';

/** A reference of a route to its parent. */
interface RouteParent {
  readonly parent: ParentReference;
  /** The parents of that name that are in the input. */
  readonly found: readonly Resource[];
  /** The one that can be in the same cluster as the route. */
  readonly gateway: Resource | undefined;
}

// Only the vendors of other groups know whether a parent of theirs has to be in the input.
const KNOWN_GROUPS = ['', 'gateway.networking.k8s.io'];

/** The parents of all routes. */
export const routeParents = perGraph((graph: Graph): readonly RouteParent[] =>
  parentReferences(graph)
    .filter(({ group, name, namespace }) => {
      return KNOWN_GROUPS.includes(group) && name !== '' && !isPlaceholder(name) && !isPlaceholder(namespace);
    })
    .map((parent) => {
      const found = graph.index.find(parent.group, parent.kind, parent.namespace, parent.name);
      return { parent, found, gateway: found.find((one) => graph.index.areTogether(one, parent.resource)) };
    }),
);
