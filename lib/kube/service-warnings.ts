import type { FaultList } from './fault-list';
import { isSince, SINCE } from './kubernetes-version';
import type { ServiceSpec } from './manifest-types';
import { listOf, textOf } from './read-manifest';
import type { DefaultedServiceSpec } from './service-defaults';
import { typeText } from './service-type';

/**
 * Reports what the API server accepts in a Service with a warning: fields that are ignored, or deprecated.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
export function warnOfService(
  found: FaultList,
  spec: ServiceSpec,
  defaulted: DefaultedServiceSpec,
  kubernetesVersion: string | undefined,
): void {
  const isExternalName = defaulted.type === 'ExternalName';
  const isHeadless = defaulted.headless && defaulted.type === 'ClusterIP';
  const hasExternalIPs = listOf(spec.externalIPs).length > 0;

  if (isHeadless) {
    if (textOf(spec.loadBalancerIP) !== '')
      found.warning('spec.loadBalancerIP', 'loadBalancerIP is ignored in a headless Service');
    if (hasExternalIPs) found.warning('spec.externalIPs', 'externalIPs is ignored in a headless Service');
    if (defaulted.sessionAffinity !== 'None') {
      found.warning('spec.sessionAffinity', 'sessionAffinity is ignored in a headless Service');
    }
  } else if (hasExternalIPs && isExternalName) {
    found.warning('spec.externalIPs', 'externalIPs is ignored in a Service of type ExternalName');
  } else if (hasExternalIPs && isSince(kubernetesVersion, SINCE.relaxedServiceNames)) {
    found.warning('spec.externalIPs', 'externalIPs is deprecated; some clusters may no longer implement it');
  }

  if (!isExternalName && textOf(spec.externalName) !== '') {
    found.warning('spec.externalName', `externalName is ignored in a Service of type ${typeText(defaulted.type)}`);
  }
  if (spec.trafficDistribution === 'PreferClose' && isSince(kubernetesVersion, SINCE.preferSameZone)) {
    found.warning('spec.trafficDistribution', `trafficDistribution 'PreferClose' is deprecated; use 'PreferSameZone'`);
  }
}
