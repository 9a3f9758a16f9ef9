import { type FieldPath, valueAt } from '../kube/field-path';
import { GATEWAY_GROUP, isServiceBackend, ROUTES } from '../kube/gateway-api';
import { fieldsListOf, fieldsOf, isFields, isSet, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import { annotationsOf } from './annotations';
import { ACTIONS, ingressBackends, isActionPort } from './ingress-backends';
import { entryReferences } from './entry-references';
import { everyValue } from './every-value';
import type { ServiceReference } from './service-reference';
import { findVendorReferences } from './vendor-references';

/** The references to Services in an object; most objects have none. */
export function findServiceReferences(resource: Resource, namespace: string): readonly ServiceReference[] {
  const find = FINDERS[`${resource.group}/${resource.kind}`];
  return find === undefined ? findVendorReferences(resource, namespace) : find(resource, namespace);
}

type Finder = (resource: Resource, namespace: string) => readonly ServiceReference[];

/** The finders by group and kind. */
const FINDERS: Readonly<Record<string, Finder>> = {
  '/ConfigMap': entryReferences,
  'networking.k8s.io/Ingress': ingressReferences,
  ...Object.fromEntries(
    Object.entries(ROUTES).map(([kind, { protocol }]) => [
      `${GATEWAY_GROUP}/${kind}`,
      (resource: Resource, namespace: string) => routeReferences(resource, namespace, protocol),
    ]),
  ),
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': admissionReferences,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': admissionReferences,
  'apiextensions.k8s.io/CustomResourceDefinition': (resource) =>
    webhookReference(resource, ['spec', 'conversion', 'webhook', 'clientConfig', 'service']),
  'apiregistration.k8s.io/APIService': (resource) => webhookReference(resource, ['spec', 'service']),
};

const ANNOTATIONS = VENDORS.flatMap(({ annotations }) => annotations?.ingress ?? []);
const BACKENDS = ANNOTATIONS.flatMap(({ backends = [] }) => backends);

function ingressReferences(resource: Resource, namespace: string): readonly ServiceReference[] {
  const found = ingressBackends(resource).flatMap(({ backend, path }): ServiceReference[] => {
    if (!isFields(backend)) return [];
    const base = { resource, role: 'ingress', namespace, protocol: 'TCP' } as const;
    const { service } = backend;
    if (isFields(service)) {
      const port = fieldsOf(service['port']);
      const key = isSet(port['name']) ? 'name' : 'number';
      if (isActionPort(port[key])) return [];
      const at: FieldPath = [...path, 'service'];
      return [
        {
          ...base,
          path: at,
          name: textOf(service['name']),
          namePath: [...at, 'name'],
          port: portOf(port[key]),
          portPath: isSet(port[key]) ? [...at, 'port', key] : [...at, 'port'],
        },
      ];
    }
    if (!isSet(backend['serviceName']) || isActionPort(backend['servicePort'])) return [];
    return [
      {
        ...base,
        path,
        name: textOf(backend['serviceName']),
        namePath: [...path, 'serviceName'],
        port: portOf(backend['servicePort']),
        portPath: [...path, 'servicePort'],
      },
    ];
  });
  return [...found, ...annotatedBackends(resource, namespace), ...forwardActions(resource, namespace)];
}

/** The Services that annotations name, each by its name alone. */
function annotatedBackends(resource: Resource, namespace: string): readonly ServiceReference[] {
  const annotations = annotationsOf(resource);
  return BACKENDS.flatMap((key): ServiceReference[] => {
    const name = textOf(annotations[key]);
    const path = ['metadata', 'annotations', key];
    if (name === '') return [];
    return [{ resource, role: 'ingress', path, namespace, name, namePath: path, port: undefined, portPath: path }];
  });
}

/** The Services to which actions in annotations forward. */
function forwardActions(resource: Resource, namespace: string): readonly ServiceReference[] {
  return Object.entries(annotationsOf(resource)).flatMap(([key, text]) => {
    if (!ACTIONS.some(({ prefix }) => key.startsWith(prefix))) return [];
    const path = ['metadata', 'annotations', key];
    const action = parseJson(textOf(text));
    return [{ value: action }, ...everyValue(action, 'forwardConfig.targetGroups[]')].flatMap(
      ({ value }): ServiceReference[] => {
        const { serviceName, servicePort } = fieldsOf(value);
        const name = textOf(serviceName);
        if (name === '') return [];
        const port = portOf(servicePort);
        return [{ resource, role: 'ingress', path, namespace, name, namePath: path, port, portPath: path }];
      },
    );
  });
}

/** `undefined` for invalid JSON, which the controller that reads it reports. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function routeReferences(resource: Resource, namespace: string, protocol: 'TCP' | 'UDP'): readonly ServiceReference[] {
  const found: ServiceReference[] = [];
  const add = (value: unknown, path: FieldPath): void => {
    const backend = fieldsOf(value);
    if (!isFields(value) || !isServiceBackend(backend)) return;
    found.push({
      resource,
      role: 'route',
      path,
      namespace: textOf(backend['namespace']) || namespace,
      name: textOf(backend['name']),
      namePath: [...path, 'name'],
      port: portOf(backend['port']),
      portPath: isSet(backend['port']) ? [...path, 'port'] : path,
      protocol,
    });
  };
  const addMirrors = (filters: unknown, path: FieldPath): void => {
    fieldsListOf(filters).forEach((filter, index) => {
      add(fieldsOf(filter['requestMirror'])['backendRef'], [...path, 'filters', index, 'requestMirror', 'backendRef']);
    });
  };
  fieldsListOf(fieldsOf(resource.value['spec'])['rules']).forEach((rule, ruleIndex) => {
    const at: FieldPath = ['spec', 'rules', ruleIndex];
    fieldsListOf(rule['backendRefs']).forEach((backend, index) => {
      add(backend, [...at, 'backendRefs', index]);
      addMirrors(backend['filters'], [...at, 'backendRefs', index]);
    });
    addMirrors(rule['filters'], at);
  });
  return found;
}

function admissionReferences(resource: Resource): readonly ServiceReference[] {
  return fieldsListOf(resource.value['webhooks']).flatMap((_, index) =>
    webhookReference(resource, ['webhooks', index, 'clientConfig', 'service']),
  );
}

function webhookReference(resource: Resource, path: FieldPath): readonly ServiceReference[] {
  const service = valueAt(resource.value, path);
  if (!isFields(service)) return [];
  return [
    {
      resource,
      role: 'webhook',
      path,
      namespace: textOf(service['namespace']),
      name: textOf(service['name']),
      namePath: [...path, 'name'],
      port: portOf(service['port']),
      portPath: isSet(service['port']) ? [...path, 'port'] : path,
      defaultPort: 443,
      protocol: 'TCP',
    },
  ];
}

function portOf(port: unknown): number | string | undefined {
  return typeof port === 'number' || typeof port === 'string' ? port : undefined;
}
