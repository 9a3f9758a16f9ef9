import { type EndpointList, endpointLists } from '../../graph/endpoint-lists';
import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import type { GraphService } from '../../graph/service';
import { API_SERVER } from '../../kube/every-cluster';
import { isSet } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';

/** Endpoints in a manifest. */
export interface Endpoints {
  readonly resource: Resource;
  readonly ports: EndpointList['ports'];
}

/** A Service without a selector, and its endpoints in manifests. */
interface ServiceWithEndpoints {
  readonly service: GraphService;
  readonly endpoints: readonly Endpoints[];
}

/** The Services whose endpoints can only come from a manifest. */
export const servicesWithWrittenEndpoints = perGraph((graph: Graph): readonly ServiceWithEndpoints[] => {
  const byService = endpointsByService(graph);
  return graph.services.flatMap((service) => {
    const { name, namespace, selector, isExternalName, spec } = service;
    if (selector.length > 0 || isExternalName || isSet(spec.selector)) return [];
    if (name === API_SERVER.name || graph.isExternal('Service', namespace, name)) return [];
    return [{ service, endpoints: byService.get(`${namespace}/${name}`) ?? [] }];
  });
});

function endpointsByService(graph: Graph): ReadonlyMap<string, readonly Endpoints[]> {
  const found = new Map<string, Endpoints[]>();
  for (const { resource, namespace, service, ports } of endpointLists(graph)) {
    const key = `${namespace}/${service}`;
    const same = found.get(key);
    const own = { resource, ports };
    if (same === undefined) found.set(key, [own]);
    else same.push(own);
  }
  return found;
}
