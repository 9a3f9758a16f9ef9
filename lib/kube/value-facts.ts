import {
  dns1035LabelProblem,
  dns1123LabelProblem,
  dns1123SubdomainProblem,
  qualifiedNameProblem,
} from '../ports/dns-name';
import { portNumberProblem } from '../ports/port-number';
import { PROTOCOLS } from '../ports/protocol';
import {
  controllerProblem,
  domainNameProblem,
  endpointAddressProblem,
  hostProblem,
  labelValueProblem,
  pathSegmentProblem,
  percentageProblem,
  rangeProblem,
  webhookPathProblem,
  webhookUrlProblem,
} from './value-problems';

/** What the API server requires of the value of a single field. */
export interface ValueFact {
  /** Whether it is required; a list needs at least one item. */
  readonly required?: boolean;
  /** Whether '' counts as a value, and not as an omitted field. */
  readonly isEmptyAValue?: boolean;
  /** The values that it can have. */
  readonly oneOf?: readonly string[];
  /** The smallest number. */
  readonly min?: number;
  /** The largest number. */
  readonly max?: number;
  /** The maximum number of items in a list. */
  readonly maxItems?: number;
  /** What is wrong with a text, or with an item of a list of texts, if anything. */
  readonly text?: (value: string, what: string) => string | undefined;
  /** What is wrong with a number, if anything. */
  readonly number?: (value: number) => string | undefined;
}

/** A count or a number of seconds. */
const COUNT: ValueFact = { min: 0 };
const REQUIRED: ValueFact = { required: true };
/** The kind or the name of another object. */
const REFERENCE: ValueFact = { required: true, text: pathSegmentProblem };
const NODE_NAME: ValueFact = { isEmptyAValue: true, text: dns1123SubdomainProblem };
const PERCENTAGE: ValueFact = { min: 0, isEmptyAValue: true, text: percentageProblem };
const LABEL_VALUE = (value: string): string | undefined => labelValueProblem(value, `the value '${value}'`);
const PORT: ValueFact = { number: portNumberProblem };

const AUTOSCALER = {
  maxReplicas: { required: true, min: 1 },
  minReplicas: { min: 1 },
} as const;

const WEBHOOK: Readonly<Record<string, ValueFact>> = {
  name: {
    required: true,
    text: (value, what) => dns1123SubdomainProblem(value, what) ?? domainNameProblem(value, what, 3),
  },
  admissionReviewVersions: { required: true, text: dns1035LabelProblem },
  failurePolicy: { isEmptyAValue: true, oneOf: ['Ignore', 'Fail'] },
  matchPolicy: { isEmptyAValue: true, oneOf: ['Exact', 'Equivalent'] },
  sideEffects: { required: true, isEmptyAValue: true, oneOf: ['None', 'NoneOnDryRun'] },
  timeoutSeconds: { min: 1, max: 30 },
};

/**
 * The field whose absence marks an object of a type as a patch, which omits what it does not change, so no field is required.
 *
 * @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
 */
export const PATCHED_WITHOUT: Readonly<Record<string, string>> = {
  'autoscaling.v1.HorizontalPodAutoscalerSpec': 'scaleTargetRef',
  'autoscaling.v2.HorizontalPodAutoscalerSpec': 'scaleTargetRef',
  MutatingWebhook: 'clientConfig',
  ValidatingWebhook: 'clientConfig',
  APIServiceSpec: 'version',
};

