import { usesPodNames } from '../../graph/pod-names';
import { governingChain, governingEnd, governingNames } from './governing-services';
import type { RuleBody } from '../shared/rule';

/** Governing Services of StatefulSets that are not headless. */
export const statefulSetServiceNotHeadless: RuleBody = {
  severity: 'warning',
  sentence: 'the Service of a StatefulSet is not headless',
  why: 'the pods have no DNS names of their own, such as db-0.db',
  fix: 'set clusterIP: None in the Service, or use the name of a headless one',
  doesNotSee: 'who uses the names outside the input: it is only an info, unless a program in the input uses the names',
  check(graph, report) {
    for (const governing of governingNames(graph)) {
      const { workload, path, problem, services, fitting } = governing;
      const [service] = services;
      if (problem !== undefined || service === undefined || fitting.length === 0) continue;
      if (services.some((one) => one.defaulted.headless)) continue;
      report({
        resource: workload.resource,
        path,
        what: 'the Service is not headless, so the pods have no DNS names',
        chain: governingChain(governing, governingEnd(service, 'no clusterIP: None')),
        remedy: 'set clusterIP: None in the Service, or name a headless one',
        severity: usesPodNames(graph, governing.workload, governing.name) ? 'warning' : 'info',
        related: [{ resource: service.resource, path: ['spec', 'selector'], message: 'gives the pods no names' }],
      });
    }
  },
};
