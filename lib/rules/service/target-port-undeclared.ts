import { isToBeInjected } from '../../graph/injected';
import { probePorts } from '../../graph/probe-ports';
import { probedPortOf } from '../../graph/resolve/probe-port';
import type { Workload } from '../../graph/workload';
import { unsetTarget, workloadWithoutPorts } from '../../ports/problems';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { otherProtocols, targetedPorts } from './target-port';
import { brokenChain } from '../shared/text';

/** Target ports by number that no selected pod declares. */
export const targetPortUndeclared: RuleBody = {
  severity: 'warning',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a target port that is a number is declared by a container of the selected pods',
  why: 'a declaration is informational, so it may work; half of such Services are wrong in some way, and some reach nobody',
  fix: 'target the port that the container declares, or declare the port that it listens on',
  doesNotSee:
    'whether the program listens: pods that declare no ports, that are told the number, or whose container a mesh puts in, are an info only',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (typeof target === 'string' || declaring.length > 0 || lacking.length === 0) continue;
      if (lacking.some((workload) => otherProtocols(targeted, workload).length > 0)) continue;

      const declared = lacking.flatMap(({ ports }) => ports.filter(({ protocol }) => protocol === port.protocol));
      const numbers = [...new Set(declared.map(({ number }) => number))];
      const hasNone = lacking.every(({ ports }) => ports.length === 0);
      const isTold = lacking.some((workload) => mentions(graph, workload, target));
      const probed = isTold ? undefined : probedPort(lacking, numbers);
      const hint = isTold
        ? '; the pod is told the number, so it may listen on it: declare it'
        : probed !== undefined
          ? `; its probe asks ${probed}`
          : hasNone
            ? `; ${workloadWithoutPorts}`
            : '';
      const problem = port.hasTargetPort
        ? `no selected pod declares port ${target}/${port.protocol}`
        : unsetTarget(port.port);
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        message: `${problem}: ${brokenChain(service, port, lacking)}${hint}`,
        ...((isTold || lacking.every(isOpen)) && { severity: 'info' }),
        related: lacking.map((workload) => ({
          resource: workload.resource,
          path: [...workload.specPath, 'containers'],
          message: 'selected, without such a port',
        })),
        candidates: probed === undefined ? numbers : [probed, ...numbers.filter((number) => number !== probed)],
      });
    }
  },
};

/** Whether the pods say nothing of their ports, or a mesh is yet to put the container in that has them. */
function isOpen(workload: Workload): boolean {
  return workload.ports.length === 0 || isToBeInjected(workload);
}

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];

/** The declared port that a probe asks, which is the one that the program listens on. */
function probedPort(workloads: readonly Workload[], numbers: readonly number[]): number | undefined {
  for (const workload of workloads) {
    const asked = probePorts(workload);
    for (const container of workload.containers) {
      for (const probe of PROBES) {
        const ofProbe = asked.filter((one) => one.container === container && one.probe === probe);
        const found = ofProbe.map((one) => probedPortOf(one)?.number).find((number) => numbers.includes(number ?? 0));
        if (found !== undefined) return found;
      }
    }
  }
  return undefined;
}
