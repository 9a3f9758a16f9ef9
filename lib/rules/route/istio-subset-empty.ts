import { everyValue } from '../../graph/every-value';
import { hostKey } from '../../graph/mesh-hosts';
import { objectsWith } from '../../graph/vendor-objects';
import { readLabels, selects } from '../../kube/label-selector';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectsStep, objectStep, selectorStep } from '../shared/steps';

/** Subsets that match no pod of their host. */
export const istioSubsetEmpty: RuleBody = {
  severity: 'warning',
  sentence: 'a subset of an Istio DestinationRule matches no pod of its host',
  why: 'requests for the subset are answered with an error of the proxy',
  fix: 'use labels that the pods of the Service have',
  doesNotSee: 'pods that are not in the input',
  check(graph, report) {
    for (const { resource: rule, known } of objectsWith(graph, 'definesSubsets')) {
      const [host] = everyValue(rule.value, known.host);
      const [namespace = '', name = ''] = hostKey(graph, rule, host?.value).split('/');
      const pods = graph.findServices(namespace, name).map((service) => graph.podsOf(service));
      const workloads = pods.flatMap((one) => one.workloads.flat());
      if (workloads.length === 0 || pods.some((one) => one.hasAlternatives)) continue;
      for (const { value, path } of everyValue(rule.value, known.at)) {
        const subset = fieldsOf(value);
        const selector = readLabels(subset[known.labels]);
        if (workloads.some(({ labels, facts }) => selects(selector, labels, facts.runtimeLabels))) continue;
        report({
          resource: rule,
          path: [...path, known.labels],
          what: `no pod of the host has the labels of subset '${textOf(subset[known.name])}'`,
          chain: [
            objectStep(rule),
            to(missingStep('Service', name)),
            to(selectorStep(selector)),
            broken(objectsStep(workloads.map(({ resource }) => resource))),
          ],
          remedy: 'write labels that the pods of the Service have, or remove the subset',
        });
      }
    }
  },
};
