import type { FaultList } from './fault-list';
import { objectField, stringField } from './field-type';
import { isCidr, readIpAddress, specialRangeOf } from './ip-address';
import type { ObjectMeta, ServiceSpec, WrittenService } from './manifest-types';
import { fieldsOf, isSet, listOf } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';
import { loadBalancerAlone } from './service-type';

/** The annotation with the meaning of `loadBalancerSourceRanges`. */
const RANGES_ANNOTATION = 'service.beta.kubernetes.io/load-balancer-source-ranges';

/**
 * Reports addresses outside of the cluster that the API server rejects: those that a Service answers at, and those that may call it.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#external-ips
 */
export function checkOutsideAddresses(
  found: FaultList,
  service: WrittenService,
  spec: ServiceSpec,
  { type }: DefaultedServiceSpec,
): void {
  checkExternalIps(found, spec);
  const at = 'spec.loadBalancerSourceRanges';
  if (isSet(spec.loadBalancerSourceRanges) && !Array.isArray(spec.loadBalancerSourceRanges)) {
    found.error(at, 'loadBalancerSourceRanges must be a list, as in [10.0.0.0/8]', 'type');
  }
  const ranges = listOf(spec.loadBalancerSourceRanges);
  if (ranges.length === 0) {
    checkRangesAnnotation(found, service, type);
    return;
  }
  if (type !== 'LoadBalancer') found.error(at, loadBalancerAlone('loadBalancerSourceRanges', type));
  ranges.forEach((range, index) => {
    const text = stringField(found, `${at}[${index}]`, range);
    if (text !== undefined) found.error(`${at}[${index}]`, rangeProblem(text));
  });
}

function checkExternalIps(found: FaultList, spec: ServiceSpec): void {
  const at = 'spec.externalIPs';
  if (isSet(spec.externalIPs) && !Array.isArray(spec.externalIPs)) {
    found.error(at, 'externalIPs must be a list of IP addresses', 'type');
  }
  listOf(spec.externalIPs).forEach((value, index) => {
    const text = stringField(found, `${at}[${index}]`, value);
    if (text === undefined) return;
    const address = readIpAddress(text);
    const special = address && specialRangeOf(address);
    if (address === undefined) found.error(`${at}[${index}]`, `external IP '${text}' is not an IP address`);
    else if (special !== undefined) found.error(`${at}[${index}]`, `external IP '${text}' must not be ${special}`);
  });
}

function checkRangesAnnotation(found: FaultList, service: WrittenService, type: string): void {
  const metadata: ObjectMeta = objectField(found, 'metadata', service.metadata);
  const ranges = fieldsOf(metadata.annotations)[RANGES_ANNOTATION];
  if (typeof ranges !== 'string') return;
  const at = `metadata.annotations['${RANGES_ANNOTATION}']`;
  if (type !== 'LoadBalancer') found.error(at, loadBalancerAlone(RANGES_ANNOTATION, type));
  if (ranges.trim() === '') return;
  for (const range of ranges.split(',')) found.error(at, rangeProblem(range));
}

/** Surrounding white space is accepted. */
function rangeProblem(range: string): string | undefined {
  return isCidr(range.trim()) ? undefined : `'${range}' is not a range of IP addresses, as in 10.0.0.0/8`;
}
