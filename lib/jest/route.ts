import type { Graph } from '../graph/graph';
import { podPortOf } from '../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../graph/service';
import { selectorText } from '../kube/label-selector';
import { chainText } from '../rules/shared/chain';
import { brokenChain } from '../rules/shared/steps';
import { listText, objectText, portText, servicePortText, targetPortText } from '../rules/shared/text';

/** The routes from a port of a Service to each workload: `Service web:80 -> targetPort "http" -> Deployment web http 8080/TCP`. */
export function routeText(graph: Graph, service: GraphService, port: GraphServicePort): string {
  const workloads = graph.podsOf(service).workloads.flat();
  const way = `${servicePortText(service, port)} -> ${targetPortText(port)}`;
  if (workloads.length === 0) {
    const selector = service.hasSelector ? `no pod has ${selectorText(service.selector)}` : 'it selects no pods';
    return `${way} -x- ${selector}`;
  }
  const reached = workloads.flatMap((workload) => {
    const found = podPortOf(graph, workload, port)?.declared;
    return found === undefined ? [] : [`${objectText(workload.resource)} ${portText(found)}`];
  });
  const lacking = workloads.filter((workload) => podPortOf(graph, workload, port)?.declared === undefined);
  return [
    ...(reached.length === 0 ? [] : [`${way} -> ${listText(reached)}`]),
    ...(lacking.length === 0 ? [] : [chainText(brokenChain(service, port, lacking))]),
  ].join('\n          ');
}
