import type { GraphServicePort } from '../../graph/service';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Numbers that two ports of a Service have. */
export const servicePortDuplicate: RuleBody = {
  severity: 'error',
  sentence: 'two ports of a Service have the same number',
  why: 'the API server rejects a second port of the same number and protocol; if only the protocol differs, client-side apply may drop one',
  fix: 'remove one of the two; use kubectl apply --server-side for ports that differ only in protocol',
  doesNotSee: 'how the manifests are applied: a number with two protocols is only an info',
  check(graph, report) {
    reportFaults(graph, 'service-port-duplicate', report);
    for (const { resource, ports } of graph.services) {
      const firsts = new Map<number, GraphServicePort>();
      for (const port of ports) {
        const first = firsts.get(port.port);
        if (first === undefined) firsts.set(port.port, port);
        else if (port.port !== 0 && first.protocol !== port.protocol) {
          report({
            resource,
            path: [...port.path, 'port'],
            what: `port ${port.port} of ${objectText(resource)} is listed for ${first.protocol} and for ${port.protocol}`,
            hint: 'client-side apply tells ports apart by number and may drop one',
            remedy: 'use kubectl apply --server-side, or give one of the two another number',
            severity: 'info',
            related: [{ resource, path: [...first.path, 'port'], message: `for ${first.protocol}` }],
          });
        }
      }
    }
  },
};
