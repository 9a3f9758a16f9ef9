import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Fields that Kubernetes does not know. */
export const unknownField: RuleBody = {
  severity: 'error',
  sentence: 'a field does not exist in Kubernetes: it is misspelt, or belongs to another object',
  why: `the API server rejects the object if kubectl applies it; without validation, as with Helm, it drops the field silently (${COMPARED})`,
  fix: 'correct the spelling, or put the field where it belongs',
  doesNotSee:
    'fields of custom resources; clusters older than 1.27; fields that only a Kubernetes newer than 1.37 knows',
  check(graph, report) {
    reportFaults(graph, 'unknown-field', report);
  },
};