/**
 * The facts of single fields, by type and field. Combinations of fields are in `object-checks.ts`; ports of containers and Services, probes
 * and Ingresses have their own functions, whose messages say more.
 *
 * Compared with an API server of the version in `COMPARED`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
export const VALUE_FACTS: Readonly<Record<string, Readonly<Record<string, ValueFact>>>> = {
  LabelSelectorRequirement: {
    key: { required: true, text: qualifiedNameProblem },
    operator: { required: true, oneOf: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
    values: { text: LABEL_VALUE },
  },

  DeploymentSpec: { replicas: COUNT },
  ReplicaSetSpec: { replicas: COUNT },
  ReplicationControllerSpec: { replicas: COUNT },
  StatefulSetSpec: { replicas: COUNT },
  JobSpec: { parallelism: COUNT, completions: COUNT },
  ExecAction: { command: REQUIRED },

  NetworkPolicySpec: { policyTypes: { isEmptyAValue: true, maxItems: 2, oneOf: ['Ingress', 'Egress'] } },
  NetworkPolicyPort: { protocol: { isEmptyAValue: true, oneOf: PROTOCOLS } },
  IPBlock: { cidr: { required: true, text: rangeProblem }, except: { isEmptyAValue: true, text: rangeProblem } },

  EndpointSlice: { addressType: { required: true, oneOf: ['IPv4', 'IPv6', 'FQDN'] } },
  Endpoint: {
    addresses: { required: true, maxItems: 100 },
    hostname: { isEmptyAValue: true, text: dns1123LabelProblem },
    nodeName: NODE_NAME,
  },
  ForZone: { name: { text: LABEL_VALUE } },
  ForNode: { name: { ...NODE_NAME, required: true } },
  EndpointAddress: {
    ip: { required: true, text: endpointAddressProblem },
    hostname: { text: dns1123LabelProblem },
    nodeName: NODE_NAME,
  },
  'core.v1.EndpointPort': {
    name: { text: dns1123LabelProblem },
    port: { required: true, ...PORT },
    protocol: { oneOf: PROTOCOLS },
    appProtocol: { isEmptyAValue: true, text: qualifiedNameProblem },
  },

  IngressSpec: { ingressClassName: { isEmptyAValue: true, text: dns1123SubdomainProblem } },
  IngressTLS: { hosts: { isEmptyAValue: true, text: hostProblem } },
  IngressClassSpec: { controller: { required: true, text: controllerProblem } },
  IngressClassParametersReference: {
    apiGroup: { isEmptyAValue: true, text: dns1123SubdomainProblem },
    kind: REFERENCE,
    name: REFERENCE,
    scope: { isEmptyAValue: true, oneOf: ['Cluster', 'Namespace'] },
  },

  'autoscaling.v1.HorizontalPodAutoscalerSpec': AUTOSCALER,
  'autoscaling.v2.HorizontalPodAutoscalerSpec': AUTOSCALER,
  'autoscaling.v1.CrossVersionObjectReference': { kind: REFERENCE, name: REFERENCE },
  'autoscaling.v2.CrossVersionObjectReference': { kind: REFERENCE, name: REFERENCE },
  MetricSpec: { type: { required: true, oneOf: ['ContainerResource', 'External', 'Object', 'Pods', 'Resource'] } },
  MetricTarget: { type: { required: true, oneOf: ['Utilization', 'Value', 'AverageValue'] } },
  MetricIdentifier: { name: REFERENCE },

  PodDisruptionBudgetSpec: {
    minAvailable: PERCENTAGE,
    maxUnavailable: PERCENTAGE,
    unhealthyPodEvictionPolicy: { isEmptyAValue: true, oneOf: ['IfHealthyBudget', 'AlwaysAllow'] },
  },

  MutatingWebhook: { ...WEBHOOK, reinvocationPolicy: { isEmptyAValue: true, oneOf: ['Never', 'IfNeeded'] } },
  ValidatingWebhook: WEBHOOK,
  'admissionregistration.v1.WebhookClientConfig': { url: { isEmptyAValue: true, text: webhookUrlProblem } },
  'admissionregistration.v1.ServiceReference': {
    name: REQUIRED,
    namespace: REQUIRED,
    path: { text: webhookPathProblem },
    port: PORT,
  },
  RuleWithOperations: {
    apiGroups: REQUIRED,
    apiVersions: REQUIRED,
    resources: REQUIRED,
    operations: { required: true, isEmptyAValue: true, oneOf: ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE'] },
    scope: { isEmptyAValue: true, oneOf: ['*', 'Cluster', 'Namespaced'] },
  },
  'apiextensions.v1.WebhookClientConfig': { url: { isEmptyAValue: true, text: webhookUrlProblem } },
  'apiextensions.v1.ServiceReference': {
    name: REQUIRED,
    namespace: REQUIRED,
    path: { text: webhookPathProblem },
    port: PORT,
  },
  CustomResourceConversion: { strategy: { required: true, oneOf: ['None', 'Webhook'] } },
  WebhookConversion: { conversionReviewVersions: REQUIRED, clientConfig: REQUIRED },

  APIServiceSpec: {
    group: { text: dns1123SubdomainProblem },
    version: { required: true, text: dns1035LabelProblem },
    groupPriorityMinimum: { required: true, min: 1, max: 20000 },
    versionPriority: { required: true, min: 1, max: 1000 },
  },
  'apiregistration.v1.ServiceReference': { name: REQUIRED, namespace: REQUIRED, port: PORT },
};
