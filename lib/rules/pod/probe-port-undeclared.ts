import { isOfSidecar } from '../../graph/injected';
import { probePorts } from '../../graph/probe-ports';
import type { WorkloadContainer } from '../../graph/workload';
import { portNumberProblem } from '../../ports/port-number';
import { broken, to } from '../shared/chain';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { containerStep, objectStep, portStep } from '../shared/steps';
import { hints, question, write } from '../shared/words';
import { probeSlipOf } from './probe-slip';

/** Numeric ports of probes that the container does not declare. */
export const probePortUndeclared: RuleBody = {
  severity: 'info',
  promised: true,
  isAboutDeclaring: true,
  sentence: 'a probe uses a port number that its container does not declare for TCP',
  why: 'an undeclared port works, and ports for health checks are often undeclared, but a typo looks the same',
  fix: 'declare the port, or correct the number',
  doesNotSee:
    'whether the program listens; probes of another host; a number one typo away from a declared port, or a port of another protocol, is a warning',
  check(graph, report) {
    for (const workload of graph.workloads) {
      for (const { container, probe, port, path, hasHost } of probePorts(workload)) {
        if (typeof port === 'string' || hasHost || portNumberProblem(port) !== undefined) continue;
        if (isOfSidecar(graph, workload, port)) continue;
        const same = container.ports.filter(({ number }) => number === port);
        if (same.some(({ protocol }) => protocol === 'TCP')) continue;
        const chain = [
          objectStep(workload.resource, probe),
          to(portStep(port)),
          broken(containerStep(workload, container)),
        ];
        const [other] = same;
        if (other !== undefined) {
          const candidates = tcpNumbers(container);
          report({
            resource: workload.resource,
            path,
            what: `container '${container.name}' declares port ${port} for ${other.protocol}, and a ${HOOK.test(probe) ? 'hook' : 'probe'} uses TCP`,
            chain,
            remedy: write(candidates, 'declare a TCP port for it, and write its number'),
            severity: 'warning',
            candidates,
          });
          continue;
        }
        const numbers = container.ports.map(({ number }) => number);
        const sibling = workload.ports.find(({ number }) => number === port)?.container;
        const isTold = sibling === undefined && mentions(graph, workload, port);
        const near = sibling === undefined && !isTold ? probeSlipOf(workload, container, port) : undefined;
        report({
          resource: workload.resource,
          path,
          what: `container '${container.name}' declares no port ${port}`,
          chain,
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

const HOOK = /^(postStart|preStop)$/;

function tcpNumbers({ ports }: WorkloadContainer): readonly number[] {
  return ports.flatMap(({ number, protocol }) => (protocol === 'TCP' ? [number] : []));
}
