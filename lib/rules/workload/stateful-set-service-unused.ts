import { governingService } from '../../graph/governing-service';
import { dialsPods } from '../../graph/pod-names';
import { meantGoverningService } from '../../graph/resolve/meant-service';
import { governingNames, isMissing } from './governing-services';
import { broken } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';

/** StatefulSet pods that are dialled under a Service other than that of `serviceName`, the only one that gives them names. */
export const statefulSetServiceUnused: RuleBody = {
  severity: 'warning',
  sentence: 'the pods of a StatefulSet are dialled under a Service that serviceName does not name',
  why: 'only the Service that serviceName names gives the pods DNS names, such as db-0.db',
  fix: 'set serviceName to the Service that clients use to dial the pods',
  doesNotSee: 'who dials the pods outside the input',
  check(graph, report) {
    const missing = new Set(
      governingNames(graph)
        .filter((one) => isMissing(graph, one) && meantGoverningService(graph, one.workload, one.name) !== undefined)
        .map(({ workload }) => workload),
    );
    for (const workload of graph.workloads) {
      const { resource, facts } = workload;
      if (facts.governingService === undefined) continue;
      const governing = governingService(workload)?.name;
      const dialled = graph
        .servicesOf(workload)
        .find(
          ({ name, resource: other }) =>
            name !== governing && graph.index.areTogether(resource, other) && dialsPods(graph, workload, name),
        );
      // A name of no Service is a finding of its own.
      if (dialled === undefined || missing.has(workload)) continue;
      report({
        resource,
        path: governing === undefined ? facts.governingService.slice(0, -1) : facts.governingService,
        what: `the pods are dialled as '${resource.name}-0.${dialled.name}', but have no such DNS names`,
        chain: [
          objectStep(resource),
          broken({
            text: `${governing === undefined ? 'no serviceName' : `serviceName ${governing}`}, and names under Service ${dialled.name} are used`,
            resources: [dialled.resource],
          }),
        ],
        remedy: `set serviceName to '${dialled.name}'`,
        related: [probablyMeant(dialled.resource)],
        candidates: [dialled.name],
      });
    }
  },
};
