import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Ingresses whose Services are not there. */
export const ingressServiceMissing: RuleBody = {
  severity: 'error',
  sentence: 'every backend of an Ingress, also one in an annotation, is a Service in the namespace of the Ingress',
  why: 'an Ingress cannot reach into another namespace, and without the Service its controller answers with an error',
  fix: 'correct the name, or put the Ingress into the namespace of the Service',
  doesNotSee:
    'Services that are not in the input: without any Service there, or beside a custom resource for which an operator may make it, it is an info only; backends that are other resources or actions in annotations',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'ingress') reportMissingService(graph, reference, report);
    }
  },
};
