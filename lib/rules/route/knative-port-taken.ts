import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { knativePods } from './knative-pods';

/** The ports that the proxy in the pod takes for itself. */
const TAKEN = [8008, 8012, 8013, 8022, 9090, 9091];

/** Ports that Knative's own proxy takes. */
export const knativePortTaken: RuleBody = {
  severity: 'warning',
  sentence: 'a port of a Knative Service is already used by the proxy of Knative',
  why: 'the proxy and the program share one network, so only one of them can listen',
  fix: 'let the program listen on another port',
  doesNotSee: 'ports that programs listen on without declaring them',
  check(graph, report) {
    for (const { resource, containers } of knativePods(graph)) {
      for (const { number, path } of containers.flatMap((container) => container.ports)) {
        if (!TAKEN.includes(number)) continue;
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
