import type { GraphServicePort } from '../../graph/service';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Port numbers that a Service lists for two protocols. */
export const servicePortTwoProtocols: RuleBody = {
  severity: 'info',
  sentence: 'a Service lists a port number for two protocols',
  why: 'client-side apply identifies ports by number, and may drop one of the two',
  fix: 'use kubectl apply --server-side, or give one of the two another number',
  doesNotSee: 'how the manifests are applied',
  check(graph, report) {
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
            related: [{ resource, path: [...first.path, 'port'], message: `for ${first.protocol}` }],
          });
        }
      }
    }
  },
};
