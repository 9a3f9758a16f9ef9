import { everyValue } from '../../graph/every-value';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

const DEFAULT = 'ingressclass.kubernetes.io/is-default-class';

/** Classes of Ingresses that are not there or contested, and hosts with a certificate that nothing serves. */
export const ingressClass: RuleBody = {
  severity: 'warning',
  optional: true,
  sentence: 'an Ingress uses a class that does not exist, several classes are the default, or a TLS host has no rule',
  why: 'no controller takes an Ingress of a class that does not exist, and the API server rejects one without a class if two are the default',
  fix: 'correct the name of the class or of the host',
  doesNotSee: 'classes that are not in the input, if none is; the deprecated annotation kubernetes.io/ingress.class',
  check(graph, report) {
    const classes = graph.index.ofKind('networking.k8s.io', 'IngressClass');
    const names = classes.map(({ name }) => name);
    const defaults = classes.filter(
      ({ value }) => fieldsOf(fieldsOf(value['metadata'])['annotations'])[DEFAULT] === 'true',
    );
    for (const resource of defaults.slice(1)) {
      const path = ['metadata', 'annotations', DEFAULT];
      report({
        resource,
        path,
        what: `several IngressClasses are the default: ${listText(defaults.map(({ name }) => name))}`,
        remedy: `remove the annotation ${DEFAULT} from all but one`,
      });
    }
    for (const resource of graph.index.ofKind('networking.k8s.io', 'Ingress')) {
      const spec = fieldsOf(resource.value['spec']);
      const name = textOf(spec['ingressClassName']);
      if (name !== '' && !names.includes(name) && (names.length > 0 || graph.isComplete)) {
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
      const served = everyValue(spec, 'rules[]').map(({ value }) => textOf(fieldsOf(value)['host']));
      if (served.includes('')) continue;
      for (const { value, path } of everyValue(spec, 'tls[].hosts[]')) {
        const host = textOf(value);
        const isServed = served.some((one) => one === host || (host.startsWith('*.') && one.endsWith(host.slice(1))));
        if (isServed) continue;
        report({
          resource,
          path: ['spec', ...path],
          what: `no rule serves TLS host '${host}'`,
          chain: [objectStep(resource), broken({ text: `host ${host}` })],
          remedy: 'add a rule for the host, or remove it from tls',
          candidates: served,
        });
      }
    }
  },
};
