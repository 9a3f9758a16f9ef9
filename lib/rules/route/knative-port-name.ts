import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { write } from '../shared/words';
import { knativePods } from './knative-pods';

/** The names that Knative knows. */
const NAMES = ['http1', 'h2c'];

/** Port names that Knative does not know. */
export const knativePortName: RuleBody = {
  severity: 'error',
  sentence: 'a port of a Knative Service has a name other than http1 or h2c',
  why: 'the name tells Knative the protocol, and it rejects any other',
  fix: 'name the port http1 or h2c, or remove the name',
  doesNotSee: 'which of the two the program speaks',
  check(graph, report) {
    for (const { resource, containers } of knativePods(graph)) {
      for (const { name, path } of containers.flatMap((container) => container.ports)) {
        if (name === '' || NAMES.includes(name)) continue;
        report({
          resource,
          path: [...path, 'name'],
          what: `the port of ${objectText(resource)} is named '${name}', but Knative reads the protocol from the name`,
          remedy: write(NAMES, 'remove the name'),
          candidates: NAMES,
        });
      }
    }
  },
};
