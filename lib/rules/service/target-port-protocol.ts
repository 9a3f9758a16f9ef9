import { otherProtocol } from '../../ports/problems';
import type { RuleBody } from '../shared/rule';
import { otherProtocols, targetedPorts } from './target-port';
import { brokenChain } from '../shared/text';

/** Target ports that the selected pods have with another protocol. */
export const targetPortProtocol: RuleBody = {
  severity: 'error',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a Service port and the container port that it targets have the same protocol',
  why: 'a name is looked for together with the protocol, and not found; a number is dialled with a protocol that nobody serves',
  fix: 'write the protocol on both sides, or on none if it is TCP',
  doesNotSee: 'programs that serve both protocols and declare one: by number that works, so it is a warning',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (declaring.length > 0) continue;
      const others = lacking.flatMap((workload) =>
        otherProtocols(targeted, workload).map((found) => ({ workload, found })),
      );
      const [first] = others;
      if (first === undefined) continue;
      report({
        resource: service.resource,
        path: [...port.path, 'protocol'],
        message: `${otherProtocol(target, first.found.protocol)}: ${brokenChain(service, port, lacking)}`,
        ...(typeof target === 'number' && { severity: 'warning' }),
        related: others.map(({ workload, found }) => ({
          resource: workload.resource,
          path: found.path,
          message: `declared as ${found.protocol}`,
        })),
        candidates: [...new Set(others.map(({ found }) => found.protocol))],
      });
    }
  },
};
