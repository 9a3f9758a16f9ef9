import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { write } from '../shared/words';
import { servedPods } from '../../graph/served-pods';

/** Port names that Knative does not accept. */
export const knativePortName: RuleBody = {
  severity: 'error',
  sentence: 'a port of a Knative Service has a name other than http1 or h2c',
  why: 'the name tells Knative the protocol, and it rejects any other',
  fix: 'name the port http1 or h2c, or remove the name',
  doesNotSee: 'which of the two protocols the program speaks',
  check(graph, report) {
    for (const { workload, takes } of servedPods(graph)) {
      const { resource, containers } = workload;
      for (const { name, path } of containers.flatMap((container) => container.ports)) {
        if (name === '' || takes.names.includes(name)) continue;
        report({
          resource,
          path: [...path, 'name'],
          what: `the port of ${objectText(resource)} is named '${name}', but Knative reads the protocol from the name`,
          remedy: write(takes.names, 'remove the name'),
          candidates: takes.names,
        });
      }
    }
  },
};
