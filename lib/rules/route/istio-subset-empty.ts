import { readLabels, selects } from '../../kube/label-selector';
import { fieldsListOf, fieldsOf, textOf } from '../../kube/read-manifest';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectsStep, objectStep, selectorStep } from '../shared/steps';
import { hostKey, ISTIO } from './istio-hosts';

/** Subsets of a host that none of its pods belongs to. */
export const istioSubsetEmpty: RuleBody = {
  severity: 'warning',
  sentence: 'a subset of an Istio DestinationRule matches no pod of its host',
  why: 'requests for the subset are answered with an error of the proxy',
  fix: 'use labels that the pods of the Service have',
  doesNotSee: 'pods that are not in the input',
  check(graph, report) {
    for (const rule of graph.index.ofKind(ISTIO, 'DestinationRule')) {
      const spec = fieldsOf(rule.value['spec']);
      const [namespace = '', name = ''] = hostKey(graph, rule, spec['host']).split('/');
      const pods = graph.findServices(namespace, name).map((service) => graph.podsOf(service));
      const workloads = pods.flatMap((one) => one.workloads.flat());
      if (workloads.length === 0 || pods.some((one) => one.hasAlternatives)) continue;
      fieldsListOf(spec['subsets']).forEach((subset, index) => {
        const selector = readLabels(subset['labels']);
        if (workloads.some(({ labels, facts }) => selects(selector, labels, facts.runtimeLabels))) return;
        report({
          resource: rule,
          path: ['spec', 'subsets', index, 'labels'],
          what: `no pod of the host has the labels of subset '${textOf(subset['name'])}'`,
          chain: [
            objectStep(rule),
            to(missingStep('Service', name)),
            to(selectorStep(selector)),
            broken(objectsStep(workloads.map(({ resource }) => resource))),
          ],
          remedy: 'write labels that the pods of the Service have, or remove the subset',
        });
      });
    }
  },
};
