import { dns1035LabelProblem, dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import { portNameProblem } from '../ports/port-name';
import { portNumberProblem } from '../ports/port-number';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { numberField, objectField, objectsField, stringField } from './field-type';
import { pathProblem } from './ingress-path';
import { isSince, SINCE } from './kubernetes-version';
import type { Fields } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { fieldsOf, isSet, textOf } from './read-manifest';

/** Options of the check of an Ingress. */
export interface IngressFaultsOptions {
  /**
   * The version of the cluster, such as `1.32`.
   *
   * @default - the newest version
   */
  readonly kubernetesVersion?: string | undefined;
}

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/**
 * Returns what the API server rejects when an Ingress of version v1 is created. Older versions, which no longer exist, are not checked.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export function ingressFaults(ingress: unknown, { kubernetesVersion }: IngressFaultsOptions = {}): readonly Fault[] {
  const found = new FaultList();
  const manifest = fieldsOf(ingress);
  if (/\/v1(alpha|beta)\d+$/.test(textOf(manifest['apiVersion']))) return [];
  const spec = objectField(found, 'spec', manifest['spec']);
  checkClass(found, manifest, spec);
  if (isSet(spec['defaultBackend']))
    checkBackend(found, 'spec.defaultBackend', spec['defaultBackend'], kubernetesVersion);
  objectsField(found, 'spec.tls', spec['tls']).forEach(({ secretName }, index) => {
    const at = `spec.tls[${index}].secretName`;
    const name = stringField(found, at, secretName);
    if (name !== undefined && name !== '') found.error(at, dns1123SubdomainProblem(name, 'secret name'));
  });
  const rules = objectsField(found, 'spec.rules', spec['rules']);
  if (rules.length === 0 && !isSet(spec['defaultBackend']))
    found.error(
      isSet(spec['backend']) ? 'spec.backend' : 'spec',
      isSet(spec['backend'])
        ? "'backend' is the name of this field in v1beta1; in v1 write defaultBackend, with service.name and service.port"
        : 'an Ingress needs rules or a defaultBackend',
    );
  rules.forEach((rule, index) => {
    checkRule(found, `spec.rules[${index}]`, rule, kubernetesVersion);
  });
  return found.faults;
}

function checkClass(found: FaultList, manifest: Fields, spec: Fields): void {
  const annotated = fieldsOf(fieldsOf(manifest['metadata'])['annotations'])[CLASS_ANNOTATION];
  const className = spec['ingressClassName'];
  // An empty class counts as a different one.
  if (typeof annotated !== 'string' || typeof className !== 'string' || annotated === className) return;
  found.error(
    `metadata.annotations['${CLASS_ANNOTATION}']`,
    `the annotation says class '${annotated}', ingressClassName '${className}'; remove the annotation`,
  );
}

function checkRule(found: FaultList, at: string, rule: Fields, version: string | undefined): void {
  const host = stringField(found, `${at}.host`, rule['host']);
  if (host !== undefined && host !== '') found.error(`${at}.host`, hostProblem(host));
  if (!isSet(rule['http'])) return;
  const http = objectField(found, `${at}.http`, rule['http']);
  const paths = objectsField(found, `${at}.http.paths`, http['paths']);
  if (paths.length === 0) found.error(`${at}.http.paths`, 'paths must not be empty');
  paths.forEach((path, index) => {
    const pathAt = `${at}.http.paths[${index}]`;
    const type = textOf(path['pathType']);
    const typeProblem = isSet(path['pathType'])
      ? notOneOfProblem('pathType', type, ['Exact', 'Prefix', 'ImplementationSpecific'])
      : 'pathType is required: Exact, Prefix or ImplementationSpecific';
    found.error(`${pathAt}.pathType`, typeProblem);
    const text = stringField(found, `${pathAt}.path`, path['path']);
    if (typeProblem === undefined && text !== undefined) found.error(`${pathAt}.path`, pathProblem(text, type));
    checkBackend(found, `${pathAt}.backend`, path['backend'], version);
  });
}

function hostProblem(host: string): string | undefined {
  if (/^\d+(\.\d+){3}$/.test(host) || host.includes(':')) return `host '${host}' must be a DNS name without a port`;
  const rest = host.replace(/^\*\./, '');
  if (rest.includes('*'))
    return `host '${host}': there is one wildcard at most, and it stands for the whole first part, as in *.example.com`;
  return dns1123SubdomainProblem(rest, 'host');
}

function checkBackend(found: FaultList, at: string, value: unknown, version: string | undefined): void {
  const backend = objectField(found, at, value);
  const hasService = isSet(backend['service']);
  if (hasService && isSet(backend['resource'])) {
    found.error(at, 'a backend is a service or a resource, not both');
    return;
  }
  if (!hasService && !isSet(backend['resource'])) {
    found.error(
      at,
      isSet(backend['serviceName']) || isSet(backend['servicePort'])
        ? 'serviceName and servicePort are those of v1beta1; in v1 write service.name and service.port.number or service.port.name'
        : 'a backend needs a service or a resource',
    );
    return;
  }
  if (hasService) checkService(found, at, objectField(found, `${at}.service`, backend['service']), version);
}

function checkService(found: FaultList, at: string, service: Fields, version: string | undefined): void {
  const nameAt = `${at}.service.name`;
  const name = stringField(found, nameAt, service['name']);
  const problem = isSince(version, SINCE.relaxedServiceNames) ? dns1123LabelProblem : dns1035LabelProblem;
  if (name === '') found.error(nameAt, 'the name of the Service is required');
  else if (name !== undefined) found.error(nameAt, problem(name, 'Service name'));

  const portAt = `${at}.service.port`;
  const port = objectField(found, portAt, service['port']);
  const portName = stringField(found, `${portAt}.name`, port['name']);
  const number = numberField(found, `${portAt}.number`, port['number']);
  if (portName === undefined || number === undefined) return;
  if (portName !== '' && number !== 0)
    found.error(at, 'the port is given by name and by number; give one', 'ingress-port');
  else if (portName !== '') found.error(`${portAt}.name`, portNameProblem(portName), 'name-syntax');
  else if (number !== 0) found.error(`${portAt}.number`, portNumberProblem(number), 'range');
  else found.error(at, 'the port of the Service is required, by name or by number', 'ingress-port');
}
