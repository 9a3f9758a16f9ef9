import { otherProtocol } from '../../ports/problems';
import type { RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { otherProtocols, targetedPorts } from '../shared/target-port';

/** Target ports that the selected pods have with another protocol. */
export const targetPortProtocol: RuleBody = {
  severity: 'error',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a Service port and its container port have different protocols',
  why: 'a name is looked up together with the protocol, and not found; a number is dialled with a protocol that nothing serves',
  fix: 'set the same protocol on both, or on neither if it is TCP',
  doesNotSee: 'programs that serve both protocols and declare one: by number that works, so it is only a warning',
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
        what: otherProtocol(target, first.found.protocol),
        chain: brokenChain(service, port, lacking),
        remedy: `set protocol to ${first.found.protocol}, or declare the container port for ${port.protocol}`,
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
