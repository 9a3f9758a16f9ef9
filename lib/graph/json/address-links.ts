import { pathText } from '../../kube/field-path';
import { type Address, addresses, meansPort } from '../addresses';
import type { Graph } from '../graph';
import type { Service } from '../service';
import { servicePort } from './edge-port';
import type { GraphEdgePort } from './form';
import { type Link, linksTo, type MissingObject, type Part } from './link';

/** Programs, ConfigMaps, and the Services whose addresses stand in them; each address once for each text. */
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

function addressPort(graph: Graph, address: Address, service: Service | undefined): GraphEdgePort {
  const { port, isPod, from } = address;
  const found = servicePort(service, port, (one) => meansPort(address, one), from.path);
  if (found.declared || service === undefined || typeof port === 'string') return found;
  // A name without an address of its own stands for the pods, which are dialled at their own ports.
  if (!service.defaulted.headless && !isPod) return found;
  const pods = graph.podsOf(service).workloads.flat();
  const declared = pods.some(({ ports }) => ports.some(({ number }) => number === port));
  return { ...found, resolved: port, declared };
}

/** Only a name that has `.svc` in it means a Service that is not there: the two names before that are those of it. */
function missingService({ host }: Address): MissingObject {
  const labels = host.split('.');
  const at = labels.indexOf('svc');
  return { kind: 'Service', namespace: labels[at - 1] ?? '', name: labels[at - 2] ?? '' };
}
