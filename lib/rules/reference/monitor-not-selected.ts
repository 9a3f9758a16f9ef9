import { monitors } from '../../graph/monitors';
import { readersOf } from '../../graph/scrapers';
import { fieldsOf } from '../../kube/read-manifest';
import { readLabelSelector } from '../../kube/label-selector';
import { broken } from '../shared/chain';
import { isSelectorUnfinished } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Monitors that no Prometheus of the input reads. */
export const monitorNotSelected: RuleBody = {
  severity: 'warning',
  sentence:
    'no Prometheus in the input selects a ServiceMonitor or PodMonitor; the same applies to the equivalents of other operators',
  why: 'the operator ignores the monitor: there are no metrics and no error',
  fix: 'give the monitor the labels that the Prometheus selects, and put it into a namespace that the Prometheus looks in',
  doesNotSee:
    'a Prometheus that is not in the input: without any, nothing is reported; namespaces whose labels are not known',
  check(graph, report) {
    for (const monitor of monitors(graph)) {
      const readers = readersOf(graph, monitor);
      const reading = readers.filter(({ selector }) => selector !== undefined);
      if (reading.length === 0 || readers.some(({ reads }) => reads !== 'no')) continue;
      if (reading.some(({ selector }) => isSelectorUnfinished(readLabelSelector(selector)))) continue;
      const [first] = reading;
      if (first === undefined) continue;
      report({
        resource: monitor.resource,
        path: ['metadata', 'labels'],
        what: `no ${listText([...new Set(reading.map(({ resource }) => resource.kind))])} selects the monitor`,
        chain: [
          objectStep(monitor.resource),
          broken({
            text: listText(reading.map(({ resource, why }) => `${objectText(resource)} (${why})`)),
            resources: reading.map(({ resource }) => resource),
          }),
        ],
        remedy: `give the monitor the labels that ${objectText(first.resource)} selects, and a namespace that it looks in`,
        related: reading.map(({ resource, field }) => ({
          resource,
          path: ['spec', field],
          message: 'does not select it',
        })),
        ...(Object.keys(fieldsOf(fieldsOf(monitor.resource.value['metadata'])['labels'])).length === 0 && {
          hint: 'the monitor has no labels',
        }),
      });
    }
  },
};
