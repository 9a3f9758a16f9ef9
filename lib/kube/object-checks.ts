import { dns1123LabelProblem, dns1123SubdomainProblem } from '../ports/dns-name';
import { checkEndpointAddresses } from './endpoint-slice';
import type { FaultList } from './fault-list';
import { childPath } from './field-path';
import { isPartOf, readCidr } from './ip-address';
import { checkLabels } from './labels';
import type { Fields } from './manifest-types';
import { checkLabelling } from './metadata';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, textOf } from './read-manifest';
import { pathSegmentProblem, scaleTargetVersionProblem } from './value-problems';
import {
  checkApiService,
  checkApiServiceName,
  checkConversion,
  checkOneServer,
  checkReviewVersions,
  checkWebhookNames,
} from './webhook-checks';

/** Reports fields of an object that do not go together; `at` is the path of the object. */
type ObjectCheck = (found: FaultList, at: string, fields: Fields) => void;

/**
 * What the API server requires of the fields of a type in combination, by type.
 *
 * Compared with an API server of the version in `COMPARED`.
 */
const CHECKS: Readonly<Record<string, ObjectCheck>> = {
  LabelSelector: (found, at, { matchLabels }) => {
    checkLabels(found, childPath(at, 'matchLabels'), matchLabels);
  },
  LabelSelectorRequirement: checkRequirement,
  DeploymentSpec: checkSelector,
  ReplicaSetSpec: checkSelector,
  StatefulSetSpec: checkSelector,
  DaemonSetSpec: checkSelector,
  JobSpec: checkJobSelector,
  JobTemplateSpec: checkTemplatedJobSelector,
  PodTemplateSpec: checkPodTemplate,

  NetworkPolicyPeer: checkPeer,
  IPBlock: checkExceptions,

  EndpointSlice: checkEndpointAddresses,
  EndpointSubset: checkSubset,

  IngressBackend: checkResourceBackend,
  IngressClassParametersReference: checkParameters,

  'autoscaling.v1.HorizontalPodAutoscalerSpec': checkAutoscaler,
  'autoscaling.v2.HorizontalPodAutoscalerSpec': checkAutoscaler,

  PodDisruptionBudgetSpec: checkBudget,

  MutatingWebhookConfiguration: checkWebhookNames,
  ValidatingWebhookConfiguration: checkWebhookNames,
  MutatingWebhook: checkReviewVersions,
  ValidatingWebhook: checkReviewVersions,
  'admissionregistration.v1.WebhookClientConfig': checkOneServer,
  'apiextensions.v1.WebhookClientConfig': checkOneServer,
  CustomResourceConversion: checkConversion,

  APIService: checkApiServiceName,
  APIServiceSpec: checkApiService,
};

/** Reports fields of an object of a type that do not go together. */
export function checkObject(found: FaultList, at: string, type: string, fields: Fields): void {
  if (Object.hasOwn(CHECKS, type)) CHECKS[type]?.(found, at, fields);
}

function checkRequirement(found: FaultList, at: string, { operator, values }: Fields): void {
  const count = listOf(values).length;
  const takesValues = operator === 'In' || operator === 'NotIn';
  if (takesValues && count === 0) found.error(`${at}.values`, `values is required with operator ${operator}`);
  if ((operator === 'Exists' || operator === 'DoesNotExist') && count > 0) {
    found.error(`${at}.values`, `values must not stand beside operator ${operator}: it asks for the key alone`);
  }
}

/** The selector is required: an empty one, which would select all pods, is rejected, and a missing one does not match the template. */
function checkSelector(found: FaultList, at: string, fields: Fields): void {
  if (isSet(fields['selector'])) checkEmptySelector(found, at, fields);
  else if (isWhole(fields)) found.error(`${at}.selector`, 'selector is required: the labels of the pod template');
}

/** The selector of a Job is generated with the Job, from a label that is unique to it. */
function checkJobSelector(found: FaultList, at: string, fields: Fields): void {
  const { selector, manualSelector } = fields;
  if (manualSelector === true && !isSet(selector) && isWhole(fields)) {
    found.error(`${at}.selector`, 'selector is required with manualSelector: true');
  }
  const { matchLabels, matchExpressions } = fieldsOf(selector);
  // What was read from a cluster has the one that was generated.
  const own = Object.keys(fieldsOf(matchLabels)).filter((key) => !GENERATED.test(key));
  const isOwn = own.length + listOf(matchExpressions).length > 0;
  if (isOwn && manualSelector !== true) {
    found.error(
      `${at}.selector`,
      'the selector of a Job is made by Kubernetes; remove it, or set manualSelector: true',
    );
  }
}

const GENERATED = /^(batch\.kubernetes\.io\/)?controller-uid$/;

/** A CronJob creates many Jobs, so its template cannot set their selectors. */
function checkTemplatedJobSelector(found: FaultList, at: string, { spec }: Fields): void {
  const { selector, manualSelector } = fieldsOf(spec);
  const isEmpty = isFields(selector) && Object.keys(selector).length === 0;
  if ((isSet(selector) && manualSelector === true) || isEmpty) {
    found.error(`${at}.spec.selector`, 'the selectors of the Jobs of a CronJob are made by Kubernetes; remove it');
  }
}

