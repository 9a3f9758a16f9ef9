import { pathText } from '../../kube/field-path';
import { type Address, addresses } from '../addresses';
import type { Graph } from '../graph';
import { dialledPort } from '../resolve/dialled-port';
import { ownPortOf } from '../resolve/pod-port';
import type { GraphService } from '../service';
import { servicePort } from './edge-port';
import type { GraphEdgePort } from './form';
import { type Link, linksTo, type MissingObject, type Part } from './link';

/** Programs and ConfigMaps, and the Services whose addresses they contain; each address once per text. */
export function addressLinks(graph: Graph): Part {
  const links = new Map<string, Link>();
  for (const address of addresses(graph)) {
    for (const link of linksOf(graph, address)) {
      const key = [graph.index.identityOf(link.from), pathText(link.at), address.host, address.port].join('\n');
      if (!links.has(key)) links.set(key, link);
    }
  }
  return { objects: [...links.values()].map(({ from }) => from), links: [...links.values()] };
}

function linksOf(graph: Graph, address: Address): readonly Link[] {
  const { resource: from, path: at } = address.from;
  return linksTo(graph, from, address.services, missingService(address), (to, service) => ({
    from,
    to,
    kind: 'address',
    at,
    ports: [addressPort(graph, address, service)],
  }));
}

function addressPort(graph: Graph, address: Address, service: GraphService | undefined): GraphEdgePort {
  const { port, from } = address;
  const { offered = [], ofPods } = service === undefined ? {} : dialledPort(graph, service, address);
  const found = servicePort(port, offered[0], from.path);
  if (found.declared || service === undefined || ofPods === undefined) return found;
  const pods = graph.podsOf(service).workloads.flat();
  const declared = pods.some((workload) => ownPortOf(workload, ofPods)?.declared !== undefined);
  return { ...found, resolved: ofPods, declared };
}

/** Only a host with `.svc` can refer to a missing Service: the two labels before it are its name and namespace. */
function missingService({ host }: Address): MissingObject {
  const labels = host.split('.');
  const at = labels.indexOf('svc');
  return { kind: 'Service', namespace: labels[at - 1] ?? '', name: labels[at - 2] ?? '' };
}
