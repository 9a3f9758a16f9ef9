import { didYouMean } from '../../ports/suggest';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { objectText, servicePortsText } from '../../rules/shared/text';
import { ClusterError } from '../kubectl/cluster-error';
import type { Live } from './live';

/** A Service as the user writes it, optionally with one of its ports: `web`, `shop/web:http`, `web:80=8080`. */
export interface ServiceAddress {
  readonly text: string;
  /** The namespace, if one is written. */
  readonly namespace: string | undefined;
  readonly name: string;
  /** The name or number of the port, if one is written. */
  readonly port: string | undefined;
  /** The port of this machine, if one is written. */
  readonly local: number | undefined;
}

// As in kubectl, `svc/web` is allowed too. Other kinds have no Service ports.
const ADDRESS =
  /^(?:(?:svc|services?)\/)?(?:([a-z0-9][a-z0-9-]*)\/)?([a-z0-9][a-z0-9-]*)(?::([\w-]+))?(?:=(\d{1,5}))?$/i;

/**
 * Reads a Service as the user writes it.
 *
 * @throws {ClusterError} If it is something else.
 */
export function readServiceAddress(text: string, takesLocal = false): ServiceAddress {
  const [, namespace, name, port, local] = ADDRESS.exec(text) ?? [];
  const number = local === undefined ? undefined : Number(local);
  const isFitting = number === undefined || (takesLocal && port !== undefined && number > 0 && number < 65536);
  if (name === undefined || !isFitting) {
    const examples = takesLocal ? 'web:http, shop/web:80 or web:http=8080' : 'web, shop/web or web:http';
    throw new ClusterError(
      `'${text}' is not a Service${takesLocal ? ' and its port' : ''}; write it as in ${examples}`,
    );
  }
  return { text, namespace, name, port, local: number };
}

/**
 * Finds the Service in the cluster.
 *
 * @throws {ClusterError} If there is none, or it may not be read.
 */
export function findService(live: Live, { text, namespace, name }: ServiceAddress): GraphService {
  const where = namespace ?? live.cluster.namespace;
  const [service] = live.graph.findServices(where, name);
  if (service !== undefined) return service;
  const forbidden = live.forbidden('Service', where);
  if (forbidden !== undefined) throw new ClusterError(`'${text}': ${forbidden}`);
  if (live.namespaces?.has(where) === false)
    throw new ClusterError(`'${text}': the cluster has no namespace '${where}'`);
  const names = live.graph.serviceIndex.inNamespace(where).map((one) => one.name);
  const there = names.length === 0 ? 'there is none' : `there are: ${names.join(', ')}`;
  throw new ClusterError(
    `'${text}': no Service named '${name}' in namespace '${where}' (${there})${didYouMean(name, names)}`,
  );
}

/**
 * Finds the ports of the Service that the address names: by name, by number, or by targetPort. If it names none, these are all ports.
 *
 * @throws {ClusterError} If there is none.
 */
export function findServicePorts(service: GraphService, { text, port }: ServiceAddress): readonly GraphServicePort[] {
  if (service.isExternalName) {
    throw new ClusterError(
      `'${text}': ${objectText(service.resource)} stands for a host outside of the cluster, and has no pods`,
    );
  }
  const { ports } = service;
  const own = ports.filter((one) => port === undefined || one.name === port || String(one.port) === port);
  if (own.length > 0) return own;
  const ofPods = ports.filter(({ targetPort }) => String(targetPort) === port);
  if (ofPods.length > 0) return ofPods;
  const names = ports.map(({ name }) => name).filter((name) => name !== '');
  throw new ClusterError(
    `'${text}': no port '${port ?? ''}' in ${servicePortsText(service)}${didYouMean(port ?? '', names)}`,
  );
}
