import type { Workload, WorkloadPort } from '../../graph/workload';
import { valueAt } from '../../kube/field-path';
import { isSet } from '../../kube/read-manifest';
import { otherProtocol } from '../../ports/problems';
import { isProtocol } from '../../ports/protocol';
import type { Problem, Report, RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { otherProtocols, type TargetedPort, targetedPorts } from '../shared/target-port';

/** Target ports that the selected pods declare with another protocol. */
export const targetPortProtocol: RuleBody = {
  severity: 'error',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a Service port and its container port have different protocols',
  why: 'a name is looked up with its protocol, and is not found; a number is dialled with a protocol that nothing serves',
  fix: 'set the same protocol on both, or on neither if it is TCP; if the container omits it, add it there',
  doesNotSee: 'programs that serve both protocols but declare one: a number works then, so it is only a warning',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (declaring.length > 0) continue;
      const others = lacking.flatMap((workload) =>
        otherProtocols(targeted, workload).map((found) => ({ workload, found })),
      );
      const [first] = others;
      // Another rule reports an invalid protocol, which the remedy must not suggest.
      if (first === undefined || ![port.protocol, first.found.protocol].every(isProtocol)) continue;
      const common = {
        chain: brokenChain(service, port, lacking),
        ...(typeof target === 'number' && { severity: 'warning' as const }),
      };
      // In a program, the compiler checks the protocol of the Service, so the problem is reported there.
      const unsaid = others.filter(
        ({ workload, found }) => workload.resource.maker === undefined && !saysProtocol(workload, found),
      );
      if (unsaid.length === others.length) {
        reportUnsaid(targeted, first, common, report);
        continue;
      }
      report({
        ...common,
        resource: service.resource,
        path: [...port.path, 'protocol'],
        what: otherProtocol(target, first.found.protocol),
        remedy: `set protocol to ${first.found.protocol}, or declare the container port for ${port.protocol}`,
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

interface Other {
  readonly workload: Workload;
  readonly found: WorkloadPort;
}

/** The Service sets a protocol and the container sets none, so it was probably forgotten in the container. */
function reportUnsaid(
  { service, port, target }: TargetedPort,
  { workload, found }: Other,
  common: Pick<Problem, 'chain' | 'severity'>,
  report: Report,
): void {
  const isShared = service.ports.some(
    (one) => one !== port && one.protocol === found.protocol && one.targetPort === target,
  );
  report({
    ...common,
    resource: workload.resource,
    path: [...found.path, 'containerPort'],
    what: `port ${target} of the container is ${found.protocol}, because its protocol is left out, and the Service has it for ${port.protocol}`,
    remedy: isShared
      ? `declare port ${found.number} a second time, with protocol: ${port.protocol}`
      : `write protocol: ${port.protocol} there`,
    related: [{ resource: service.resource, path: [...port.path, 'protocol'], message: `wants ${port.protocol}` }],
    candidates: [port.protocol],
  });
}

function saysProtocol({ resource }: Workload, { path }: WorkloadPort): boolean {
  return isSet(valueAt(resource.value, [...path, 'protocol']));
}
