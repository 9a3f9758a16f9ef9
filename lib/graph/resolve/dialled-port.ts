import type { Graph } from '../graph';
import type { GraphService, GraphServicePort } from '../service';
import { type AskedPort, servicePortsOf } from './service-port';

/** What of an address says which port it means. */
interface Dialled {
  /** A number; a text is the name in a variable of Kubernetes, or with a protocol that in an SRV record. */
  readonly port: number | string;
  readonly protocol?: string;
  /** Whether one pod is meant by its own name. */
  readonly isPod: boolean;
}

/** What somebody dials who has the address of a Service. */
export interface DialledPort {
  /** The ports of the Service that the address means. */
  readonly offered: readonly GraphServicePort[];
  /** The number at which pods are dialled themselves, as the host stands for them and not for an address of the Service. */
  readonly ofPods: number | undefined;
}

/** The port that an address means, of a Service that its host means. */
export function dialledPort(graph: Graph, service: GraphService, address: Dialled): DialledPort {
  const { port, isPod } = address;
  const standsForPods = service.defaulted.headless || isPod;
  return {
    offered: servicePortsOf(graph, service, askedBy(address)),
    ofPods: typeof port === 'number' && standsForPods ? port : undefined,
  };
}

/** A text is the name of a port in an SRV record, which says the protocol as well, or in a variable of Kubernetes. */
function askedBy({ port, protocol }: Pick<Dialled, 'port' | 'protocol'>): AskedPort {
  if (typeof port === 'number') return { number: port };
  return protocol === undefined ? { variable: port } : { name: port, protocol };
}
