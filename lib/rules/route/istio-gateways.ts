import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';

/** The group of Istio's own kinds of routes. */
export const ISTIO = 'networking.istio.io';

/** Where a VirtualService names its gateways. */
export const VIRTUAL_SERVICE_GATEWAYS = 'spec.gateways[]';

/** The word for the pods of the mesh themselves. */
const MESH = 'mesh';

/** The gateway that a VirtualService means, `name` of its own namespace or `namespace/name`; `undefined` for the pods of the mesh. */
export function readGateway(
  graph: Graph,
  route: Resource,
  written: string,
): { readonly namespace: string; readonly name: string } | undefined {
  const [name = '', namespace = graph.index.namespaceOf(route)] = written.split('/').reverse();
  return name === '' || written === MESH ? undefined : { namespace, name };
}
