import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload, WorkloadPort } from '../../graph/workload';
import type { Resource } from '../../manifest/resource';

/** The object in a message: `Service api`, `Service shop/api` if it says its namespace, `Service 'chart/api'` of a construct. */
export function objectText({ kind, namespace, name, maker }: Resource): string {
  if (maker !== undefined) return `${kind} '${maker.path}'`;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name === '' ? '(no name)' : name}`;
}

/** A port of a container in a message: `http 8080/TCP`. */
export function portText({ name, number, protocol }: WorkloadPort): string {
  return `${name === '' ? '' : `${name} `}${number}/${protocol}`;
}

/** A workload with its ports in a message: `Deployment api (ports: http 8080/TCP)`. */
export function workloadText(workload: Workload): string {
  const ports = workload.ports.map(portText);
  return `${objectText(workload.resource)} (${ports.length === 0 ? 'no ports' : `ports: ${ports.join(', ')}`})`;
}

/** A port of a Service in a message: `Service api:8080`. */
export function servicePortText(service: GraphService, { port }: GraphServicePort): string {
  return `${objectText(service.resource)}:${port}`;
}

/** The step of a chain that is a target port: `targetPort "http"`, `targetPort 8080/UDP`. */
export function targetPortText({ targetPort, protocol, hasTargetPort }: GraphServicePort): string {
  const value = typeof targetPort === 'string' ? `"${targetPort}"` : String(targetPort);
  return `targetPort ${value}${protocol === 'TCP' ? '' : `/${protocol}`}${hasTargetPort ? '' : ' (the port, as none is given)'}`;
}

/** The chain from a Service to pods that it does not reach. */
export function brokenChain(service: GraphService, port: GraphServicePort, workloads: readonly Workload[]): string {
  return `${servicePortText(service, port)} -> ${targetPortText(port)} -x- ${listText(workloads.map(workloadText))}`;
}

const SHOWN = 3;

/** A list in a message, cut short if it is long. */
export function listText(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN);
  return items.length > SHOWN ? `${shown.join(', ')} and ${items.length - SHOWN} more` : shown.join(', ');
}

/**
 * Whether a value is to be filled in by some tool before Kubernetes sees it: `${PORT}`, `<port>`, `{{ port }}`, `SERVICE_PORT`.
 *
 * What such a value means cannot be known, so nothing is said of it.
 */
export function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /\$\{|\$\(|\$[A-Z_]|\{\{|<[^<>]*>|^(?=.*(?:PORT|_))[A-Z0-9_]*$|^__.*__$|^%.*%$|^@.*@$/.test(value)
  );
}
