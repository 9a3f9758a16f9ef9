import { isOfSidecar } from '../../graph/injected';
import type { Graph } from '../../graph/graph';
import { ownPortOf } from '../../graph/resolve/pod-port';
import type { Workload } from '../../graph/workload';
import { suggest } from '../../ports/suggest';
import { broken, to } from '../shared/chain';
import { containersOf } from '../shared/ends';
import { reportFaults } from '../shared/faults';
import { mentions } from '../shared/mentions';
import { type AimedPort, aimedPorts, isAllowed, namedServicePort } from './policy-ports';
import type { Report, RuleBody } from '../shared/rule';
import { portNames } from '../shared/target-port';
import { objectStep, portStep, workloadsStep } from '../shared/steps';
import { hints, question, write } from '../shared/words';

/** Policies that name ports which the pods do not have. */
export const networkPolicyPortUnknown: RuleBody = {
  severity: 'error',
  sentence: 'a NetworkPolicy, or a Cilium policy, names a port that the pods do not declare',
  why: 'a name that no pod declares allows nothing; a number that no pod declares is often a mistake',
  fix: 'use a port that the pods declare, with its protocol',
  doesNotSee:
    'pods that are not in the input, and numbers that programs listen on without declaring them: those are only infos',
  check(graph, report) {
    reportFaults(graph, 'policy-port', report);
    for (const aimed of aimedPorts(graph)) {
      if (typeof aimed.port.port === 'string') checkName(graph, aimed, aimed.port.port, report);
      else if (typeof aimed.port.port === 'number') checkNumber(graph, aimed, aimed.port.port, report);
    }
  },
};

function checkName(graph: Graph, aimed: AimedPort, name: string, report: Report): void {
  const { pods, port } = aimed;
  if (pods.some((pod) => ownPortOf(pod, name, port.protocol) !== undefined || isOfSidecar(graph, pod, name))) return;
  const others = pods.flatMap(({ ports }) => ports.filter((one) => one.name === name));
  const names = portNames(pods, port.protocol);
  const near = suggest(name, names);
  const [other] = others;
  const candidates = near === undefined ? names : [near];
  say(aimed, report, {
    severity: aimed.isAboutAll ? 'warning' : 'error',
    field: other === undefined ? 'port' : 'protocol',
    what: `no pod has a ${port.protocol} port named '${name}'`,
    hint: other === undefined ? question(near) : `the pods declare it for ${other.protocol}`,
    remedy: other === undefined ? write(candidates, 'write a port of the pods') : `set protocol to ${other.protocol}`,
    candidates,
  });
}

function checkNumber(graph: Graph, aimed: AimedPort, first: number, report: Report): void {
  const { pods, port } = aimed;
  const last = port.endPort ?? first;
  const declared = pods.flatMap(({ ports }) => ports.filter(({ number }) => number >= first && number <= last));
  if (declared.some(({ protocol }) => protocol === port.protocol)) return;
  const [other] = declared;
  const range = first === last ? String(first) : `${first}-${last}`;
  if (other !== undefined) {
    // Beside the right one, a protocol that nobody declares does no harm: a server of DNS may answer by TCP, too.
    if (pods.every((pod) => isAllowedAsDeclared(graph, aimed, pod))) return;
    const isEveryPod = first === last && pods.every(({ ports }) => ports.some(({ number }) => number === first));
    // TCP is what stands where nobody thought of the protocol; another one is written on purpose, for what is not declared.
    const isSlip = isEveryPod && port.protocol === 'TCP';
    say(aimed, report, {
      severity: isSlip ? 'error' : 'warning',
      field: 'port',
      what: `the pods declare ${range} for ${other.protocol}, not ${port.protocol}`,
      hint: `no policy allows it for ${other.protocol}`,
      remedy: `set protocol to ${other.protocol}`,
      candidates: [other.protocol],
    });
    return;
  }
  const mayListen = (pod: Workload): boolean =>
    pod.ports.length === 0 || mentions(graph, pod, first) || isOfSidecar(graph, pod, first);
  if (pods.some(mayListen) || namedServicePort(graph, aimed) !== undefined) return;
  say(aimed, report, {
    severity: 'info',
    field: 'port',
    what: `no pod declares ${first === last ? 'port' : 'a port in'} ${range}/${port.protocol}`,
    remedy: 'declare the port in the pods, or correct the number',
    candidates: [],
  });
}

/** Whether the number is allowed for the protocol that the pod declares it for; of a pod that does not declare it nothing is known. */
function isAllowedAsDeclared(graph: Graph, { port, rule }: AimedPort, pod: Workload): boolean {
  const { port: first, endPort = first } = port;
  return pod.ports
    .filter(({ number }) => Number(first) <= number && number <= Number(endPort))
    .every((declared) => isAllowed(graph, rule.direction, pod, declared));
}

interface Said {
  readonly severity: 'error' | 'warning' | 'info';
  readonly field: string;
  readonly what: string;
  readonly hint?: string | undefined;
  readonly remedy: string;
  readonly candidates: readonly string[];
}

function say({ policy, port, rule, pods }: AimedPort, report: Report, said: Said): void {
  const { resource } = policy;
  const asked = port.port ?? '';
  report({
    resource,
    path: [...port.path, said.field],
    what: said.what,
    chain: [objectStep(resource, rule.direction), to(portStep(asked, port.protocol)), broken(workloadsStep(pods))],
    ...hints(said.hint),
    remedy: said.remedy,
    severity: said.severity,
    related: containersOf(pods.slice(0, 3), rule.direction === 'ingress' ? 'selected' : 'a peer'),
    candidates: said.candidates,
  });
}
