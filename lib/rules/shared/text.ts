import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload, WorkloadPort } from '../../graph/workload';
import { type Resource, shownNameOf } from '../../manifest/resource';

/** The object in a message: `Service api`, `Service shop/api` if it sets its namespace, `Service 'chart/api'` for a construct. */
export function objectText(resource: Resource): string {
  const { kind, namespace, maker } = resource;
  if (maker !== undefined) return `${kind} '${maker.path}'`;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${shownNameOf(resource) || '(no name)'}`;
}

/** A port of a container in a message: `http 8080/TCP`. */
export function portText({ name, number, protocol }: WorkloadPort): string {
  return `${name === '' ? '' : `${name} `}${number}/${protocol}`;
}

/** A workload with its ports in a message: `Deployment api (ports: http 8080/TCP)`. */
export function workloadText(workload: Workload): string {
  return `${objectText(workload.resource)} (${portsText(workload.ports)})`;
}

/** Ports of a container in a message: `ports: http 8080/TCP`. */
export function portsText(ports: readonly WorkloadPort[]): string {
  return ports.length === 0 ? 'no ports' : `ports: ${ports.map(portText).join(', ')}`;
}

/** A port of a Service in a message: `Service api:8080`. */
export function servicePortText(service: GraphService, { port }: GraphServicePort): string {
  return `${objectText(service.resource)}:${port}`;
}

/** A Service with its ports in a message: `Service api (ports: http 80 -> 8080)`. */
export function servicePortsText(service: GraphService): string {
  const ports = service.ports.map(({ name, port, protocol, targetPort }) => {
    const target = targetPort === undefined || targetPort === port ? '' : ` -> ${targetPort}`;
    return `${name === '' ? '' : `${name} `}${port}${protocol === 'TCP' ? '' : `/${protocol}`}${target}`;
  });
  return `${objectText(service.resource)} (ports: ${ports.join(', ')})`;
}

/** A target port in a message: `targetPort "http"`, `targetPort 8080/UDP`. */
export function targetPortText({ targetPort, protocol, hasTargetPort }: GraphServicePort): string {
  const value = typeof targetPort === 'string' ? `"${targetPort}"` : String(targetPort);
  return `targetPort ${value}${protocol === 'TCP' ? '' : `/${protocol}`}${hasTargetPort ? '' : ' (the port, because targetPort is not set)'}`;
}

const SHOWN = 3;

/** A list in a message, each item once, cut short if it is long. */
export function listText(items: readonly string[]): string {
  const all = [...new Set(items)];
  const shown = all.slice(0, SHOWN).join(', ');
  return all.length > SHOWN ? `${shown} and ${all.length - SHOWN} more` : shown;
}
