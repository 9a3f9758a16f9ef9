import { to } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { targetPortStep } from '../shared/steps';
import { targetedPorts } from '../shared/target-port';
import { servicePortText } from '../shared/text';

/** Ports of a Service with different names that lead to the same port of the pods. */
export const targetPortShared: RuleBody = {
  severity: 'info',
  sentence: 'two ports of a Service lead to the same port of the pods',
  why: 'several names for one port are common, but a copied line looks the same',
  fix: 'correct one of the target ports, or leave it if both names are needed',
  doesNotSee: 'target ports that mean the same port, one by name and one by number',
  check(graph, report) {
    for (const { service, port, target } of targetedPorts(graph)) {
      const first = service.ports.find(
        ({ targetPort, protocol }) => targetPort === target && protocol === port.protocol,
      );
      if (first === undefined || first === port || first.name === port.name || isPlaceholder(port.name)) continue;
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        what: `'${first.name}' and '${port.name}' lead to the same port of the pods`,
        chain: [
          {
            text: `${servicePortText(service, first)} and ${servicePortText(service, port)}`,
            resources: [service.resource],
          },
          to(targetPortStep(port)),
        ],
        remedy: 'nothing, if both names are needed; otherwise correct one of the target ports',
        related: [{ resource: service.resource, path: first.path, message: 'leads to it as well' }],
      });
    }
  },
};
