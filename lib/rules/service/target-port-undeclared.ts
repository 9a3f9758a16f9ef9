import { valueAt } from '../../kube/field-path';
import { fieldsOf, isSet } from '../../kube/read-manifest';
import type { Workload } from '../../graph/workload';
import { unsetTarget, workloadWithoutPorts } from '../../ports/problems';
import { withoutPort } from '../shared/ends';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { brokenChain } from '../shared/steps';
import { hints, write } from '../shared/words';
import { otherProtocols, targetedPorts } from '../shared/target-port';

/** Target ports by number that no selected pod declares. */
export const targetPortUndeclared: RuleBody = {
  severity: 'warning',
  promised: true,
  sentence: 'targetPort is a number that no selected pod declares',
  why: 'a declaration is informational, so it may work; half of such Services are wrong in some way, and some reach nothing',
  fix: 'target the port that the container declares, or declare the port that it listens on',
  doesNotSee:
    'whether the program listens: it is only an info for pods that declare no ports, have the number in their configuration, or get their container from a mesh',
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
      const isHopeless = isTold || hasNone;
      report({
        resource: service.resource,
        path: [...port.path, port.hasTargetPort ? 'targetPort' : 'port'],
        what: port.hasTargetPort ? `no selected pod declares port ${target}/${port.protocol}` : unsetTarget(port.port),
        chain: brokenChain(service, port, lacking),
        ...hints(
          isTold
            ? 'the number is in the configuration of the pod, so the program may listen on it'
            : probed !== undefined
              ? `the probe of the container uses ${probed}`
              : hasNone
                ? workloadWithoutPorts
                : undefined,
        ),
        remedy:
          probed !== undefined
            ? `write ${probed}, or declare port ${target}`
            : isHopeless
              ? `declare port ${target} in the container that listens on it`
              : `${write(numbers, 'correct the number')}, or declare port ${target}`,
        ...((isTold || lacking.every(isOpen)) && { severity: 'info' }),
        related: withoutPort(lacking),
        candidates: probed === undefined ? numbers : [probed, ...numbers.filter((number) => number !== probed)],
      });
    }
  },
};

/** Whether the pods say nothing of their ports, or a mesh is yet to put the container in that has them. */
function isOpen({ ports, containers, template, resource }: Workload): boolean {
  if (ports.length === 0 || containers.some(({ value }) => fieldsOf(value)['image'] === INJECTED)) return true;
  const metadata = fieldsOf(valueAt(resource.value, [...template.path, 'metadata']));
  return isSet(fieldsOf(metadata['annotations'])[TEMPLATES]);
}

/** The image of a container that Istio fills in, and the annotation that says with what instead of with its usual proxy. */
const INJECTED = 'auto';
const TEMPLATES = 'inject.istio.io/templates';

/** The declared port that a probe asks, which is the one that the program listens on. */
function probedPort(workloads: readonly Workload[], numbers: readonly number[]): number | undefined {
  for (const { containers } of workloads) {
    for (const { value, ports } of containers) {
      for (const probe of [value.readinessProbe, value.livenessProbe, value.startupProbe]) {
        const { httpGet, tcpSocket, grpc } = fieldsOf(probe);
        const asked = [httpGet, tcpSocket, grpc].map((action) => fieldsOf(action)['port']);
        const found = asked
          .map((port) => (typeof port === 'string' ? ports.find(({ name }) => name === port)?.number : port))
          .find((port) => numbers.some((number) => number === port));
        if (typeof found === 'number') return found;
      }
    }
  }
  return undefined;
}
