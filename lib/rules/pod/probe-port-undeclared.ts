import { probePorts } from '../../graph/probe-ports';
import type { WorkloadContainer } from '../../graph/workload';
import { portNumberProblem } from '../../ports/port-number';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

/** Ports of probes by number that the container does not declare. */
export const probePortUndeclared: RuleBody = {
  severity: 'info',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a port that a probe means by number is declared by the container, for TCP',
  why: 'a number need not be declared, and ports for health checks seldom are; but a slip of the finger looks the same',
  fix: 'declare the port, or correct the number',
  doesNotSee:
    'whether the program listens; probes of another host. Two digits exchanged are a warning, and so is a port of another protocol',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { container, probe, port, path, hasHost } of probePorts(workload)) {
        if (typeof port === 'string' || hasHost || portNumberProblem(port) !== undefined) continue;
        const same = container.ports.filter(({ number }) => number === port);
        if (same.some(({ protocol }) => protocol === 'TCP')) continue;
        const chain = `${objectText(workload.resource)} ${probe} -> ${port} -x- container ${container.name}`;
        const [other] = same;
        if (other !== undefined) {
          report({
            resource: workload.resource,
            path,
            message: `container '${container.name}' declares port ${port} for ${other.protocol}, and a ${HOOK.test(probe) ? 'hook' : 'probe'} asks by TCP: ${chain} (ports: ${container.ports.map(portText).join(', ')})`,
            severity: 'warning',
            candidates: tcpNumbers(container),
          });
          continue;
        }
        const numbers = container.ports.map(({ number }) => number);
        const sibling = workload.ports.find(({ number }) => number === port)?.container;
        const isTold = sibling === undefined && mentions(graph, workload, port);
        const near = sibling === undefined && !isTold ? numbers.find((number) => isSlip(number, port)) : undefined;
        const hint =
          sibling !== undefined
            ? `; container '${sibling.name}' does, and answers instead: all of a pod share one address`
            : isTold
              ? '; the pod is told the number, so it may listen on it: declare it'
              : near === undefined
                ? ''
                : `; did you mean ${near}?`;
        const declared = container.ports.map(portText).join(', ');
        report({
          resource: workload.resource,
          path,
          message: `container '${container.name}' declares no port ${port}: ${chain} (${declared === '' ? 'no ports' : `ports: ${declared}`})${hint}`,
          ...(near !== undefined && { severity: 'warning' }),
          candidates: near === undefined ? numbers : [near],
        });
      }
    }
  },
};

const HOOK = /^(postStart|preStop)$/;

function tcpNumbers({ ports }: WorkloadContainer): readonly number[] {
  return ports.flatMap(({ number, protocol }) => (protocol === 'TCP' ? [number] : []));
}

/** Whether the digits are the same in another order; 8081 beside 8080 is no slip but a port for health checks. */
function isSlip(one: number, other: number): boolean {
  return sorted(one) === sorted(other);
}

function sorted(number: number): string {
  return Array.from(String(number)).sort().join('');
}
