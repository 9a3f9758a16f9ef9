import { type FieldPath, valueAt } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import { aimedPorts, namedServicePort } from './policy-ports';
import type { RuleBody } from '../shared/rule';
import { objectText, servicePortText, targetPortText } from '../shared/text';

/** Policies that name the port of a Service in place of that of the pods. */
export const networkPolicyNamesServicePort: RuleBody = {
  severity: 'warning',
  sentence:
    'the ports of a NetworkPolicy, or of a policy of Cilium, are those of the pods, not those of a Service before them',
  why: 'policies are applied after the Service has translated the port, so that what was to be allowed is forbidden',
  fix: 'write the port of the pods, best by its name',
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
        message: `${aimed.port.port} is a port of a Service, not of its pods: ${objectText(resource)} -> ${aimed.port.port} -x- ${numbers.join(', ')} (${servicePortText(service, port)} -> ${targetPortText(port)}); allow ${numbers.join(', ')}`,
        related: [{ resource: service.resource, path: [...port.path, 'port'], message: 'the Service port' }],
        candidates: numbers,
        ...(numbers.length === 1 &&
          only !== undefined &&
          aimed.port.port !== undefined && {
            fix: { path, replaces: aimed.port.port, value: asWritten(resource, path, only) },
          }),
      });
    }
  },
};

/** Cilium takes numbers in quotes only. */
function asWritten({ value }: Resource, path: FieldPath, number: number): number | string {
  return typeof valueAt(value, path) === 'string' ? String(number) : number;
}
