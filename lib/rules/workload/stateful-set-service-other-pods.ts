import { selectorText } from '../../kube/label-selector';
import { governingChain, governingEnd, governingNames } from './governing-services';
import type { RuleBody } from '../shared/rule';

/** Governing Services of StatefulSets that select other pods. */
export const statefulSetServiceOtherPods: RuleBody = {
  severity: 'warning',
  sentence: 'the Service of a StatefulSet does not select its pods',
  why: 'the pods have no DNS names of their own, such as db-0.db',
  fix: 'correct the selector of the Service, or use the name of the headless Service of the pods',
  doesNotSee: 'Services that are not in the input',
  check(graph, report) {
    for (const governing of governingNames(graph)) {
      const { workload, path, problem, services, fitting } = governing;
      const [service] = services;
      if (problem !== undefined || service === undefined || fitting.length > 0) continue;
      report({
        resource: workload.resource,
        path,
        what: 'the Service does not select the pods, so they have no DNS names',
        chain: governingChain(governing, governingEnd(service, `selector ${selectorText(service.selector)}`)),
        remedy: 'correct the selector of the Service, or name the headless Service of the pods',
        related: [{ resource: service.resource, path: ['spec', 'selector'], message: 'gives the pods no names' }],
      });
    }
  },
};
