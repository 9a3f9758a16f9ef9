import type * as kplus from '../../kplus/cdk8s-plus';
import type { ServiceProps, ServiceSpecProps } from './service-props';

/** The part of a Service's spec that is neither ports nor pods. */
export function specOf(props: ServiceProps): kplus.k8s.ServiceSpec {
  // Without the empty fields, because cdk8s spends time on each field, even on an empty one.
  return withoutEmpty({
    loadBalancerSourceRanges: props.loadBalancerSourceRanges,
    sessionAffinity: props.sessionAffinity,
    sessionAffinityConfig:
      props.sessionAffinityTimeoutSeconds === undefined
        ? undefined
        : { clientIp: { timeoutSeconds: props.sessionAffinityTimeoutSeconds } },
    externalTrafficPolicy: props.externalTrafficPolicy,
    internalTrafficPolicy: props.internalTrafficPolicy,
    publishNotReadyAddresses: props.publishNotReadyAddresses,
    loadBalancerClass: props.loadBalancerClass,
    loadBalancerIp: props.loadBalancerIP,
    allocateLoadBalancerNodePorts: props.allocateLoadBalancerNodePorts,
    healthCheckNodePort: props.healthCheckNodePort,
    ipFamilies: props.ipFamilies && [...props.ipFamilies],
    ipFamilyPolicy: props.ipFamilyPolicy,
    clusterIPs: props.clusterIPs && [...props.clusterIPs],
  });
}

function withoutEmpty<Fields extends object>(fields: Fields): Fields {
  const given: Record<string, unknown> = {};
  const from = fields as Readonly<Record<string, unknown>>;
  for (const name in from) if (from[name] !== undefined) given[name] = from[name];
  return given as Fields;
}

/** The fields that are newer than the Kubernetes version of this cdk8s-plus, whose rendering does not know them. */
export function unknownSpecOf(props: ServiceSpecProps): Record<string, unknown> {
  return props.trafficDistribution === undefined ? {} : { trafficDistribution: props.trafficDistribution };
}

/** The fields that were written and that cdk8s-plus does not have, by their names in the manifest. */
export function addedSpecOf(props: ServiceProps): Record<string, unknown> {
  const { loadBalancerSourceRanges: _, sessionAffinityConfig, loadBalancerIp, ...spec } = specOf(props);
  const added: Record<string, unknown> = {
    ...spec,
    ...unknownSpecOf(props),
    loadBalancerIP: loadBalancerIp,
    sessionAffinityConfig: sessionAffinityConfig && { clientIP: sessionAffinityConfig.clientIp },
  };
  return withoutEmpty(added);
}

/** The spec as a person writes it: without what cdk8s-plus adds and the user did not write. */
export function readableService(spec: kplus.k8s.ServiceSpec, props: ServiceProps): kplus.k8s.ServiceSpec {
  return { ...spec, externalIPs: props.externalIPs, type: props.type };
}
