import { dns1035LabelProblem, dns1123LabelProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { isSince, SINCE } from './kubernetes-version';
import { checkLabels } from './labels';
import type { WrittenService, ServiceSpec } from './manifest-types';
import { checkMetadata } from './metadata';

/**
 * Reports a name or a namespace that the API server rejects for a Service.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#defining-a-service
 */
export function checkServiceName(
  found: FaultList,
  service: WrittenService,
  kubernetesVersion: string | undefined,
): void {
  const problem = isSince(kubernetesVersion, SINCE.relaxedServiceNames) ? dns1123LabelProblem : dns1035LabelProblem;
  checkMetadata(found, service, problem, { isRequired: true, what: 'Service name' });
}

/**
 * Reports a selector that the API server rejects because no pod can have such labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function checkServiceSelector(found: FaultList, spec: ServiceSpec): void {
  checkLabels(found, 'spec.selector', spec.selector);
}
