import { type ScaleTarget, scaleTargets } from '../../graph/scale-targets';
import { to } from '../shared/chain';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectsStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Autoscalers with the same target. */
export const autoscalerOverlap: RuleBody = {
  severity: 'warning',
  sentence: 'two autoscalers have the same target',
  why: 'each undoes what the other does',
  fix: 'remove one of the two, or combine their metrics in one',
  doesNotSee: 'autoscalers that are not in the input',
  check(graph, report) {
    const rivals = new Rivals<ScaleTarget>(graph);
    for (const target of scaleTargets(graph)) {
      const { resource, property, namespace, group, kind, name, path } = target;
      const first = rivals.claim([property, namespace, group, kind, name].join('\n'), target)?.resource;
      if (first === undefined) continue;
      report({
        resource,
        path: [...path, 'name'],
        what: `${objectText(resource)} and ${objectText(first)} both set the ${property} of ${kind} ${name}`,
        chain: [objectsStep([resource, first]), to(missingStep(kind, name))],
        remedy: 'remove one of the two autoscalers',
        severity: 'warning',
        related: [{ resource: first, path, message: 'scales it as well' }],
      });
    }
  },
};
