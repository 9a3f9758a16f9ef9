import type { GraphServicePort } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import { reportFaults } from '../shared/faults';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Node ports that cannot be had. */
export const nodePort: RuleBody = {
  severity: 'error',
  sentence: 'a nodePort is outside the range, used twice, or set on a Service that has no node ports',
  why: 'the API server rejects a second Service that asks for the same number, whatever the protocol, and numbers outside the range',
  fix: 'leave out nodePort to get a free one, or choose another number',
  doesNotSee: 'Services that are not in the input; a node port range that the check was not told',
  check(graph, report) {
    reportFaults(graph, 'node-port', report);
    const takers = new Rivals<{ readonly resource: Resource; readonly port: GraphServicePort }>(graph);
    for (const service of graph.services) {
      const { resource } = service;
      for (const port of service.ports) {
        if (port.nodePort === 0) continue;
        const path = [...port.path, 'nodePort'];
        if (service.isExternalName) {
          const what = 'nodePort has no effect in a Service of type ExternalName';
          report({ resource, path, what, remedy: 'remove nodePort' });
          continue;
        }
        // Within one Service the API server says it, and that is reported already.
        const taker = takers.claim(port.nodePort, { resource, port });
        if (taker === undefined) continue;
        const other = taker.resource;
        report({
          resource,
          path,
          what: `nodePort ${port.nodePort} of ${objectText(resource)} is already taken by ${objectText(other)}`,
          hint: 'node ports are unique in the cluster, whatever the protocol',
          remedy: 'choose another number, or remove nodePort to get a free one',
          related: [{ resource: other, path: [...taker.port.path, 'nodePort'], message: 'takes it first' }],
          isRivalry: true,
        });
      }
    }
  },
};