function checkEmptySelector(found: FaultList, at: string, { selector }: Fields): void {
  const { matchLabels, matchExpressions } = fieldsOf(selector);
  const isEmpty = Object.keys(fieldsOf(matchLabels)).length + listOf(matchExpressions).length === 0;
  if (isFields(selector) && isEmpty && !hasWrongType(matchLabels, matchExpressions)) {
    found.error(`${at}.selector`, 'selector must not be empty: it would select all pods');
  }
}

function hasWrongType(labels: unknown, expressions: unknown): boolean {
  return (isSet(labels) && !isFields(labels)) || (isSet(expressions) && !Array.isArray(expressions));
}

/** Whether it is a whole workload, and not a patch, which omits what it does not change. */
function isWhole({ template }: Fields): boolean {
  return fieldsListOf(fieldsOf(fieldsOf(template)['spec'])['containers']).some(({ image }) => isSet(image));
}

function checkPodTemplate(found: FaultList, at: string, { metadata, spec }: Fields): void {
  checkLabelling(found, `${at}.metadata`, metadata);
  if (listOf(fieldsOf(spec)['ephemeralContainers']).length === 0) return;
  found.error(
    `${at}.spec.ephemeralContainers`,
    'ephemeralContainers is not allowed in a pod template: they are added to a pod that runs, as by kubectl debug',
  );
}

function checkPeer(found: FaultList, at: string, fields: Fields): void {
  const peers = ['podSelector', 'namespaceSelector', 'ipBlock'].filter((peer) => isSet(fields[peer]));
  if (peers.length === 0) {
    found.error(at, 'a peer is required: podSelector, namespaceSelector or ipBlock; {} as a selector is all of them');
  } else if (peers.length > 1 && isSet(fields['ipBlock'])) {
    found.error(at, 'ipBlock must not stand beside a selector; make two peers of them');
  }
}

function checkExceptions(found: FaultList, at: string, { cidr, except }: Fields): void {
  const whole = readCidr(textOf(cidr));
  if (whole === undefined) return;
  listOf(except).forEach((text, index) => {
    const part = readCidr(textOf(text));
    if (part !== undefined && !isPartOf(part, whole))
      found.error(`${at}.except[${index}]`, `'${textOf(text)}' is not a part of ${textOf(cidr)}`);
  });
}

function checkSubset(found: FaultList, at: string, { addresses, notReadyAddresses, ports }: Fields): void {
  if (listOf(addresses).length + listOf(notReadyAddresses).length === 0) {
    found.error(at, 'a subset needs addresses or notReadyAddresses');
  }
  const list = fieldsListOf(ports);
  list.forEach(({ name }, index) => {
    if (list.length > 1 && (!isSet(name) || name === '')) {
      found.error(`${at}.ports[${index}].name`, 'name is required if there are several ports');
    }
  });
}

function checkResourceBackend(found: FaultList, at: string, { resource, service }: Fields): void {
  if (!isFields(resource) || isSet(service)) return;
  for (const field of ['kind', 'name'] as const) {
    const value = resource[field];
    if (!isSet(value) || value === '') found.error(`${at}.resource.${field}`, `${field} of the resource is required`);
    else if (typeof value === 'string') found.error(`${at}.resource.${field}`, pathSegmentProblem(value, field));
  }
  const { apiGroup } = resource;
  if (typeof apiGroup === 'string') {
    found.error(`${at}.resource.apiGroup`, dns1123SubdomainProblem(apiGroup, 'apiGroup'));
  }
}

function checkParameters(found: FaultList, at: string, { scope, namespace }: Fields): void {
  const path = `${at}.namespace`;
  if (scope === 'Namespace' && !isSet(namespace)) found.error(path, "namespace is required with scope 'Namespace'");
  else if (scope === 'Namespace' && typeof namespace === 'string') {
    found.error(path, dns1123LabelProblem(namespace, 'namespace'));
  }
  // The default is Cluster.
  if ((scope === 'Cluster' || !isSet(scope)) && isSet(namespace)) {
    found.error(path, "namespace needs scope 'Namespace'");
  }
}

function checkAutoscaler(found: FaultList, at: string, { minReplicas, maxReplicas, scaleTargetRef }: Fields): void {
  if (isFields(scaleTargetRef)) {
    const { apiVersion, kind } = scaleTargetRef;
    const version = isSet(apiVersion) ? apiVersion : '';
    // It is the only kind of the core group that can be scaled.
    const needsGroup = kind !== 'ReplicationController' || textOf(version).includes('/');
    if (typeof version === 'string' && needsGroup)
      found.error(`${at}.scaleTargetRef.apiVersion`, scaleTargetVersionProblem(version));
  }
  if (typeof minReplicas !== 'number' || typeof maxReplicas !== 'number' || maxReplicas >= minReplicas) return;
  found.error(`${at}.maxReplicas`, `maxReplicas ${maxReplicas} is less than minReplicas ${minReplicas}`);
}

function checkBudget(found: FaultList, at: string, { minAvailable, maxUnavailable }: Fields): void {
  if (isSet(minAvailable) && isSet(maxUnavailable)) {
    found.error(at, 'minAvailable and maxUnavailable must not stand beside each other; keep one');
  }
}
