import { usesPodNames } from '../../graph/pod-names';
import { meantGoverningService } from '../../graph/resolve/meant-service';
import { COMPARED, isSince, SINCE } from '../../kube/kubernetes-version';
import { isSlipOf } from '../../ports/slip';
import { governingChain, governingNames, isMissing } from './governing-services';
import { probablyMeant } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Governing Services of StatefulSets that are missing. */
export const statefulSetServiceMissing: RuleBody = {
  severity: 'error',
  sentence: 'serviceName of a StatefulSet is the name of no Service',
  why: `without the Service, the pods have no DNS names of their own, such as db-0.db; the API server rejects a name that no Service can have (${COMPARED})`,
  fix: 'use the name of the headless Service of the pods, or omit serviceName if nothing uses the names',
  doesNotSee:
    'who uses the names outside the input: a missing Service is only an info, unless a program in the input uses the names',
  check(graph, report) {
    for (const governing of governingNames(graph)) {
      const { workload, name, path, problem } = governing;
      const { resource, namespace } = workload;
      if (problem !== undefined) {
        if (!isSince(graph.options.kubernetesVersion, SINCE.statefulSetServiceNames)) continue;
        report({ resource, path, what: problem, remedy: 'rename the Service and serviceName' });
        continue;
      }
      if (!isMissing(graph, governing)) continue;
      const meant = meantGoverningService(graph, workload, name);
      const isSlip = meant !== undefined && isSlipOf(name, meant.name);
      const end =
        meant === undefined
          ? { text: 'it is not in the input' }
          : {
              text: `${objectText(meant.resource)} ${meant.defaulted.headless ? 'is headless and ' : ''}selects the pods`,
              resources: [meant.resource],
            };
      report({
        resource,
        path,
        what: `no Service named '${name}' in namespace '${namespace}', so the pods have no DNS names`,
        chain: governingChain(governing, end),
        ...hints(isSlip ? question(meant.name) : undefined),
        remedy:
          meant === undefined
            ? 'add the headless Service, or remove serviceName'
            : `set serviceName to '${meant.name}'`,
        severity: meant !== undefined || graph.isComplete || usesPodNames(graph, workload, name) ? 'warning' : 'info',
        ...(meant !== undefined && { candidates: [meant.name], related: [probablyMeant(meant.resource)] }),
      });
    }
  },
};
