import { isClusterDomain } from '../kube/cluster-domain';
import type { Graph } from './graph';
import type { GraphService } from './service';

/** What a host refers to. */
export interface HostMeaning {
  /** The Services; none if the name can only be that of a Service, but the input has no such Service. */
  readonly services: readonly GraphService[];
  /** Whether the host is the name of a single pod of the Service. */
  readonly isPod: boolean;
}

/** The name and namespace of a Service. */
export interface ServiceName {
  readonly namespace: string;
  readonly name: string;
}

/**
 * The Services that a host refers to: `web` in the same namespace, `web.shop`, `web.shop.svc`, `web.shop.svc.cluster.local`, each of
 * them also with the name of a pod in front.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export function findByHost(graph: Graph, ownNamespace: string, host: string): HostMeaning | undefined {
  const labels = host.split('.');
  const at = labels.indexOf('svc');
  if (at >= 0) {
    const [namespace, name] = [labels[at - 1], labels[at - 2]];
    if (!isClusterDomain(labels.slice(at + 1).join('.'))) return undefined;
    if (at > 3 || namespace === undefined || name === undefined) return undefined;
    return { services: graph.findServices(namespace, name), isPod: at === 3 };
  }
  const ways: readonly (readonly [namespace: string | undefined, name: string | undefined, isPod: boolean])[] =
    labels.length === 1
      ? [[ownNamespace, labels[0], false]]
      : labels.length === 2
        ? [
            [labels[1], labels[0], false],
            [ownNamespace, labels[1], true],
          ]
        : labels.length === 3
          ? [[labels[2], labels[1], true]]
          : [];
  for (const [namespace, name, isPod] of ways) {
    if (namespace === undefined || name === undefined) continue;
    const services = graph.findServices(namespace, name);
    if (services.length > 0) return { services, isPod };
  }
  return undefined;
}

/** The Service that a host can name, whether it exists or not: a short name in a known namespace, or one that includes its namespace. */
export function namedByHost(ownNamespace: string, host: string): ServiceName | undefined {
  const labels = host.split('.');
  const [name = '', namespace = ownNamespace] = labels;
  if (labels.length > 2 && (labels[2] !== 'svc' || !isClusterDomain(labels.slice(3).join('.')))) return undefined;
  return name === '' || namespace === '' ? undefined : { namespace, name };
}
