import type { FieldPath } from './field-path';

/** What is to be known of a kind of object, so that nobody has to ask for the kind by name. */
export interface KindFacts {
  /** Whether its objects live in a namespace. */
  readonly namespaced: boolean;
  /** Where the pod template stands, an object with `metadata` and `spec`; empty if the object is the pod itself. */
  readonly podTemplate?: FieldPath;
  /** How the object picks its own pods. */
  readonly ownPods?: {
    /** Where the selector stands. */
    readonly path: FieldPath;
    /** Whether it is a map of labels alone, and not a selector with `matchLabels` and `matchExpressions`. */
    readonly labelsOnly?: boolean;
    /** Where it is said that the selector is the author's; otherwise one is made that fits. */
    readonly manual?: FieldPath;
  };
  /** Labels that a controller gives to the pods when it makes them. */
  readonly runtimeLabels?: readonly string[];
  /** What the name of an object may be, if less than a DNS subdomain: parts of other names are made of it. */
  readonly names?: { readonly isLabel?: boolean; readonly isPathSegment?: boolean; readonly max?: number };
  /** Where the name of the Service stands that gives each pod a name in DNS. */
  readonly governingService?: FieldPath;
  /** Whether a controller puts the ports of probes in that are missing. */
  readonly fillsProbes?: boolean;
  /** Whether the pods come and go, doing one piece of work each. */
  readonly runsToCompletion?: boolean;
}

const TEMPLATE: FieldPath = ['spec', 'template'];
const SELECTOR = { path: ['spec', 'selector'] } as const;
const LABELS_ONLY = { path: ['spec', 'selector'], labelsOnly: true } as const;
const JOB_LABELS = [
  'job-name',
  'controller-uid',
  'batch.kubernetes.io/job-name',
  'batch.kubernetes.io/controller-uid',
  'batch.kubernetes.io/job-completion-index',
];
const DEPLOYMENT: KindFacts = {
  namespaced: true,
  podTemplate: TEMPLATE,
  ownPods: SELECTOR,
  runtimeLabels: ['pod-template-hash'],
};
const REPLICA_SET: KindFacts = { namespaced: true, podTemplate: TEMPLATE, ownPods: SELECTOR };
const DAEMON_SET: KindFacts = {
  ...REPLICA_SET,
  runtimeLabels: ['controller-revision-hash', 'pod-template-generation'],
};
const IN_NAMESPACE: KindFacts = { namespaced: true };
const IN_CLUSTER: KindFacts = { namespaced: false };

/** The kinds of Kubernetes by group; those of vendors stand with the vendors. */
const FACTS: Readonly<Record<string, Readonly<Record<string, KindFacts>>>> = {
  '': {
    Pod: { namespaced: true, podTemplate: [] },
    PodTemplate: { namespaced: true, podTemplate: ['template'] },
    ReplicationController: { namespaced: true, podTemplate: TEMPLATE, ownPods: LABELS_ONLY },
    Namespace: IN_CLUSTER,
    Node: IN_CLUSTER,
    PersistentVolume: IN_CLUSTER,
    ComponentStatus: IN_CLUSTER,
  },
  apps: {
    Deployment: DEPLOYMENT,
    ReplicaSet: REPLICA_SET,
    DaemonSet: DAEMON_SET,
    StatefulSet: {
      ...REPLICA_SET,
      names: { isLabel: true },
      runtimeLabels: ['statefulset.kubernetes.io/pod-name', 'apps.kubernetes.io/pod-index', 'controller-revision-hash'],
      governingService: ['spec', 'serviceName'],
    },
  },
  batch: {
    Job: {
      namespaced: true,
      podTemplate: TEMPLATE,
      ownPods: { ...SELECTOR, manual: ['spec', 'manualSelector'] },
      names: { max: 63 },
      runtimeLabels: JOB_LABELS,
      runsToCompletion: true,
    },
    CronJob: {
      namespaced: true,
      podTemplate: ['spec', 'jobTemplate', 'spec', 'template'],
      names: { max: 52 },
      runtimeLabels: JOB_LABELS,
      runsToCompletion: true,
    },
  },
  'rbac.authorization.k8s.io': { ClusterRole: IN_CLUSTER, ClusterRoleBinding: IN_CLUSTER },
  'apiextensions.k8s.io': { CustomResourceDefinition: IN_CLUSTER },
  'apiregistration.k8s.io': { APIService: { ...IN_CLUSTER, names: { isPathSegment: true } } },
  'admissionregistration.k8s.io': {
    ValidatingWebhookConfiguration: IN_CLUSTER,
    MutatingWebhookConfiguration: IN_CLUSTER,
    ValidatingAdmissionPolicy: IN_CLUSTER,
    ValidatingAdmissionPolicyBinding: IN_CLUSTER,
    MutatingAdmissionPolicy: IN_CLUSTER,
    MutatingAdmissionPolicyBinding: IN_CLUSTER,
  },
  'networking.k8s.io': { IngressClass: IN_CLUSTER, IPAddress: IN_CLUSTER, ServiceCIDR: IN_CLUSTER },
  'gateway.networking.k8s.io': { GatewayClass: IN_CLUSTER },
  'storage.k8s.io': {
    StorageClass: IN_CLUSTER,
    CSIDriver: IN_CLUSTER,
    CSINode: IN_CLUSTER,
    VolumeAttachment: IN_CLUSTER,
  },
  'scheduling.k8s.io': { PriorityClass: IN_CLUSTER },
  'node.k8s.io': { RuntimeClass: IN_CLUSTER },
  policy: { PodSecurityPolicy: IN_CLUSTER, PodDisruptionBudget: { ...IN_NAMESPACE, names: { isPathSegment: true } } },
  'certificates.k8s.io': { CertificateSigningRequest: IN_CLUSTER },
  'flowcontrol.apiserver.k8s.io': { FlowSchema: IN_CLUSTER, PriorityLevelConfiguration: IN_CLUSTER },
};

/**
 * What is to be known of a kind. A kind that is not in the table lives in a namespace and has no pods that are known.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export function kindFacts(group: string, kind: string): KindFacts {
  return FACTS[group]?.[kind] ?? IN_NAMESPACE;
}

/** Whether the group is one of Kubernetes' own, so that a kind of it has no pods unless the table says so. */
export function isBuiltInGroup(group: string): boolean {
  return !group.includes('.') || /(?<!gateway\.networking|\.x)\.k8s\.io$/.test(group);
}

/** Where the kinds of the group `extensions` have moved; old manifests still say it. */
const MOVED: Readonly<Record<string, string>> = {
  Ingress: 'networking.k8s.io',
  NetworkPolicy: 'networking.k8s.io',
  PodSecurityPolicy: 'policy',
};

/** The group of an `apiVersion`, '' for the core; of a kind that has moved, where it is now. */
export function groupOf(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  return group === 'extensions' ? (MOVED[kind] ?? 'apps') : group;
}
