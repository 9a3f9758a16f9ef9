import { dns1035LabelProblem, dns1123LabelProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { objectField, stringField } from './field-type';
import { isSince, SINCE } from './kubernetes-version';
import { checkLabels } from './labels';
import type { ObjectMeta, WrittenService, ServiceSpec } from './manifest-types';

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
  const metadata: ObjectMeta = objectField(found, 'metadata', service.metadata);
  const nameProblem = isSince(kubernetesVersion, SINCE.relaxedServiceNames) ? dns1123LabelProblem : dns1035LabelProblem;

  const generateName = stringField(found, 'metadata.generateName', metadata.generateName);
  if (generateName !== undefined && generateName !== '') {
    // Something is appended to it, so that it may end with '-'; the API server puts 'a' for that and for the character before it.
    const prefix =
      generateName.length > 1 && generateName.endsWith('-') ? `${generateName.slice(0, -2)}a` : generateName;
    const problem = nameProblem(prefix, 'generateName');
    found.error('metadata.generateName', problem?.replace(`'${prefix}'`, `'${generateName}'`));
  }

  const name = stringField(found, 'metadata.name', metadata.name);
  if (name === '' && generateName === '') found.error('metadata.name', 'name is required');
  if (name !== undefined && name !== '') found.error('metadata.name', nameProblem(name, 'Service name'));

  const namespace = stringField(found, 'metadata.namespace', metadata.namespace);
  if (namespace !== undefined && namespace !== '') {
    found.error('metadata.namespace', dns1123LabelProblem(namespace, 'namespace'));
  }
}

/**
 * Reports a selector that the API server rejects because no pod can have such labels.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function checkServiceSelector(found: FaultList, spec: ServiceSpec): void {
  checkLabels(found, 'spec.selector', spec.selector);
}
