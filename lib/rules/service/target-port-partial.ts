import type { Workload } from '../../graph/workload';
import { withoutPort } from '../shared/ends';
import type { RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { servicesWithStrangers } from '../shared/strangers';
import { listText, objectText } from '../shared/text';
import { targetedPorts } from '../shared/target-port';

/** Target ports that some of the selected pods have and others do not. */
export const targetPortPartial: RuleBody = {
  severity: 'warning',
  sentence: 'targetPort is missing in some of the selected pods',
  why: 'pods without a port of that name get no traffic at all; pods that do not listen on that number refuse theirs',
  fix: 'narrow the selector to the pods that serve the port, or declare the port in all of them',
  doesNotSee: 'numbers in pods that declare no ports: they may still listen',
  check(graph, report) {
    for (const { service, port, target, declaring, lacking } of targetedPorts(graph)) {
      if (declaring.length === 0) continue;
      // Pods that have none of the ports are reported only once, at the selector.
      const strangers = servicesWithStrangers(graph).get(service)?.strangers ?? [];
      const meant = lacking.filter((workload) => !strangers.includes(workload));
      const without = typeof target === 'number' ? meant.filter(declaresPorts) : meant;
      if (without.length === 0) continue;
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        what: `only ${listText(declaring.map(({ resource }) => objectText(resource)))} of the selected pods ${declaring.length === 1 ? 'has' : 'have'} this port`,
        chain: brokenChain(service, port, without),
        remedy: `narrow the selector to the pods that have the port, or declare it in ${listText(without.map(({ resource }) => objectText(resource)))}`,
        related: withoutPort(without),
      });
    }
  },
};

function declaresPorts({ ports }: Workload): boolean {
  return ports.length > 0;
}
