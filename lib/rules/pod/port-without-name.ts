import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Container ports without a name. */
export const portWithoutName: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a container port has no name',
  why: 'a number has to be changed in every place at once; a name stays when the number changes',
  fix: 'name the port',
  doesNotSee: 'ports of Services',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      for (const { name, number, path } of ports) {
        if (name !== '') continue;
        report({
          resource,
          path,
          what: `port ${number} of ${objectText(resource)} has no name`,
          remedy: 'name the port',
        });
      }
    }
  },
};
