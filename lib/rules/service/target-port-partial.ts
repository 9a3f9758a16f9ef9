import type { Workload } from '../../graph/workload';
import type { RuleBody } from '../shared/rule';
import { targetedPorts } from './target-port';
import { brokenChain, listText, objectText } from '../shared/text';

/** Target ports that some of the selected pods have and others lack. */
export const targetPortPartial: RuleBody = {
  severity: 'warning',
  sentence: 'a target port is declared by all pods that the Service selects',
  why: 'pods without a port of that name get no traffic at all; pods that do not listen on that number refuse theirs',
  fix: 'narrow the selector to the pods that are meant, or declare the port in all of them',
  doesNotSee: 'numbers in pods that declare no ports: they may listen all the same',
  check(graph, report) {
    for (const { service, port, target, declaring, lacking } of targetedPorts(graph)) {
      if (declaring.length === 0) continue;
      const without = typeof target === 'number' ? lacking.filter(declaresPorts) : lacking;
      if (without.length === 0) continue;
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        message: `only ${listText(declaring.map(({ resource }) => objectText(resource)))} of the selected pods ${declaring.length === 1 ? 'has' : 'have'} this port: ${brokenChain(service, port, without)}`,
        related: without.map((workload) => ({
          resource: workload.resource,
          path: [...workload.specPath, 'containers'],
          message: 'selected, without such a port',
        })),
      });
    }
  },
};

function declaresPorts({ ports }: Workload): boolean {
  return ports.length > 0;
}
