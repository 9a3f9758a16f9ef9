import type { Graph } from '../../graph/graph';
import type { Report } from '../shared/rule';
import { isPlaceholder, listText, objectText, portText } from '../shared/text';

const GROUP = 'serving.knative.dev';
const NAMES = ['', 'http1', 'h2c'];
/** The ports that the proxy in the pod takes for itself. */
const TAKEN = [8008, 8012, 8013, 8022, 9090, 9091];

/**
 * Reports the container ports that Knative rejects: it serves one port of a pod.
 *
 * @see https://github.com/knative/specs/blob/main/specs/serving/runtime-contract.md
 */
export function checkKnativePorts(graph: Graph, report: Report): void {
  for (const { resource, containers } of graph.workloads) {
    if (resource.group !== GROUP) continue;
    const ports = containers.flatMap((container) => container.ports);
    const [, second] = ports;
    if (second !== undefined) {
      report({
        resource,
        path: second.path,
        message: `${objectText(resource)} of Knative serves one port, and declares ${listText(ports.map(portText))}`,
      });
    }
    for (const { name, number, path } of ports) {
      if (!NAMES.includes(name) && !isPlaceholder(name)) {
        report({
          resource,
          path: [...path, 'name'],
          message: `the name of a port says its protocol to Knative, http1 or h2c, and not '${name}': ${objectText(resource)}`,
          candidates: ['http1', 'h2c'],
        });
      }
      if (!TAKEN.includes(number)) continue;
      report({
        resource,
        path: [...path, 'containerPort'],
        message: `port ${number} is taken by the proxy that Knative adds to the pod: ${objectText(resource)}`,
        severity: 'warning',
      });
    }
  }
}
