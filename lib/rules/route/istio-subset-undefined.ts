import { everyValue } from '../../graph/every-value';
import type { Graph } from '../../graph/graph';
import { fieldsListOf, fieldsOf, textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';
import { hostKey, ISTIO } from './istio-hosts';

/** Subsets that no rule for the host defines. */
export const istioSubsetUndefined: RuleBody = {
  severity: 'error',
  sentence: 'an Istio route refers to a subset that no DestinationRule defines',
  why: 'requests for the subset are answered with an error of the proxy',
  fix: 'correct the name of the subset, or define it in the DestinationRule of the host',
  doesNotSee: 'DestinationRules that are not in the input: without one for the host it is only an info',
  check(graph, report) {
    const subsets = subsetsByHost(graph);
    for (const service of graph.index.ofKind(ISTIO, 'VirtualService')) {
      for (const place of ['http', 'tcp', 'tls']) {
        for (const { value, path } of everyValue(service.value, `spec.${place}[].route[].destination`)) {
          const destination = fieldsOf(value);
          const [subset, host] = [textOf(destination['subset']), textOf(destination['host'])];
          const defined = subsets.get(hostKey(graph, service, host));
          if (subset === '' || defined?.includes(subset) === true) continue;
          const near = suggest(subset, defined ?? []);
          const candidates = defined ?? [];
          report({
            resource: service,
            path: [...path, 'subset'],
            what: `no DestinationRule defines subset '${subset}' of host '${host}'`,
            chain: [objectStep(service), broken({ text: `subset ${subset}` })],
            ...hints(question(near) ?? (defined === undefined ? undefined : `subsets: ${listText(defined)}`)),
            remedy: write(near === undefined ? candidates : [near], `define subset '${subset}' in a DestinationRule`),
            severity: defined !== undefined || graph.isComplete ? 'error' : 'info',
            candidates,
          });
        }
      }
    }
  },
};

function subsetsByHost(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const subsets = new Map<string, readonly string[]>();
  for (const rule of graph.index.ofKind(ISTIO, 'DestinationRule')) {
    const spec = fieldsOf(rule.value['spec']);
    const key = hostKey(graph, rule, spec['host']);
    const own = fieldsListOf(spec['subsets']).map(({ name }) => textOf(name));
    subsets.set(key, [...(subsets.get(key) ?? []), ...own]);
  }
  return subsets;
}
