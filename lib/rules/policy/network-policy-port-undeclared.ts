import type { Graph } from '../../graph/graph';
import { isOfSidecar } from '../../graph/injected';
import type { Workload } from '../../graph/workload';
import { portNumberProblem } from '../../ports/port-number';
import { aimedPortProblem } from './aimed-port-problem';
import { type AimedPort, aimedPorts, isAllowed, namedServicePort } from './policy-ports';
import { mentions } from '../shared/mentions';
import type { Report, RuleBody } from '../shared/rule';

/** Policies that use port numbers that the pods do not declare. */
export const networkPolicyPortUndeclared: RuleBody = {
  severity: 'error',
  sentence:
    'a NetworkPolicy, or a Cilium policy, uses a port number that the pods do not declare, or declare for another protocol',
  why: 'the policy allows a port that nothing uses, and blocks the one that you mean',
  fix: 'use a port that the pods declare, with its protocol',
  doesNotSee:
    'pods that are not in the input; undeclared numbers that programs listen on: those are only infos, or warnings if one program writes policy and pods',
  check(graph, report) {
    for (const aimed of aimedPorts(graph)) {
      if (typeof aimed.port.port === 'number') checkNumber(graph, aimed, aimed.port.port, report);
    }
  },
};

function checkNumber(graph: Graph, aimed: AimedPort, first: number, report: Report): void {
  const { pods, port } = aimed;
  // Another rule reports a number that no port can have.
  if (portNumberProblem(first) !== undefined) return;
  const last = port.endPort ?? first;
  const declared = pods.flatMap(({ ports }) => ports.filter(({ number }) => number >= first && number <= last));
  if (declared.some(({ protocol }) => protocol === port.protocol)) return;
  const [other] = declared;
  const range = first === last ? String(first) : `${first}-${last}`;
  if (other !== undefined) {
    // In addition to the declared protocol, an undeclared one does no harm: a DNS server may also answer over TCP.
    if (pods.every((pod) => isAllowedAsDeclared(graph, aimed, pod))) return;
    const isEveryPod = first === last && pods.every(({ ports }) => ports.some(({ number }) => number === first));
    // TCP is the default if nobody thought of the protocol; any other one is written on purpose, for an undeclared port.
    const isSlip = isEveryPod && port.protocol === 'TCP';
    report(
      aimedPortProblem(aimed, {
        severity: isSlip ? 'error' : 'warning',
        field: 'port',
        what: `the pods declare ${range} for ${other.protocol}, not ${port.protocol}`,
        hint: `no policy allows it for ${other.protocol}`,
        remedy: `set protocol to ${other.protocol}`,
        candidates: [other.protocol],
      }),
    );
    return;
  }
  const mayListen = (pod: Workload): boolean =>
    pod.ports.length === 0 || mentions(graph, pod, first) || isOfSidecar(graph, pod, first);
  if (pods.some(mayListen) || namedServicePort(graph, aimed) !== undefined) return;
  report(
    aimedPortProblem(aimed, {
      severity: 'info',
      // A range, or a policy for all pods of a namespace, is also for pods that are added later.
      isForOneProgram: first === last && !aimed.isAboutAll && !pods.some((pod) => isServed(graph, pod, first)),
      field: 'port',
      what: `no pod declares ${first === last ? 'port' : 'a port in'} ${range}/${port.protocol}`,
      remedy: 'declare the port in the pods, or correct the number',
      candidates: [],
    }),
  );
}

/** Whether a Service leads to the number, which is either reported there or intended. */
function isServed(graph: Graph, pod: Workload, number: number): boolean {
  return graph.servicesOf(pod).some(({ ports }) => ports.some(({ targetPort }) => targetPort === number));
}

/** Whether the number is allowed for the protocol that the pod declares; true for a pod that does not declare it. */
function isAllowedAsDeclared(graph: Graph, { port, rule }: AimedPort, pod: Workload): boolean {
  const { port: first, endPort = first } = port;
  return pod.ports
    .filter(({ number }) => Number(first) <= number && number <= Number(endPort))
    .every((declared) => isAllowed(graph, rule.direction, pod, declared));
}
