import { annotationsOf } from '../../graph/annotations';
import { ACTIONS, ingressBackends } from '../../graph/ingress-backends';
import { writtenActions } from '../../graph/written-actions';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Ingress backends that refer to an action that no annotation describes. */
export const ingressActionMissing: RuleBody = {
  severity: 'warning',
  sentence: 'a backend of an Ingress means an action that no annotation of the Ingress describes',
  why: 'the controller rejects the whole Ingress',
  fix: 'use the name that follows the prefix in the key of the annotation, or add the annotation',
  doesNotSee: 'annotations that are added when the Ingress is applied, except those that Argo Rollouts adds',
  check(graph, report) {
    for (const resource of graph.index.ofKind('networking.k8s.io', 'Ingress')) {
      for (const { backend, path } of ingressBackends(resource)) {
        const { service, serviceName, servicePort } = fieldsOf(backend);
        const { name, port } = fieldsOf(service);
        const action = textOf(name ?? serviceName);
        const known = ACTIONS.find((one) => one.port === (fieldsOf(port)['name'] ?? servicePort));
        if (known === undefined || action === '' || isPlaceholder(action)) continue;
        if (writtenActions(graph, resource).includes(action)) continue;
        const actions = Object.keys(annotationsOf(resource)).flatMap((key) =>
          key.startsWith(known.prefix) ? [key.slice(known.prefix.length)] : [],
        );
        if (actions.includes(action) || actions.some(isPlaceholder)) continue;
        const near = suggest(action, actions);
        const key = `${known.prefix}${action}`;
        report({
          resource,
          path: [...path, ...(name === undefined ? ['serviceName'] : ['service', 'name'])],
          what: `no annotation describes action '${action}'`,
          chain: [objectStep(resource), broken(missingStep('annotation', key))],
          ...hints(question(near) ?? (actions.length === 0 ? undefined : `actions: ${listText(actions)}`)),
          remedy: write(near === undefined ? [] : [near], `add annotation ${key}`),
          ...(near !== undefined && { candidates: [near] }),
        });
      }
    }
  },
};
