import { everyValue } from '../../graph/every-value';
import type { Graph } from '../../graph/graph';
import { hostKey } from '../../graph/mesh-hosts';
import { objectsWith } from '../../graph/vendor-objects';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Subsets that no rule for the host defines. */
export const istioSubsetUndefined: RuleBody = {
  severity: 'error',
  sentence: 'an Istio route refers to a subset that no DestinationRule defines',
  why: 'requests for the subset are answered with an error of the proxy',
  fix: 'correct the name of the subset, or define it in the DestinationRule of the host',
  doesNotSee: 'DestinationRules that are not in the input: without one for the host it is only an info',
  check(graph, report) {
    const subsets = subsetsByHost(graph);
    for (const { resource: service, known } of objectsWith(graph, 'picksSubsets')) {
      for (const place of known.at) {
        for (const { value, path } of everyValue(service.value, place)) {
          const destination = fieldsOf(value);
          const [subset, host] = [textOf(destination[known.subset]), textOf(destination[known.host])];
          const defined = subsets.get(hostKey(graph, service, host));
          if (subset === '' || defined?.includes(subset) === true) continue;
          const near = suggest(subset, defined ?? []);
          const candidates = defined ?? [];
          report({
            resource: service,
            path: [...path, known.subset],
            what: `no ${known.definedBy} defines subset '${subset}' of host '${host}'`,
            chain: [objectStep(service), broken({ text: `subset ${subset}` })],
            ...hints(question(near) ?? (defined === undefined ? undefined : `subsets: ${listText(defined)}`)),
            remedy: write(
              near === undefined ? candidates : [near],
              `define subset '${subset}' in a ${known.definedBy}`,
            ),
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
  for (const { resource, known } of objectsWith(graph, 'definesSubsets')) {
    const [host] = everyValue(resource.value, known.host);
    const key = hostKey(graph, resource, host?.value);
    const own = everyValue(resource.value, known.at).map(({ value }) => textOf(fieldsOf(value)[known.name]));
    subsets.set(key, [...(subsets.get(key) ?? []), ...own]);
  }
  return subsets;
}
