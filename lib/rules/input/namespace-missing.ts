import { isSlipOf } from '../../ports/slip';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Namespaces that every cluster has. */
const GIVEN = /^(default|kube-.*)$/;

/** Namespaces that are missing from the input although it has others. */
export const namespaceMissing: RuleBody = {
  severity: 'info',
  sentence: 'an object names a namespace that is not in the input, while others are',
  why: 'an object cannot be created in a namespace that does not exist',
  fix: 'correct the namespace, or add the Namespace to the input',
  doesNotSee:
    "namespaces that are created elsewhere, so it is only an info, unless a single object's namespace is one typo away from another one",
  check(graph, report) {
    const known = graph.index.ofKind('', 'Namespace').map(({ name }) => name);
    if (known.length === 0) return;
    const said = new Set([...known, graph.options.defaultNamespace]);
    for (const resource of graph.resources) {
      const { namespace } = resource;
      if (namespace === undefined || said.has(namespace) || GIVEN.test(namespace)) continue;
      said.add(namespace);
      if (graph.index.namespaceOf(resource) === '' || graph.isExternal('Namespace', '', namespace)) continue;
      const near = suggest(namespace, known);
      // A single object in a namespace that is one typo away from one of the input probably has a misspelt namespace.
      const isSlip =
        near !== undefined &&
        isSlipOf(namespace, near) &&
        graph.resources.filter((one) => one.namespace === namespace).length === 1;
      report({
        resource,
        path: ['metadata', 'namespace'],
        what: `namespace '${namespace}' is not in the input`,
        chain: [objectStep(resource), broken(missingStep('Namespace', namespace))],
        ...hints(question(near) ?? `Namespaces: ${listText(known)}`),
        remedy: near === undefined ? 'add the Namespace, or correct the name' : `write '${near}', or add the Namespace`,
        ...(isSlip && { severity: 'warning' }),
        candidates: near === undefined ? [] : [near],
      });
    }
  },
};
