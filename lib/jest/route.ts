import type { Graph } from '../graph/graph';
import type { Service, ServicePort } from '../graph/service';
import type { Workload, WorkloadPort } from '../graph/workload';
import { isSince, SINCE } from '../kube/kubernetes-version';
import { selectorText } from '../kube/label-selector';
import { chainText } from '../rules/shared/chain';
import { brokenChain } from '../rules/shared/steps';
import { listText, objectText, portText, servicePortText, targetPortText } from '../rules/shared/text';

/** The port of a workload that a port of a Service reaches, if the workload declares one. */
export function reachedPort(graph: Graph, port: ServicePort, workload: Workload): WorkloadPort | undefined {
  const hasSidecars = isSince(graph.options.kubernetesVersion, SINCE.sidecarPorts);
  return workload.ports.find(({ number, name, protocol, container }) => {
    if (protocol !== port.protocol) return false;
    if (typeof port.targetPort === 'number') return number === port.targetPort;
    return name === port.targetPort && (hasSidecars || container.role !== 'sidecar');
  });
}

/** Where a port of a Service leads, workload by workload: `Service web:80 -> targetPort "http" -> Deployment web http 8080/TCP`. */
export function routeText(graph: Graph, service: Service, port: ServicePort): string {
  const workloads = graph.podsOf(service).workloads.flat();
  const way = `${servicePortText(service, port)} -> ${targetPortText(port)}`;
  if (workloads.length === 0) {
    const selector = service.hasSelector ? `no pod has ${selectorText(service.selector)}` : 'it selects no pods';
    return `${way} -x- ${selector}`;
  }
  const reached = workloads.flatMap((workload) => {
    const found = reachedPort(graph, port, workload);
    return found === undefined ? [] : [`${objectText(workload.resource)} ${portText(found)}`];
  });
  const lacking = workloads.filter((workload) => reachedPort(graph, port, workload) === undefined);
  return [
    ...(reached.length === 0 ? [] : [`${way} -> ${listText(reached)}`]),
    ...(lacking.length === 0 ? [] : [chainText(brokenChain(service, port, lacking))]),
  ].join('\n          ');
}
