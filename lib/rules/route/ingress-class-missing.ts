import { fieldsOf, textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Ingresses whose class is missing. */
export const ingressClassMissing: RuleBody = {
  severity: 'warning',
  optional: true,
  sentence: 'an Ingress uses a class that does not exist',
  why: 'no controller serves an Ingress of a class that does not exist',
  fix: 'correct the name of the class, or add the IngressClass',
  doesNotSee: 'classes, if the input has no IngressClass; the deprecated annotation kubernetes.io/ingress.class',
  check(graph, report) {
    const names = graph.index.ofKind('networking.k8s.io', 'IngressClass').map(({ name }) => name);
    if (names.length === 0 && !graph.isComplete) return;
    for (const resource of graph.index.ofKind('networking.k8s.io', 'Ingress')) {
      const name = textOf(fieldsOf(resource.value['spec'])['ingressClassName']);
      if (name === '' || names.includes(name)) continue;
      report({
        resource,
        path: ['spec', 'ingressClassName'],
        what: `no IngressClass named '${name}'`,
        chain: [objectStep(resource), broken(missingStep('IngressClass', name))],
        ...hints(question(suggest(name, names)) ?? (names.length === 0 ? undefined : `classes: ${listText(names)}`)),
        remedy: write(names, 'correct the name, or add the IngressClass'),
        candidates: names,
      });
    }
  },
};
