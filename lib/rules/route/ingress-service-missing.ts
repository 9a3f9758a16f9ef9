import { reportMissingService } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';

/** Ingresses whose Services are missing. */
export const ingressServiceMissing: RuleBody = {
  severity: 'error',
  sentence: 'a backend of an Ingress refers to a Service that does not exist in its namespace',
  why: 'an Ingress cannot refer to another namespace, and without the Service its controller answers with an error',
  fix: 'correct the name, or put the Ingress into the namespace of the Service',
  doesNotSee:
    'Services that are not in the input: it is only an info unless one has a similar name, is in another namespace, or is left over and has the port; backends that are other resources or actions in annotations',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      if (reference.role === 'ingress') reportMissingService(graph, reference, report, { staysInNamespace: true });
    }
  },
};
