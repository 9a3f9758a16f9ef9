import { podPortOf } from '../../graph/resolve/pod-port';
import type { RuleBody } from '../shared/rule';
import { targetedPorts } from './target-port';
import { listText, objectText, servicePortText, targetPortText } from '../shared/text';

/** Target ports by name that are different numbers in different pods. */
export const targetPortDrift: RuleBody = {
  severity: 'info',
  sentence: 'a named target port is the same number in all selected pods',
  why: 'it works, and is what names are for; a NetworkPolicy or a firewall that names the number fits only some of the pods',
  fix: 'nothing, if it is meant, as in the middle of a change of ports; else use one number',
  doesNotSee: 'pods that are not in the input',
  check(graph, report) {
    for (const { service, port, target, declaring } of targetedPorts(graph)) {
      if (typeof target === 'number' || declaring.length < 2) continue;
      const numbers = declaring.map((workload) => podPortOf(graph, workload, port)?.number);
      if (new Set(numbers).size < 2) continue;
      const each = declaring.map(({ resource }, index) => `${objectText(resource)}: ${numbers[index] ?? '?'}`);
      report({
        resource: service.resource,
        path: [...port.path, 'targetPort'],
        message: `port '${target}' is a different number in different pods: ${servicePortText(service, port)} -> ${targetPortText(port)} -> ${listText(each)}`,
        related: declaring.map(({ resource, specPath }) => ({
          resource,
          path: [...specPath, 'containers'],
          message: 'selected',
        })),
      });
    }
  },
};
