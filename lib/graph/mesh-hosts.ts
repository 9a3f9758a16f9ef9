import { textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { perGraph } from './per-graph';
import type { ServiceReference } from './service-reference';
import { objectsWith } from './vendor-objects';
import { readServiceHost } from './vendor-references';

/** The key of a host: namespace and name for a Service, otherwise the host as written. */
export function hostKey(graph: Graph, resource: Resource, host: unknown): string {
  const service = readServiceHost(textOf(host), graph.index.namespaceOf(resource));
  return service === undefined ? textOf(host) : `${service.namespace}/${service.name}`;
}

/** The hosts that are announced to the mesh: as written, and in the form of a Service as namespace and name. */
export const announcedHosts = perGraph((graph: Graph): ReadonlySet<string> => {
  const hosts = new Set<string>();
  for (const { resource, known } of objectsWith(graph, 'announces')) {
    for (const { value } of known.flatMap((place) => everyValue(resource.value, place))) {
      hosts.add(textOf(value));
      hosts.add(hostKey(graph, resource, value));
    }
  }
  return hosts;
});

/** Whether the target of a reference is announced to the mesh. */
export function isAnnounced(announced: ReadonlySet<string>, { namespace, name }: ServiceReference): boolean {
  return announced.has(name) || announced.has(`${namespace}/${name}`);
}
