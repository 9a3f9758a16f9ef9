import { reportFaults } from '../shared/faults';
import { reportMissingPort } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';

/** Ingresses that use a port that the Service does not have. */
export const ingressPortMissing: RuleBody = {
  severity: 'error',
  sentence: 'a backend of an Ingress uses a port that its Service does not have',
  why: 'the controller finds no endpoints and answers with an error; the field takes the port of the Service, not of the pods',
  fix: 'use the port that clients of the Service dial, or its name',
  doesNotSee:
    'Services that are not in the input; controllers that also match the target port; for a Service of type ExternalName, another number is only an info',
  check(graph, report) {
    reportFaults(graph, 'ingress-port', report);
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'ingress') reportMissingPort(graph, reference, report);
    }
  },
};
