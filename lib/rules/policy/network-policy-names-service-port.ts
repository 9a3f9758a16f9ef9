import { type FieldPath, valueAt } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import type { Graph } from '../../graph/graph';
import { type AimedPort, aimedPorts, namedServicePort } from './policy-ports';
import { podsBehind } from '../shared/certain';
import { broken, to } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText, servicePortText, targetPortText } from '../shared/text';

/** Policies that name the port of a Service instead of that of its pods. */
export const networkPolicyNamesServicePort: RuleBody = {
  severity: 'warning',
  sentence: 'a NetworkPolicy, or a Cilium policy, uses the port of a Service instead of the port of its pods',
  why: 'policies apply after the Service has translated the port, so traffic that should be allowed is blocked',
  fix: 'use the port of the pods, preferably by name',
  doesNotSee: 'pods that are not in the input; rules that allow the port of the pods as well',
  check(graph, report) {
    for (const aimed of aimedPorts(graph)) {
      const named = namedServicePort(graph, aimed);
      if (named === undefined) continue;
      const { resource } = aimed.policy;
      const { service, port, numbers } = named;
      const path = [...aimed.port.path, 'port'];
      const [only] = numbers;
      report({
        resource,
        path,
        what: `${aimed.port.port} is a port of ${objectText(service.resource)}, not of its pods`,
        chain: [
          objectStep(resource),
          to({ text: String(aimed.port.port), ...(aimed.port.port !== undefined && { port: aimed.port.port }) }),
          broken({
            text: `${numbers.join(', ')} (${servicePortText(service, port)} -> ${targetPortText(port)})`,
            resources: [service.resource],
            ...(only !== undefined && { port: only }),
          }),
        ],
        remedy: `allow ${numbers.join(', ')}, the port of the pods`,
        related: [{ resource: service.resource, path: [...port.path, 'port'], message: 'the Service port' }],
        candidates: numbers,
        ...(numbers.length === 1 &&
          !isOfOthers(graph, aimed) &&
          only !== undefined &&
          aimed.port.port !== undefined && {
            fix: {
              path,
              replaces: aimed.port.port,
              value: asWritten(resource, path, only),
              from: [resource, service.resource, ...podsBehind(graph, service)],
            },
          }),
      });
    }
  },
};

/** Whether other pods of the namespace declare the number, so that the policy may select the wrong pods. */
function isOfOthers(graph: Graph, { policy, pods, port }: AimedPort): boolean {
  return graph.workloads.some(
    (workload) =>
      !pods.includes(workload) &&
      workload.namespace === graph.index.namespaceOf(policy.resource) &&
      workload.ports.some(({ number }) => number === port.port),
  );
}

/** Keeps the quotes: Cilium accepts only quoted numbers. */
function asWritten({ value }: Resource, path: FieldPath, number: number): number | string {
  return typeof valueAt(value, path) === 'string' ? String(number) : number;
}
