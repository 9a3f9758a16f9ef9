import { ownSelector, requirementPath } from '../../graph/own-pods';
import { fits, labelText } from '../../kube/label-selector';
import { COMPARED } from '../../kube/kubernetes-version';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder } from '../shared/placeholder';
import { objectStep, selectorStep } from '../shared/steps';

/** Selectors of controllers that do not match their own pods. */
export const selectorTemplateMismatch: RuleBody = {
  severity: 'error',
  sentence: 'the selector of a workload does not match its own pod template',
  why: `the API server rejects the object (${COMPARED}): the workload would create pods forever and never find one`,
  fix: 'use the same labels in the selector and in the metadata of the template',
  doesNotSee: 'labels that a tool still has to fill in; selectors that the API server sets, as for a Job',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const own = ownSelector(workload);
      if (own === undefined) continue;
      const { resource, labels, template } = workload;
      // Labels that a controller adds to the pods later do not count: the API server compares the template itself.
      const unfit = own.selector.filter((requirement) => !fits(requirement, labels));
      const [first] = unfit;
      if (first === undefined) continue;
      const actual = labels[first.key];
      if (first.values.some(isPlaceholder) || isPlaceholder(actual)) continue;
      const has = actual === undefined ? `no label ${first.key}` : `${first.key}=${labelText(actual)}`;
      report({
        resource,
        path: requirementPath(resource.value, own.path, first),
        what: 'the selector does not match the pod template',
        chain: [
          objectStep(resource),
          to(selectorStep(unfit)),
          broken({ text: `pod template (${has})`, resources: [resource] }),
        ],
        remedy:
          actual === undefined
            ? `add label ${first.key} to the pod template, or remove it from the selector`
            : 'use the same value in the selector and in the pod template',
        related: [
          { resource, path: [...template.path, 'metadata', 'labels', first.key], message: 'the label of the pods' },
        ],
        ...(actual !== undefined && { candidates: [labelText(actual)] }),
      });
    }
  },
};
