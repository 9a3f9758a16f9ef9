import { COMPARED } from '../../kube/kubernetes-version';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';

/** Values of a type that the API server cannot decode. */
export const wrongFieldType: RuleBody = {
  severity: 'error',
  sentence: 'a field has a value of the wrong type',
  why: `the API server rejects the object (${COMPARED})`,
  fix: 'write a value of the type that the field takes; often quotes are missing, or there should be none',
  doesNotSee: 'fields of custom resources; values that are not valid base64',
  check(graph, report) {
    reportFaults(graph, 'type', report);
  },
};
