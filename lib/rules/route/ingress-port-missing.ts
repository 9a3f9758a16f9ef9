import { reportFaults } from '../shared/faults';
import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';

/** Ingresses that name a port which the Service does not have. */
export const ingressPortMissing: RuleBody = {
  severity: 'error',
  sentence: 'the port of a backend of an Ingress is the number or the name of a port of the Service',
  why: 'the controller finds no endpoints and answers with an error; the port of the pods is not what is asked for here',
  fix: 'write the port that clients of the Service dial, or its name',
  doesNotSee:
    'Services that are not in the input; controllers that compare with the target port as well; behind a Service of type ExternalName another number is an info only',
  check(graph, report) {
    reportFaults(graph, 'ingress-port', report);
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'ingress') reportMissingPort(graph, reference, report);
    }
  },
};
