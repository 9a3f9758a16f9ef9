import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

const DEFAULT = 'ingressclass.kubernetes.io/is-default-class';

/**
 * Several IngressClasses that are the default.
 *
 * @see https://github.com/kubernetes/kubernetes/pull/110974 since which no Ingress is rejected for it
 */
export const ingressClassDefaults: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'several IngressClasses are the default',
  why: 'an Ingress without a class gets the default that was created last, so the order of installation decides which controller serves it',
  fix: 'keep one default class, or give each Ingress an ingressClassName',
  doesNotSee: 'classes that are not in the input',
  check(graph, report) {
    const defaults = new Rivals<{ readonly resource: Resource }>(graph);
    const path = ['metadata', 'annotations', DEFAULT];
    for (const resource of graph.index.ofKind('networking.k8s.io', 'IngressClass')) {
      if (fieldsOf(fieldsOf(resource.value['metadata'])['annotations'])[DEFAULT] !== 'true') continue;
      const first = defaults.claim(DEFAULT, { resource })?.resource;
      if (first === undefined) continue;
      report({
        resource,
        path,
        what: `${objectText(resource)} and ${objectText(first)} are both the default`,
        hint: 'an Ingress without a class gets the one that was created last',
        remedy: `remove the annotation ${DEFAULT} from all but one`,
        related: [{ resource: first, path, message: 'is the default as well' }],
        isRivalry: true,
      });
    }
  },
};
