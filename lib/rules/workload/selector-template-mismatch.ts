import { ownSelector, requirementPath } from '../../graph/own-pods';
import { fits, labelText, selectorText } from '../../kube/label-selector';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, objectText } from '../shared/text';

/** Selectors of controllers that do not fit their own pods. */
export const selectorTemplateMismatch: RuleBody = {
  severity: 'error',
  sentence: 'the selector of a controller fits the labels of its own pod template',
  why: 'the API server rejects the object: the controller would make pods for ever and never see one',
  fix: 'write the same labels in the selector and in the metadata of the template',
  doesNotSee: 'labels that some tool has yet to fill in; selectors that the server fills in, as of a Job',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const own = ownSelector(workload);
      if (own === undefined) continue;
      const { resource, labels, facts, template } = workload;
      const unfit = own.selector.filter(
        (requirement) => !fits(requirement, labels) && facts.runtimeLabels?.includes(requirement.key) !== true,
      );
      const [first] = unfit;
      if (first === undefined) continue;
      const actual = labels[first.key];
      if (first.values.some(isPlaceholder) || isPlaceholder(actual)) continue;
      const has = actual === undefined ? `no label ${first.key}` : `${first.key}=${labelText(actual)}`;
      report({
        resource,
        path: requirementPath(resource.value, own.path, first),
        message: `the selector does not fit the pods: ${objectText(resource)} -> selector ${selectorText(unfit)} -x- pod template (${has})`,
        related: [
          { resource, path: [...template.path, 'metadata', 'labels', first.key], message: 'the label of the pods' },
        ],
        ...(actual !== undefined && { candidates: [labelText(actual)] }),
      });
    }
  },
};
