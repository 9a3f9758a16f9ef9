import type { FaultList } from './fault-list';
import { stringField } from './field-type';
import { ipFamilyOf, readIpAddress } from './ip-address';
import type { ServiceSpec } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { fieldsOf, isSet, listOf, textOf } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';

const FAMILIES = ['IPv4', 'IPv6'];
const POLICIES = ['SingleStack', 'PreferDualStack', 'RequireDualStack'];

/**
 * Reports the address families of a Service that the API server rejects, by themselves or in combination with its cluster IPs.
 *
 * The families of the cluster are unknown.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dual-stack/#services
 */
export function checkServiceFamilies(found: FaultList, spec: ServiceSpec, defaulted: DefaultedServiceSpec): void {
  const familiesAt = 'spec.ipFamilies';
  const policyAt = 'spec.ipFamilyPolicy';
  if (isSet(spec.ipFamilies) && !Array.isArray(spec.ipFamilies)) {
    found.error(familiesAt, 'ipFamilies must be a list, as in [IPv4]', 'type');
  }
  const policy = stringField(found, policyAt, spec.ipFamilyPolicy);
  const families = listOf(spec.ipFamilies);
  if (defaulted.type === 'ExternalName') {
    if (families.length > 0) found.error(familiesAt, 'a Service of type ExternalName has no ipFamilies');
    if (isSet(spec.ipFamilyPolicy)) found.error(policyAt, 'a Service of type ExternalName has no ipFamilyPolicy');
    return;
  }

  families.forEach((family, index) => {
    const at = `${familiesAt}[${index}]`;
    const name = stringField(found, at, family);
    if (name === undefined) return;
    found.error(at, notOneOfProblem('address family', name, FAMILIES));
    if (FAMILIES.includes(name) && families.indexOf(family) < index) {
      found.error(at, `address family '${name}' is listed twice in ipFamilies`);
    }
  });
  if (policy !== undefined && isSet(spec.ipFamilyPolicy)) {
    found.error(policyAt, notOneOfProblem('ipFamilyPolicy', policy, POLICIES));
  }
  checkPolicy(found, policyAt, spec, defaulted);
  checkAgreement(found, families, defaulted);
}

/** Two families or addresses require a dual-stack policy. */
function checkPolicy(
  found: FaultList,
  at: string,
  spec: ServiceSpec,
  { clusterIPs, headless }: DefaultedServiceSpec,
): void {
  // A headless Service without a selector has both families by default.
  const isOpen = headless && Object.keys(fieldsOf(spec.selector)).length === 0;
  const policy = textOf(spec.ipFamilyPolicy) || (isOpen ? 'RequireDualStack' : 'SingleStack');
  if (policy !== 'SingleStack') return;
  const [what] = [
    ...(clusterIPs.length === 2 && clusterIPs.every(isAddress) ? ['clusterIPs'] : []),
    ...(new Set(listOf(spec.ipFamilies)).size === 2 ? ['ipFamilies'] : []),
  ];
  if (what === undefined) return;
  const given = isSet(spec.ipFamilyPolicy)
    ? "ipFamilyPolicy is 'SingleStack'"
    : "ipFamilyPolicy is not set, so it is 'SingleStack'";
  found.error(at, `${given}, but ${what} has two: set PreferDualStack or RequireDualStack, or keep one`);
}

function isAddress(value: unknown): boolean {
  return readIpAddress(textOf(value)) !== undefined;
}

/** Each cluster IP must have the family at the same index. */
function checkAgreement(
  found: FaultList,
  families: readonly unknown[],
  { clusterIPs, headless }: DefaultedServiceSpec,
): void {
  if (headless) return;
  const list = clusterIPs.length > 1 ? 'spec.clusterIPs' : undefined;
  clusterIPs.forEach((text, index) => {
    const address = readIpAddress(textOf(text));
    const wanted = families[index];
    if (address === undefined || typeof wanted !== 'string' || !FAMILIES.includes(wanted)) return;
    const family = ipFamilyOf(address);
    if (family === wanted) return;
    const at = list === undefined ? 'spec.clusterIP' : `${list}[${index}]`;
    found.error(at, `cluster IP '${textOf(text)}' is ${family}, and ipFamilies[${index}] says ${wanted}`);
  });
}
