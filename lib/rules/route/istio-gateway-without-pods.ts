import { everyValue } from '../../graph/every-value';
import type { Graph } from '../../graph/graph';
import { nearLabels } from '../../graph/resolve/near-labels';
import { objectsWith } from '../../graph/vendor-objects';
import type { Workload } from '../../graph/workload';
import { labelText, type LabelSelector, readLabels, selects } from '../../kube/label-selector';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { GatewayServers } from '../../vendors/shape/mesh-routes';
import { broken, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import { labelsText } from '../shared/meant-pods';
import { isSelectorUnfinished } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep, selectorStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Gateways whose pods are not there. */
export const istioGatewayWithoutPods: RuleBody = {
  severity: 'warning',
  sentence: 'the selector of an Istio Gateway matches no pod',
  why: 'no proxy listens for the Gateway: its hosts and ports are served by nobody',
  fix: 'copy the labels from the pods of the gateway, in whatever namespace they are',
  doesNotSee: 'gateways that are not in the input: nothing is said unless one of the input was probably meant',
  check(graph, report) {
    const gateways = objectsWith(graph, 'listens').map(({ resource, known }) => {
      const [written] = everyValue(resource.value, known.selector);
      return { resource, known, selector: readLabels(written?.value) };
    });
    for (const { resource, known, selector } of gateways) {
      if (selector.length === 0 || isSelectorUnfinished(selector) || isInstalled(graph, known)) continue;
      if (graph.workloadIndex.selectAnywhere(selector).length > 0) continue;
      const here = graph.workloads.filter((one) => graph.index.areTogether(resource, one.resource));
      const path = known.selector.split('.');
      const near = nearLabels({ resource, namespace: '', selector, path, isPeer: true }, here);
      const isNear = near !== undefined && (near.isMeant === 'surely' || isGateway(near.workload, known));
      const [leftOver, ...more] = here.filter(
        (one) =>
          isGateway(one, known) &&
          hasWord(one, selector, known) &&
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

/** Whether gateways are made of an object of the input, with labels that nobody here knows. */
function isInstalled(graph: Graph, { installers }: GatewayServers): boolean {
  return graph.resources.some(({ group, kind }) => installers.includes(`${group}/${kind}`));
}

/** Whether pods are there to be gateways. */
function isGateway({ labels, containers }: Workload, { pods }: GatewayServers): boolean {
  return pods.label in labels && containers.some(({ value }) => pods.image.test(textOf(fieldsOf(value)['image'])));
}

/** Whether the label of gateways is what is asked for or a part of it, as in ingress and ingressgateway: others are for something else. */
function hasWord({ labels }: Workload, selector: LabelSelector, { pods }: GatewayServers): boolean {
  const value = labelText(labels[pods.label]);
  return selector.some(
    ({ values: [wanted = ''] }) => value !== '' && (wanted.includes(value) || value.includes(wanted)),
  );
}
