import type { GraphService, GraphServicePort } from '../../graph/service';
import type { Workload, WorkloadContainer } from '../../graph/workload';
import { type LabelSelector, selectorText } from '../../kube/label-selector';
import type { Resource } from '../../manifest/resource';
import { broken, type Step, to } from './chain';
import {
  listText,
  objectText,
  portsText,
  servicePortsText,
  servicePortText,
  targetPortText,
  workloadText,
} from './text';

/** An object, or a part of it: `Deployment web readinessProbe`. */
export function objectStep(resource: Resource, part = ''): Step {
  return { text: part === '' ? objectText(resource) : `${objectText(resource)} ${part}`, resources: [resource] };
}

/** Several objects. */
export function objectsStep(resources: readonly Resource[]): Step {
  return { text: listText([...new Set(resources.map(objectText))]), resources };
}

/** A port of a Service, as clients dial it: `Service web:80`. */
export function servicePortStep(service: GraphService, port: GraphServicePort): Step {
  return { text: servicePortText(service, port), resources: [service.resource], port: port.port };
}

/** A Service with its ports: `Service web (ports: http 80 -> 8080)`. */
export function servicePortsStep(service: GraphService): Step {
  return { text: servicePortsText(service), resources: [service.resource] };
}

/** A target port: `targetPort "http"`. */
export function targetPortStep(port: GraphServicePort): Step {
  return { text: targetPortText(port), ...(port.targetPort !== undefined && { port: port.targetPort }) };
}

/** Workloads with their ports: `Deployment web (ports: http 8080/TCP)`. */
export function workloadsStep(workloads: readonly Workload[]): Step {
  return { text: listText(workloads.map(workloadText)), resources: workloads.map(({ resource }) => resource) };
}

/** A container of a workload with its ports: `container web (ports: http 8080/TCP)`. */
export function containerStep({ resource }: Workload, { name, ports }: WorkloadContainer): Step {
  return { text: `container ${name} (${portsText(ports)})`, resources: [resource] };
}

/** A selector: `selector app=web`. */
export function selectorStep(selector: LabelSelector): Step {
  return { text: `selector ${selectorText(selector)}` };
}

/** A port by name, in quotes, or by number. */
export function portStep(port: number | string, protocol = ''): Step {
  const text = typeof port === 'string' ? `"${port}"` : String(port);
  return { text: protocol === '' ? text : `${text}/${protocol}`, port };
}

/** A missing object: `Service wep`. */
export function missingStep(kind: string, name: string): Step {
  return { text: `${kind} ${name}` };
}

/** The chain from a Service to pods that it does not reach. */
export function brokenChain(
  service: GraphService,
  port: GraphServicePort,
  workloads: readonly Workload[],
): readonly Step[] {
  return [servicePortStep(service, port), to(targetPortStep(port)), broken(workloadsStep(workloads))];
}
