import { scrapePlaces } from './scrape-places';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';
import { hints, write } from '../shared/words';

/** Annotations that give Prometheus a value that is not a port. */
export const scrapeAnnotationInvalid: RuleBody = {
  severity: 'warning',
  sentence: 'the annotation prometheus.io/port is not a port number',
  why: 'Prometheus scrapes no port for a value that is not a number',
  fix: 'write the number of the pod port that serves the metrics, in quotes',
  doesNotSee: 'whether a pod has the port; a number without quotes, which is reported as a wrong type',
  check(graph, report) {
    for (const { resource, key, path, value, number, pods } of scrapePlaces(graph)) {
      if (number !== undefined) continue;
      // A value without quotes has the wrong type, which another rule reports.
      if (typeof value !== 'string') continue;
      const named = pods.flatMap(({ ports }) => ports.filter(({ name }) => name === value));
      const candidates = named.map((port) => String(port.number));
      report({
        resource,
        path,
        what: `${key} of ${objectText(resource)} is '${value}', which is not a port number`,
        ...hints(named[0] === undefined ? undefined : `the port of that name is ${named[0].number}`),
        remedy: write(candidates, 'write the number of a port of the pods, in quotes'),
        candidates,
      });
    }
  },
};
