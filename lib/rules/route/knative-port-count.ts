import type { RuleBody } from '../shared/rule';
import { listText, objectText, portText } from '../shared/text';
import { servedPods } from '../../graph/served-pods';

/** Knative Services with several ports. */
export const knativePortCount: RuleBody = {
  severity: 'error',
  sentence: 'a Knative Service declares several ports',
  why: 'Knative serves only one port of a pod, and rejects the object',
  fix: 'declare only the port that serves requests',
  doesNotSee: 'ports that programs listen on without declaring them',
  check(graph, report) {
    for (const { workload } of servedPods(graph)) {
      const { resource, containers } = workload;
      const ports = containers.flatMap((container) => container.ports);
      const [, second] = ports;
      if (second === undefined) continue;
      report({
        resource,
        path: second.path,
        what: `${objectText(resource)} declares ${listText(ports.map(portText))}, but Knative serves one port`,
        remedy: 'keep the port that serves requests, and remove the others',
      });
    }
  },
};
