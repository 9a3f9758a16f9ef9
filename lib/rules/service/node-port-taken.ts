import type { GraphServicePort } from '../../graph/service';
import { COMPARED } from '../../kube/kubernetes-version';
import type { Resource } from '../../manifest/resource';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Node ports that another Service already has. */
export const nodePortTaken: RuleBody = {
  severity: 'error',
  sentence: 'two Services ask for the same nodePort',
  why: `the API server rejects the second Service that asks for a number, whatever the protocol (${COMPARED})`,
  fix: 'omit nodePort to get a free one, or choose another number',
  doesNotSee: 'Services that are not in the input',
  check(graph, report) {
    const takers = new Rivals<{ readonly resource: Resource; readonly port: GraphServicePort }>(graph);
    for (const { resource, ports, isExternalName } of graph.services) {
      if (isExternalName) continue;
      for (const port of ports) {
        if (port.nodePort === 0) continue;
        const taker = takers.claim(port.nodePort, { resource, port });
        if (taker === undefined) continue;
        const other = taker.resource;
        report({
          resource,
          path: [...port.path, 'nodePort'],
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
