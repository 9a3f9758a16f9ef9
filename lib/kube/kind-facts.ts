import type { FieldPath } from './field-path';

/** The facts of a kind of object, so that no other code has to compare kinds by name. */
export interface KindFacts {
  /** Whether its objects are namespaced. */
  readonly namespaced: boolean;
  /** The path of the pod template, an object with `metadata` and `spec`; empty if the object is the pod itself. */
  readonly podTemplate?: FieldPath;
  /** How the object selects its own pods. */
  readonly ownPods?: {
    /** The path of the selector. */
    readonly path: FieldPath;
    /** Whether it is just a map of labels, not a selector with `matchLabels` and `matchExpressions`. */
    readonly labelsOnly?: boolean;
    /** The path of the field that enables a selector by the author; without it, the API server generates one that matches. */
    readonly manual?: FieldPath;
  };
  /**
   * The labels that a controller adds to the pods when it creates them: a key, or `key=value` if the value contains the name of the
   * object, for which `{name}` stands; a `*` at its end matches any text.
   */
  readonly runtimeLabels?: readonly string[];
  /** The limits of an object's name, if they differ from those of a DNS subdomain, for example because other names are derived from it. */
  readonly names?: { readonly isLabel?: boolean; readonly isPathSegment?: boolean; readonly max?: number };
  /** The path of the name of the governing Service, which gives each pod a DNS name. */
  readonly governingService?: FieldPath;
  /** Whether a controller fills in missing ports of probes. */
  readonly fillsProbes?: boolean;
  /** Whether the pods run to completion, as those of a Job do. */
  readonly runsToCompletion?: boolean;
}

const TEMPLATE: FieldPath = ['spec', 'template'];
const SELECTOR = { path: ['spec', 'selector'] } as const;
const LABELS_ONLY = { path: ['spec', 'selector'], labelsOnly: true } as const;
const jobLabels = (name: string): readonly string[] => [
  `job-name=${name}`,
  'controller-uid',
  `batch.kubernetes.io/job-name=${name}`,
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

/** The kinds of Kubernetes by group; those of vendors are in the files of the vendors. */
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
      runtimeLabels: [
        'statefulset.kubernetes.io/pod-name={name}-*',
        'apps.kubernetes.io/pod-index',
        'controller-revision-hash',
      ],
      governingService: ['spec', 'serviceName'],
    },
  },
  batch: {
    Job: {
      namespaced: true,
      podTemplate: TEMPLATE,
      ownPods: { ...SELECTOR, manual: ['spec', 'manualSelector'] },
      names: { max: 63 },
      runtimeLabels: jobLabels('{name}'),
      runsToCompletion: true,
    },
    CronJob: {
      namespaced: true,
      podTemplate: ['spec', 'jobTemplate', 'spec', 'template'],
      names: { max: 52 },
      runtimeLabels: jobLabels('{name}-*'),
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
 * The facts of a kind. A kind that is not in the table is namespaced and has no known pods.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export function kindFacts(group: string, kind: string): KindFacts {
  return FACTS[group]?.[kind] ?? IN_NAMESPACE;
}

/** Whether the group belongs to Kubernetes itself, so that its kinds have no pods except those in the table. */
export function isBuiltInGroup(group: string): boolean {
  return !group.includes('.') || /(?<!gateway\.networking|\.x)\.k8s\.io$/.test(group);
}

/** The groups that the kinds of `extensions` have moved to; old manifests still use `extensions`. */
const MOVED: Readonly<Record<string, string>> = {
  Ingress: 'networking.k8s.io',
  NetworkPolicy: 'networking.k8s.io',
  PodSecurityPolicy: 'policy',
};

/** The group of an `apiVersion`; '' for the core group. For a kind that has moved, its current group. */
export function groupOf(apiVersion: string, kind: string): string {
  const slash = apiVersion.indexOf('/');
  const group = slash < 0 ? '' : apiVersion.slice(0, slash);
  return group === 'extensions' ? (MOVED[kind] ?? 'apps') : group;
}
