import { isToBeInjected } from '../../graph/injected';
import { probePorts } from '../../graph/probe-ports';
import { probedPortOf } from '../../graph/resolve/probe-port';
import type { Workload } from '../../graph/workload';
import { isPlaceholderPort } from '../../kube/placeholder-port';
import { portNumberProblem } from '../../ports/port-number';
import { unsetTarget, workloadWithoutPorts } from '../../ports/problems';
import { withoutPort } from '../shared/ends';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { hints, write } from '../shared/words';
import { otherProtocols, targetedPorts } from '../shared/target-port';

/** Numeric target ports that no selected pod declares. */
export const targetPortUndeclared: RuleBody = {
  severity: 'warning',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'targetPort is a number that no selected pod declares',
  why: 'declarations are informational, so it may work; but half of such Services are wrong in some way, and some reach nothing',
  fix: 'use a port that the container declares, or declare the port that it listens on',
  doesNotSee:
    'whether the program listens: it is only an info for placeholders of headless Services, and for pods that declare no ports, have the number in their configuration, or get their container from a mesh',
  check(graph, report) {
    for (const targeted of targetedPorts(graph)) {
      const { service, port, target, declaring, lacking } = targeted;
      if (typeof target === 'string' || declaring.length > 0 || lacking.length === 0) continue;
      if (lacking.some((workload) => otherProtocols(targeted, workload).length > 0)) continue;

      const declared = lacking.flatMap(({ ports }) => ports.filter(({ protocol }) => protocol === port.protocol));
      // Those that are none have findings of their own.
      const numbers = [...new Set(declared.map(({ number }) => number))].filter(isPortNumber);
      const hasNone = lacking.every(({ ports }) => ports.length === 0);
      const isTold = lacking.some((workload) => mentions(graph, workload, target));
      const probed = isTold ? undefined : probedPort(lacking, numbers);
      const isUnused = service.defaulted.headless && isPlaceholderPort(port);
      const isHopeless = isTold || hasNone;
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        what: port.hasTargetPort ? `no selected pod declares port ${target}/${port.protocol}` : unsetTarget(port.port),
        chain: brokenChain(service, port, lacking),
        ...hints(
          isUnused
            ? 'a headless Service needs no ports, and this one looks like a placeholder'
            : isTold
              ? 'the number is in the configuration of the pod, so the program may listen on it'
              : probed !== undefined
                ? `the probe of the container uses ${probed}`
                : hasNone
                  ? workloadWithoutPorts
                  : undefined,
        ),
        remedy: isUnused
          ? 'remove the port, unless somebody dials it'
          : probed !== undefined
            ? `write ${probed}, or declare port ${target}`
            : isHopeless
              ? `declare port ${target} in the container that listens on it`
              : `${write(numbers, 'correct the number')}, or declare port ${target}`,
        ...((isTold || isUnused || lacking.every(isOpen)) && { severity: 'info' }),
        related: withoutPort(lacking),
        candidates: probed === undefined ? numbers : [probed, ...numbers.filter((number) => number !== probed)],
      });
    }
  },
};

const isPortNumber = (number: number): boolean => portNumberProblem(number) === undefined;

/** Whether the pods declare no ports, or a mesh will inject the container that has them. */
function isOpen(workload: Workload): boolean {
  return workload.ports.length === 0 || isToBeInjected(workload);
}

const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];

/** The declared port that a probe uses, which is probably the one that the program listens on. */
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
