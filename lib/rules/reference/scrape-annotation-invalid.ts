import { scrapePlaces } from './scrape-places';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { hints, write } from '../shared/words';

/** Annotations that tell Prometheus what is no port. */
export const scrapeAnnotationInvalid: RuleBody = {
  severity: 'error',
  sentence: 'the annotation prometheus.io/port is not a port number in quotes',
  why: 'the API server takes only strings in annotations, and Prometheus asks no port for a value that is no number',
  fix: 'write the number of the pod port that serves the metrics, in quotes',
  doesNotSee: 'whether a pod has the port',
  check(graph, report) {
    for (const { resource, key, path, value, number, pods } of scrapePlaces(graph)) {
      if (number !== undefined) continue;
      const text = String(value);
      if (typeof value !== 'string') {
        const what = `${key} of ${objectText(resource)} must be a string, because the API server takes only strings in annotations`;
        report({ resource, path, what, remedy: `write it in quotes: "${text}"` });
        continue;
      }
      const named = pods.flatMap(({ ports }) => ports.filter(({ name }) => name === text));
      const candidates = named.map((port) => String(port.number));
      report({
        resource,
        path,
        what: `${key} of ${objectText(resource)} is '${text}', which is not a port number`,
        ...hints(named[0] === undefined ? undefined : `the port of that name is ${named[0].number}`),
        remedy: write(candidates, 'write the number of a port of the pods, in quotes'),
        severity: 'warning',
        candidates,
      });
    }
  },
};
