import { probePorts } from '../../graph/probe-ports';
import { portNumberProblem } from '../../ports/port-number';
import { broken, to } from '../shared/chain';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { containerStep, objectStep, portStep } from '../shared/steps';
import { hints, question, write } from '../shared/words';

/** Ports of probes by number that the container does not declare. */
export const probePortUndeclared: RuleBody = {
  severity: 'info',
  promised: true,
  sentence: 'a probe uses a port number that its container does not declare',
  why: 'an undeclared port works, and ports for health checks are often undeclared; but a typo looks the same',
  fix: 'declare the port, or correct the number',
  doesNotSee: 'whether the program listens; probes of another host. Two swapped digits are a warning',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { container, probe, port, path, hasHost } of probePorts(workload)) {
        if (typeof port === 'string' || hasHost || portNumberProblem(port) !== undefined) continue;
        const numbers = container.ports.map(({ number }) => number);
        if (numbers.includes(port)) continue;
        const sibling = workload.ports.find(({ number }) => number === port)?.container;
        const isTold = sibling === undefined && mentions(graph, workload, port);
        const near = sibling === undefined && !isTold ? numbers.find((number) => isSlip(number, port)) : undefined;
        report({
          resource: workload.resource,
          path,
          what: `container '${container.name}' declares no port ${port}`,
          chain: [objectStep(workload.resource, probe), to(portStep(port)), broken(containerStep(workload, container))],
          ...hints(
            sibling !== undefined
              ? `container '${sibling.name}' declares it and answers: the containers of a pod share one address`
              : isTold
                ? 'the number is in the configuration of the pod, so the program may listen on it'
                : question(near),
          ),
          remedy:
            sibling !== undefined
              ? `write a port of container '${container.name}', or move the probe to container '${sibling.name}'`
              : near === undefined
                ? `declare the port, or ${write(numbers, 'correct the number')}`
                : `write ${near}, or declare the port`,
          ...(near !== undefined && { severity: 'warning' }),
          candidates: near === undefined ? numbers : [near],
        });
      }
    }
  },
};

/** Whether the digits are the same in another order; 8081 beside 8080 is no slip but a port for health checks. */
function isSlip(one: number, other: number): boolean {
  return sorted(one) === sorted(other);
}

function sorted(number: number): string {
  return Array.from(String(number)).sort().join('');
}
