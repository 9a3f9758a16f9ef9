import { everyValue } from '../../graph/every-value';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';

/** TLS hosts that no rule serves. */
export const ingressTlsHostUnserved: RuleBody = {
  severity: 'warning',
  optional: true,
  sentence: 'a TLS host of an Ingress has no rule',
  why: 'the certificate is for a host that the Ingress does not serve, and the host that you mean may have none',
  fix: 'correct the host, add a rule for it, or remove it from tls',
  doesNotSee: 'rules of other Ingresses for the same host',
  check(graph, report) {
    for (const resource of graph.index.ofKind('networking.k8s.io', 'Ingress')) {
      const spec = fieldsOf(resource.value['spec']);
      const served = everyValue(spec, 'rules[]').map(({ value }) => textOf(fieldsOf(value)['host']));
      if (served.includes('')) continue;
      for (const { value, path } of everyValue(spec, 'tls[].hosts[]')) {
        const host = textOf(value);
        if (served.some((one) => one === host || covers(host, one) || covers(one, host))) continue;
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

/** Whether a host with a wildcard stands for another host. In an Ingress, the wildcard stands for one part of a name. */
function covers(wildcard: string, host: string): boolean {
  return wildcard.startsWith('*.') && wildcard.slice(1) === host.slice(host.indexOf('.'));
}
