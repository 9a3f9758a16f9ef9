import { everyValue } from '../../graph/every-value';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, listText, objectText } from '../shared/text';

const DEFAULT = 'ingressclass.kubernetes.io/is-default-class';

/** Classes of Ingresses that are not there or contested, and hosts with a certificate that nothing serves. */
export const ingressClass: RuleBody = {
  severity: 'warning',
  optional: true,
  sentence: 'the class of an Ingress exists, one class is the default, and hosts with a certificate are served',
  why: 'no controller takes an Ingress of a class that is not there, and the API server refuses one without a class if two are the default',
  fix: 'correct the name of the class or of the host',
  doesNotSee:
    'classes that are not in the input, as long as none is; the annotation that was used before there were classes',
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
        message: `there are several default classes: ${listText(defaults.map(({ name }) => name))}`,
      });
    }
    for (const resource of graph.index.ofKind('networking.k8s.io', 'Ingress')) {
      const spec = fieldsOf(resource.value['spec']);
      const name = textOf(spec['ingressClassName']);
      if (name !== '' && !isPlaceholder(name) && !names.includes(name) && (names.length > 0 || graph.isComplete)) {
        report({
          resource,
          path: ['spec', 'ingressClassName'],
          message: `there is no class '${name}': ${objectText(resource)} -x- IngressClass ${name}${names.length === 0 ? '' : ` (classes: ${listText(names)})`}`,
          candidates: names,
        });
      }
      const served = everyValue(spec, 'rules[]').map(({ value }) => textOf(fieldsOf(value)['host']));
      if (served.includes('')) continue;
      for (const { value, path } of everyValue(spec, 'tls[].hosts[]')) {
        const host = textOf(value);
        const isServed = served.some((one) => one === host || (host.startsWith('*.') && one.endsWith(host.slice(1))));
        if (isServed || isPlaceholder(host)) continue;
        report({ resource, path: ['spec', ...path], message: `no rule serves host '${host}'`, candidates: served });
      }
    }
  },
};
