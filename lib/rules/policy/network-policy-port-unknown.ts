import type { Graph } from '../../graph/graph';
import { ownPortOf } from '../../graph/resolve/pod-port';
import type { Workload } from '../../graph/workload';
import { suggest } from '../../ports/suggest';
import { reportFaults } from '../shared/faults';
import { mentions } from '../shared/mentions';
import { type AimedPort, aimedPorts, isAllowed, namedServicePort } from './policy-ports';
import type { Report, RuleBody } from '../shared/rule';
import { portNames } from '../service/target-port';
import { listText, objectText, workloadText } from '../shared/text';

/** Policies that name ports which the pods do not have. */
export const networkPolicyPortUnknown: RuleBody = {
  severity: 'error',
  sentence:
    'a port of a NetworkPolicy, or of a policy of Cilium, is one of the pods: the selected ones for ingress, those of the peers for egress',
  why: 'a name that no pod has allows nothing; a number that no pod declares is often a mistake',
  fix: 'write a port that the pods declare, with its protocol',
  doesNotSee:
    'pods that are not in the input, and numbers that programs listen on without declaring them: those are infos',
  check(graph, report) {
    reportFaults(graph, 'policy-port', report);
    for (const aimed of aimedPorts(graph)) {
      if (typeof aimed.port.port === 'string') checkName(aimed, aimed.port.port, report);
      else if (typeof aimed.port.port === 'number') checkNumber(graph, aimed, aimed.port.port, report);
    }
  },
};

function checkName(aimed: AimedPort, name: string, report: Report): void {
  const { pods, port } = aimed;
  if (pods.some((pod) => ownPortOf(pod, name, port.protocol) !== undefined)) return;
  const others = pods.flatMap(({ ports }) => ports.filter((one) => one.name === name));
  const names = portNames(pods, port.protocol);
  const near = suggest(name, names);
  const [other] = others;
  const hint =
    other !== undefined
      ? `; it is a port of ${other.protocol} there`
      : near !== undefined
        ? `; did you mean '${near}'?`
        : '';
  say(aimed, report, {
    severity: aimed.isAboutAll ? 'warning' : 'error',
    field: other === undefined ? 'port' : 'protocol',
    text: `no pod has a ${port.protocol} port named '${name}'`,
    hint,
    candidates: near === undefined ? names : [near],
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
      text: `the pods declare ${range} for ${other.protocol}, not ${port.protocol}`,
      hint: `; no policy allows it for ${other.protocol}: write protocol: ${other.protocol}`,
      candidates: [other.protocol],
    });
    return;
  }
  const mayListen = (pod: Workload): boolean => pod.ports.length === 0 || mentions(graph, pod, first);
  if (pods.some(mayListen) || namedServicePort(graph, aimed) !== undefined) return;
  say(aimed, report, {
    severity: 'info',
    field: 'port',
    text: `no pod declares ${first === last ? 'port' : 'a port of'} ${range}/${port.protocol}`,
    hint: '',
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
  readonly text: string;
  readonly hint: string;
  readonly candidates: readonly string[];
}

function say({ policy, port, rule, pods }: AimedPort, report: Report, said: Said): void {
  const { resource } = policy;
  const asked = typeof port.port === 'string' ? `"${port.port}"` : String(port.port);
  report({
    resource,
    path: [...port.path, said.field],
    message: `${said.text}: ${objectText(resource)} ${rule.direction} -> ${asked}/${port.protocol} -x- ${listText(pods.map(workloadText))}${said.hint}`,
    severity: said.severity,
    related: pods.slice(0, 3).map((pod) => ({
      resource: pod.resource,
      path: [...pod.specPath, 'containers'],
      message: rule.direction === 'ingress' ? 'selected' : 'a peer',
    })),
    candidates: said.candidates,
  });
}
