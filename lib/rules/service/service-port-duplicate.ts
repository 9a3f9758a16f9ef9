import type { GraphServicePort } from '../../graph/service';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Numbers that two ports of a Service have. */
export const servicePortDuplicate: RuleBody = {
  severity: 'error',
  sentence: 'the ports of a Service differ in number or protocol',
  why: 'the API server rejects a second port of the same number and protocol; of one with another protocol, client-side apply may drop one',
  fix: 'remove one of the two; apply on the server side (kubectl apply --server-side) what differs in protocol only',
  doesNotSee: 'which way the manifests are applied: a number under two protocols is an info only',
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
            message: `port ${port.port} of ${objectText(resource)} is there as ${first.protocol} and as ${port.protocol}; client-side apply tells ports apart by number and may drop one`,
            severity: 'info',
            related: [{ resource, path: [...first.path, 'port'], message: `as ${first.protocol}` }],
          });
        }
      }
    }
  },
};
