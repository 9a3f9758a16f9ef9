import { externalNameProblem } from './external-names';
import type { RuleBody } from '../shared/rule';

/** Fields that have no effect in a Service of type ExternalName. */
export const externalNameIgnoredField: RuleBody = {
  severity: 'warning',
  sentence: 'a Service of type ExternalName has a selector, a target port or a node port',
  why: 'it is an alias in DNS, so Kubernetes ignores these fields',
  fix: 'remove the fields, or the type',
  doesNotSee: 'target ports that are numbers',
  check(graph, report) {
    for (const service of graph.services) {
      if (!service.isExternalName) continue;
      if (service.selector.length > 0) {
        const remedy = 'remove the selector, or the type';
        report(externalNameProblem(service, ['spec', 'selector'], 'the selector has no effect', remedy));
      }
      for (const { targetPort, nodePort, path } of service.ports) {
        if (typeof targetPort === 'string') {
          const what = `targetPort '${targetPort}' has no effect, because there are no pods to declare it`;
          report(externalNameProblem(service, [...path, 'targetPort'], what, 'remove targetPort'));
        }
        if (nodePort !== 0) {
          const what = 'nodePort has no effect, because the Service has no node ports';
          report(externalNameProblem(service, [...path, 'nodePort'], what, 'remove nodePort'));
        }
      }
    }
  },
};
