import { qualifiedNameProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { booleanField, numberField, objectField, stringField } from './field-type';
import { isSince, SINCE } from './kubernetes-version';
import type { ServiceSpec } from './manifest-types';
import { notOneOfProblem } from './one-of';
import { isSet } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';
import { loadBalancerAlone, SERVICE_TYPES } from './service-type';

const DISTRIBUTIONS = ['PreferClose', 'PreferSameZone', 'PreferSameNode'];
const MAX_AFFINITY_SECONDS = 86400;

/** Reports an unknown type of Service, and fields that belong to another type. */
export function checkServiceType(found: FaultList, spec: ServiceSpec, { type }: DefaultedServiceSpec): void {
  for (const field of ['allocateLoadBalancerNodePorts', 'publishNotReadyAddresses'] as const) {
    booleanField(found, `spec.${field}`, spec[field]);
  }
  stringField(found, 'spec.loadBalancerIP', spec.loadBalancerIP);
  if (stringField(found, 'spec.type', spec.type) !== undefined) {
    found.error('spec.type', notOneOfProblem('type', type, SERVICE_TYPES));
  }

  const loadBalancerClass = stringField(found, 'spec.loadBalancerClass', spec.loadBalancerClass);
  if (type === 'LoadBalancer') {
    if (isSet(spec.loadBalancerClass) && loadBalancerClass !== undefined) {
      found.error('spec.loadBalancerClass', qualifiedNameProblem(loadBalancerClass, 'loadBalancerClass'));
    }
    return;
  }
  for (const field of ['allocateLoadBalancerNodePorts', 'loadBalancerClass'] as const) {
    if (isSet(spec[field])) found.error(`spec.${field}`, loadBalancerAlone(field, type));
  }
}

/**
 * Reports a preference that the API server does not accept.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution
 */
export function checkTrafficDistribution(
  found: FaultList,
  spec: ServiceSpec,
  kubernetesVersion: string | undefined,
): void {
  const at = 'spec.trafficDistribution';
  const preference = stringField(found, at, spec.trafficDistribution);
  if (preference === undefined || !isSet(spec.trafficDistribution)) return;
  const isNew = isSince(kubernetesVersion, SINCE.preferSameZone);
  const problem = notOneOfProblem('trafficDistribution', preference, isNew ? DISTRIBUTIONS : ['PreferClose']);
  const since = DISTRIBUTIONS.includes(preference)
    ? `; '${preference}' requires Kubernetes ${SINCE.preferSameZone}`
    : '';
  found.error(at, problem && problem + since);
}

/**
 * Reports the traffic policies that the API server rejects.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-policies
 */
export function checkTrafficPolicies(found: FaultList, spec: ServiceSpec, defaulted: DefaultedServiceSpec): void {
  const internalAt = 'spec.internalTrafficPolicy';
  const internal = stringField(found, internalAt, spec.internalTrafficPolicy);
  if (isSet(spec.internalTrafficPolicy) && internal !== undefined) {
    found.error(internalAt, notOneOfProblem('internalTrafficPolicy', internal, ['Cluster', 'Local']));
  }

  const externalAt = 'spec.externalTrafficPolicy';
  const external = stringField(found, externalAt, spec.externalTrafficPolicy);
  if (external === undefined || external === '') return;
  if (!defaulted.external) {
    found.error(
      externalAt,
      'externalTrafficPolicy is for a Service that is reached from outside: NodePort, LoadBalancer or externalIPs',
    );
  } else {
    found.error(externalAt, notOneOfProblem('externalTrafficPolicy', external, ['Cluster', 'Local']));
  }
}

/**
 * Reports a session affinity that the API server rejects.
 *
 * @see https://kubernetes.io/docs/reference/networking/virtual-ips/#session-affinity
 */
export function checkSessionAffinity(found: FaultList, spec: ServiceSpec, defaulted: DefaultedServiceSpec): void {
  if (stringField(found, 'spec.sessionAffinity', spec.sessionAffinity) !== undefined) {
    const problem = notOneOfProblem('sessionAffinity', defaulted.sessionAffinity, ['None', 'ClientIP']);
    found.error('spec.sessionAffinity', problem);
  }
  const at = 'spec.sessionAffinityConfig';
  const clientIp = objectField(found, `${at}.clientIP`, objectField(found, at, spec.sessionAffinityConfig)['clientIP']);
  if (!isSet(clientIp['timeoutSeconds'])) return;
  const seconds = numberField(found, `${at}.clientIP.timeoutSeconds`, clientIp['timeoutSeconds']);
  if (seconds === undefined) return;
  if (!Number.isInteger(seconds)) {
    found.error(`${at}.clientIP.timeoutSeconds`, `timeoutSeconds ${seconds} is not a whole number`);
    return;
  }
  // Without affinity, the API server drops the configuration before it validates it.
  if (defaulted.sessionAffinity === 'ClientIP' && !(seconds > 0 && seconds <= MAX_AFFINITY_SECONDS)) {
    found.error(`${at}.clientIP.timeoutSeconds`, `timeoutSeconds ${seconds} is outside 1..${MAX_AFFINITY_SECONDS}`);
  }
}
