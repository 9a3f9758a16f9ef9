import { ApiObject, Chart } from 'cdk8s';
import * as kplus from '../../kplus/cdk8s-plus';
import type { PortService } from '../service/port-service';
import { type AnyWorkload, readableName, selectorLabels } from '../shared/workload-of';

/** Pods that a policy applies to, or that it lets in or out. */
export interface PolicedPods {
  /** The workload of the pods, or the Service that selects them. */
  readonly owner: AnyWorkload | PortService;
  readonly namespace: string | undefined;
  /** Their labels, when the app is synthesized. */
  labels(): Readonly<Record<string, string>>;
}

/** The pods of a workload. */
export function podsOf(workload: AnyWorkload): PolicedPods {
  return { owner: workload, namespace: workload.metadata.namespace, labels: () => selectorLabels(workload) };
}

/** The pods that a Service selects: those of its workload, if it selects just one. */
export function podsBehind(service: PortService): PolicedPods {
  const [workload, ...others] = service.selectedWorkloads;
  if (workload !== undefined && others.length === 0) return podsOf(workload);
  return { owner: service, namespace: service.metadata.namespace, labels: () => service.selectedLabels };
}

/** The workloads of the pods, as far as they are known. */
export function workloadsOf({ owner }: PolicedPods): readonly AnyWorkload[] {
  return owner instanceof kplus.AbstractPod ? [owner] : owner.selectedWorkloads;
}

/** The pods as the peer in a policy of that namespace. */
export function peerIn(namespace: string | undefined, pods: PolicedPods): kplus.k8s.NetworkPolicyPeer {
  return {
    ...(pods.namespace !== undefined && pods.namespace !== namespace && inNamespace(pods.namespace)),
    podSelector: { matchLabels: pods.labels() },
  };
}

/** All pods of a namespace, as a peer. */
export function inNamespace(namespace: string): kplus.k8s.NetworkPolicyPeer {
  return { namespaceSelector: { matchLabels: { [kplus.Namespace.NAME_LABEL]: namespace } } };
}

/** The name of a policy for the pods: derived from theirs, unless the chart generates that; then the chart names the policy, too. */
export function policyName({ owner }: PolicedPods, suffix: string): string | undefined {
  const own = owner instanceof kplus.AbstractPod ? readableName(owner) : undefined;
  const isGenerated = Chart.of(owner).generateObjectName(ApiObject.of(owner)) === owner.name;
  return own === undefined && isGenerated ? undefined : `${own ?? owner.name}-${suffix}`;
}
