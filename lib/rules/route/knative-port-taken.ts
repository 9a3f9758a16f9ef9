import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { servedPods } from '../../graph/served-pods';

/** Ports that Knative's own proxy uses. */
export const knativePortTaken: RuleBody = {
  severity: 'warning',
  sentence: 'a port of a Knative Service is already used by the proxy of Knative',
  why: 'the proxy and the program share one network, so only one of them can listen',
  fix: 'make the program listen on another port',
  doesNotSee: 'ports that programs listen on without declaring them',
  check(graph, report) {
    for (const { workload, takes } of servedPods(graph)) {
      const { resource, containers } = workload;
      for (const { number, path } of containers.flatMap((container) => container.ports)) {
        if (!takes.taken.includes(number)) continue;
        report({
          resource,
          path: [...path, 'containerPort'],
          what: `port ${number} of ${objectText(resource)} is already used by the proxy that Knative adds to the pod`,
          remedy: 'let the program listen on another port',
        });
      }
    }
  },
};
