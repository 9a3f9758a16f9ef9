import { dns1123SubdomainProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { stringField } from './field-type';
import { ipFamilyOf, readIpAddress } from './ip-address';
import type { ServiceSpec } from './manifest-types';
import { isSet, listOf, textOf } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';
import { typeText } from './service-type';

/**
 * Reports the addresses of a Service that the API server rejects: cluster IPs and the external name.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
export function checkServiceAddresses(found: FaultList, spec: ServiceSpec, defaulted: DefaultedServiceSpec): void {
  stringField(found, 'spec.clusterIP', spec.clusterIP);
  if (isSet(spec.clusterIPs) && !Array.isArray(spec.clusterIPs))
    found.error('spec.clusterIPs', 'clusterIPs must be a list', 'type');

  // A fault is reported at the field that is used: most manifests only have the older `clusterIP`.
  const hasList = listOf(spec.clusterIPs).length > 0;
  const listAt = hasList ? 'spec.clusterIPs' : 'spec.clusterIP';
  const firstAt = hasList ? 'spec.clusterIPs[0]' : 'spec.clusterIP';
  const { type, clusterIPs, headless } = defaulted;

  if (type === 'ExternalName') {
    if (clusterIPs.length > 0)
      found.error(listAt, 'a Service of type ExternalName cannot have a cluster IP, not even None');
    checkExternalName(found, spec);
    return;
  }
  if (headless && type !== 'ClusterIP') {
    found.error(
      firstAt,
      `a Service of type ${typeText(type)} must not be headless; leave out 'None' or set the type ClusterIP`,
    );
  }
  if (hasList) checkClusterIpList(found, textOf(spec.clusterIP), clusterIPs);
  else if (clusterIPs.length > 0) checkClusterIp(found, clusterIPs[0], 0, firstAt);
}

function checkExternalName(found: FaultList, spec: ServiceSpec): void {
  const at = 'spec.externalName';
  const externalName = stringField(found, at, spec.externalName);
  if (externalName === undefined) return;
  // A trailing dot makes a DNS name absolute.
  const name = externalName.replace(/\.$/, '');
  found.error(
    at,
    name === ''
      ? 'externalName is required in a Service of type ExternalName'
      : dns1123SubdomainProblem(name, 'externalName'),
  );
}

function checkClusterIpList(found: FaultList, clusterIp: string, clusterIPs: readonly unknown[]): void {
  const at = 'spec.clusterIPs';
  if (clusterIp === '') found.error(at, 'clusterIPs must be empty when clusterIP is');
  else if (clusterIPs[0] !== clusterIp)
    found.error(at, `the first of clusterIPs must be the clusterIP, '${clusterIp}'`);
  if (clusterIPs.length > 2) found.error(at, `clusterIPs has ${clusterIPs.length} values; there are at most 2`);
  if (clusterIPs[0] === 'None' && clusterIPs.length > 1) found.error(at, `'None' must be the only value of clusterIPs`);
  clusterIPs.forEach((address, index) => {
    checkClusterIp(found, address, index, `${at}[${index}]`);
  });
  const [first, second] = clusterIPs.map((address) => readIpAddress(textOf(address)));
  if (clusterIPs.length === 2 && first && second && ipFamilyOf(first) === ipFamilyOf(second)) {
    found.error(at, `both of clusterIPs are ${ipFamilyOf(first)}; use at most one of each family`);
  }
}

function checkClusterIp(found: FaultList, address: unknown, index: number, at: string): void {
  const text = stringField(found, at, address);
  if (text === undefined || readIpAddress(text) !== undefined || (index === 0 && text === 'None')) return;
  found.error(at, `cluster IP '${text}' is not an IP address${index === 0 ? ` nor 'None'` : ''}`);
}
