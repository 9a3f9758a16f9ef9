import type { GraphServicePort } from '../../graph/service';
import type { Resource } from '../../manifest/resource';
import { reportFaults } from '../shared/faults';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Node ports that cannot be had. */
export const nodePort: RuleBody = {
  severity: 'error',
  sentence: 'a node port is in the range of the cluster, asked for once, and in a Service that has node ports',
  why: 'the API server refuses the second Service that asks for a number, whatever the protocol, and numbers outside of the range',
  fix: 'leave out the nodePort to be given a free one, or choose another number',
  doesNotSee: 'Services that are not in the input; a range that the cluster was given and the check was not',
  check(graph, report) {
    reportFaults(graph, 'node-port', report);
    const takers = new Rivals<{ readonly resource: Resource; readonly port: GraphServicePort }>(graph);
    for (const service of graph.services) {
      const { resource } = service;
      for (const port of service.ports) {
        if (port.nodePort === 0) continue;
        const path = [...port.path, 'nodePort'];
        if (service.isExternalName) {
          report({ resource, path, message: `nodePort is of no effect in a Service of type ExternalName; remove it` });
          continue;
        }
        // Within one Service the API server says it, and that is reported already.
        const taker = takers.claim(port.nodePort, { resource, port });
        if (taker === undefined) continue;
        const other = taker.resource;
        report({
          resource,
          path,
          message: `nodePort ${port.nodePort} of ${objectText(resource)} is already taken by ${objectText(other)}; node ports are unique in the cluster, whatever the protocol`,
          related: [{ resource: other, path: [...taker.port.path, 'nodePort'], message: 'takes it first' }],
          isRivalry: true,
        });
      }
    }
  },
};
