import { isOfSidecar } from '../../graph/injected';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { scrapePlaces } from './scrape-places';
import { broken, to } from '../shared/chain';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { hints, write } from '../shared/words';

/** Annotations that tell Prometheus to scrape a port that the pods do not declare. */
export const scrapePortUndeclared: RuleBody = {
  severity: 'warning',
  sentence: 'the annotation prometheus.io/port names a port that no container declares',
  why: 'Prometheus scrapes each pod on that port, so the port of a Service gives no metrics',
  fix: 'write the number of the pod port that serves the metrics, not that of the Service',
  doesNotSee:
    'whether the program listens: a number that the pods do not declare is only an info, unless it is the port of a Service',
  check(graph, report) {
    for (const { resource, key, path, number, pods, services } of scrapePlaces(graph)) {
      if (number === undefined || pods.length === 0) continue;
      if (pods.some((pod) => ownPortOf(pod, number)?.declared !== undefined || isOfSidecar(graph, pod, number))) {
        continue;
      }
      const confused = services.flatMap(({ ports }) =>
        ports.flatMap(({ port, targetPort }) => (port === number && targetPort !== number ? [targetPort] : [])),
      );
      const isTold = pods.some((workload) => mentions(graph, workload, number));
      const declared = pods.flatMap(({ ports }) => ports.map((port) => String(port.number)));
      report({
        resource,
        path,
        what: `no container declares port ${number}`,
        chain: [objectStep(resource, key), to(portStep(number)), broken(workloadsStep(pods))],
        ...hints(
          confused[0] === undefined
            ? undefined
            : `${number} is the port of the Service, whose pods have ${confused[0]}`,
        ),
        remedy: write(declared, 'write the number of a port of the pods, in quotes'),
        severity: confused.length > 0 && !isTold ? 'warning' : 'info',
        candidates: declared,
      });
    }
  },
};
