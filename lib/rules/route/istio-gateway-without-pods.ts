import { podGateways } from '../../graph/gateway-pods';
import { nearLabels } from '../../graph/resolve/near-labels';
import { selects } from '../../kube/label-selector';
import { broken, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import { labelsText } from '../shared/meant-pods';
import { isSelectorUnfinished } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep, selectorStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Gateways whose selector matches no pod. */
export const istioGatewayWithoutPods: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of an Istio Gateway matches no pod',
  why: 'no proxy listens for the Gateway, so nothing serves its hosts and ports',
  fix: 'copy the labels from the pods of the gateway, which may be in any namespace',
  doesNotSee: 'gateways that are not in the input: nothing is reported unless you probably mean one in the input',
  check(graph, report) {
    const gateways = podGateways(graph);
    for (const { resource, selector, path, isInstalled, isServedBy, isLike } of gateways) {
      if (selector.length === 0 || isSelectorUnfinished(selector) || isInstalled) continue;
      if (graph.workloadIndex.selectAnywhere(selector).length > 0) continue;
      const here = graph.workloads.filter((one) => graph.index.areTogether(resource, one.resource));
      const near = nearLabels({ resource, namespace: '', selector, path, isPeer: true }, here);
      const isNear = near !== undefined && (near.isMeant === 'surely' || isServedBy(near.workload));
      const [leftOver, ...more] = here.filter(
        (one) =>
          isServedBy(one) &&
          isLike(one) &&
          !gateways.some((gateway) => selects(gateway.selector, one.labels, one.facts.runtimeLabels)),
      );
      const workload = isNear ? near.workload : more.length === 0 ? leftOver : undefined;
      if (workload === undefined) continue;
      report({
        resource,
        path: isNear ? near.path : path,
        what: 'no pod matches the selector',
        chain: [
          objectStep(resource),
          to(selectorStep(selector)),
          broken({
            text: `the pods of ${objectText(workload.resource)} have ${labelsText(workload)}`,
            resources: [workload.resource],
          }),
        ],
        remedy:
          isNear && near.value !== undefined
            ? `write '${near.value}'`
            : isNear && near.key !== undefined
              ? `write '${near.key}' for the key`
              : 'copy the labels from the pod template',
        related: [probablyMeant(workload.resource, [...workload.template.path, 'metadata', 'labels'])],
        ...(isNear && near.value !== undefined && { candidates: [near.value] }),
      });
    }
  },
};
