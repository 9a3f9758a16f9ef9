import type { Graph } from '../graph';
import type { GraphService, GraphServicePort } from '../service';
import { type AskedPort, servicePortsOf } from './service-port';

/** The parts of an address that determine its port. */
interface Dialled {
  /** A number, the name in a Kubernetes environment variable, or, with a protocol, the name in an SRV record. */
  readonly port: number | string;
  readonly protocol?: string;
  /** Whether the host is the name of a single pod. */
  readonly isPod: boolean;
}

/** What a client dials that uses the address of a Service. */
export interface DialledPort {
  /** The ports of the Service that the address refers to. */
  readonly offered: readonly GraphServicePort[];
  /** The number at which pods are dialled directly, if the host resolves to them and not to a cluster IP. */
  readonly ofPods: number | undefined;
}

/** The port that an address refers to, of a Service that its host refers to. */
export function dialledPort(graph: Graph, service: GraphService, address: Dialled): DialledPort {
  const { port, isPod } = address;
  const standsForPods = service.defaulted.headless || isPod;
  return {
    offered: servicePortsOf(graph, service, askedBy(address)),
    ofPods: typeof port === 'number' && standsForPods ? port : undefined,
  };
}

/** A text is a port name: with a protocol, that of an SRV record; otherwise, that in a Kubernetes environment variable. */
function askedBy({ port, protocol }: Pick<Dialled, 'port' | 'protocol'>): AskedPort {
  if (typeof port === 'number') return { number: port };
  return protocol === undefined ? { variable: port } : { name: port, protocol };
}
