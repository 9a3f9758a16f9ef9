import type { IngressBackend, IngressSpec } from './ingress-shape';
import { areApart, type PlainPods, protocolOf } from './plain-pods';
import type { PodIndex } from './pod-index';

interface ServicePort {
  readonly name?: string;
  readonly port: number;
  readonly targetPort?: number | string;
  readonly protocol?: string;
}

/** The spec of a Service, of a shape that is known to be correct. */
export interface ServiceSpec {
  readonly clusterIP?: 'None';
  readonly type?: string;
  readonly selector: Readonly<Record<string, string>>;
  readonly ports: readonly ServicePort[];
}

/** The Services of an app, and the workloads and Ingresses that use them. */
export class PlainServices {
  private readonly all = new Map<string, { readonly namespace: string; readonly spec: ServiceSpec }>();
  private readonly governing: { readonly key: string; readonly pods: PlainPods }[] = [];
  private readonly backends: { readonly namespace: string; readonly backend: IngressBackend }[] = [];
  private readonly paths = new Set<string>();

  public add(namespace: string, name: string, spec: ServiceSpec): void {
    this.all.set(keyOf(namespace, name), { namespace, spec });
  }

  /** Adds a governing Service, which gives pods their names. */
  public addGoverning(namespace: string, name: string, pods: PlainPods): void {
    this.governing.push({ key: keyOf(namespace, name), pods });
  }

  /** Adds the backends of an Ingress; false if one of its paths is already taken. */
  public addIngress(namespace: string, { rules }: IngressSpec): boolean {
    for (const { host = '', http } of rules) {
      for (const { path, backend } of http.paths) {
        const known = this.paths.size;
        this.paths.add(`${host}${path.replace(/\/$/, '')}`);
        if (this.paths.size === known) return false;
        this.backends.push({ namespace, backend });
      }
    }
    return true;
  }

  /** Whether each Service leads to the pods that it is for, and every reference to a Service resolves. */
  public areRight(pods: PodIndex): boolean {
    const governed = new Set<string>();
    for (const { key, pods: own } of this.governing) {
      const found = this.all.get(key);
      if (found?.spec.clusterIP === undefined) return false;
      if (pods.onlyOne(found.namespace, found.spec.selector) !== own) return false;
      governed.add(key);
    }
    for (const [key, { namespace, spec }] of this.all) {
      const isHeadless = spec.clusterIP !== undefined;
      if (isHeadless && (!governed.has(key) || (spec.type ?? 'ClusterIP') !== 'ClusterIP')) return false;
      const own = pods.onlyOne(namespace, spec.selector);
      if (own?.isServing !== true || !leadTo(own, spec.ports, isHeadless)) return false;
    }
    return this.backends.every(({ namespace, backend }) => this.isOffered(namespace, backend));
  }

  private isOffered(namespace: string, { service }: IngressBackend): boolean {
    const found = this.all.get(keyOf(namespace, service.name));
    if (found === undefined || found.spec.clusterIP !== undefined) return false;
    const { name, number } = service.port;
    return found.spec.ports.some(
      (port) => protocolOf(port) === 'TCP' && (number === undefined ? port.name === name : port.port === number),
    );
  }
}

function keyOf(namespace: string, name: string): string {
  return `${namespace}/${name}`;
}

/** Whether each port of a Service leads to a pod port and no other pod port has its name; for a headless one, the numbers must be equal. */
function leadTo(pods: PlainPods, ports: readonly ServicePort[], isHeadless: boolean): boolean {
  if (ports.length === 0 || !areApart(ports, isOther)) return false;
  return ports.every(({ name, port, targetPort = port, protocol }) => {
    const reached = pods.portFor(targetPort, protocol);
    if (reached === undefined || (name === undefined && ports.length > 1)) return false;
    if (isHeadless && reached.containerPort !== port) return false;
    return name === undefined || reached.name === name || !pods.hasPortNamed(name);
  });
}

function isOther(one: ServicePort, other: ServicePort): boolean {
  return one.name !== other.name && (one.port !== other.port || protocolOf(one) !== protocolOf(other));
}
