import { valueAt, type FieldPath } from '../kube/field-path';
import { type LabelSelector, readLabelSelector, type Requirement } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { NAMESPACE_NAME } from './namespaces';
import type { Direction, PolicyPeer, PolicyPort, PolicyRule, PortPolicy } from './network-policy';

const GROUP = 'cilium.io';
const KINDS = ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];
/** The protocol of a port that is allowed for all of them. */
export const ANY_PROTOCOL = 'ANY';

/**
 * The policies of Cilium, as far as they name ports of pods.
 *
 * @see https://docs.cilium.io/en/stable/security/policy/language/#layer-4-examples
 */
export function ciliumPolicies(graph: Graph): readonly PortPolicy[] {
  return KINDS.flatMap((kind) => graph.index.ofKind(GROUP, kind)).flatMap((resource) =>
    [...everyValue(resource.value, 'spec'), ...everyValue(resource.value, 'specs[]')].flatMap(({ value, path }) => {
      const own = readEndpoints(fieldsOf(value)['endpointSelector']);
      // One for the whole cluster is about pods of a namespace only if it says so.
      const namespace = own.namespace ?? (resource.kind === KINDS[0] ? graph.index.namespaceOf(resource) : undefined);
      if (own.isUnknown || namespace === undefined || !isSet(fieldsOf(value)['endpointSelector'])) return [];
      const rules = (['ingress', 'egress'] as const).flatMap((direction) => readRules(resource, path, direction));
      return [{ resource, namespace, podSelector: own.pods, rules }];
    }),
  );
}

function readRules(resource: Resource, at: FieldPath, direction: Direction): readonly PolicyRule[] {
  return listOf(valueAt(resource.value, [...at, direction])).map((rule, index) => {
    const path = [...at, direction, index];
    return {
      direction,
      path,
      peers: fieldsListOf(fieldsOf(rule)['toEndpoints']).map((endpoints, peer) =>
        readPeer(endpoints, [...path, 'toEndpoints', peer]),
      ),
      ports: everyValue(rule, 'toPorts[].ports[]').flatMap(({ value, path: inner }) =>
        readPort(fieldsOf(value), [...path, ...inner]),
      ),
    };
  });
}

function readPort(
  { port, endPort, protocol }: Readonly<Record<string, unknown>>,
  path: FieldPath,
): readonly PolicyPort[] {
  const text = typeof port === 'number' ? String(port) : textOf(port);
  // Zero is all of them.
  if (text === '' || text === '0') return [];
  return [
    {
      port: /^\d+$/.test(text) ? Number(text) : text,
      endPort: typeof endPort === 'number' ? endPort : undefined,
      protocol: textOf(protocol) || ANY_PROTOCOL,
      path,
    },
  ];
}

function readPeer(value: unknown, path: FieldPath): PolicyPeer {
  const { pods, namespace, isUnknown } = readEndpoints(value);
  const namespaces: LabelSelector | undefined =
    namespace === undefined ? undefined : [{ key: NAMESPACE_NAME, operator: 'In', values: [namespace] }];
  return { pods, namespaces, isAddresses: isUnknown, path };
}

interface Endpoints {
  readonly pods: LabelSelector;
  readonly namespace: string | undefined;
  /** Whether it asks for what Cilium alone knows. */
  readonly isUnknown: boolean;
}

const NAMESPACE = 'io.kubernetes.pod.namespace';

function readEndpoints(selector: unknown): Endpoints {
  const all = readLabelSelector(selector).map((one): Requirement => ({
    ...one,
    key: one.key.replace(/^(k8s|any)[:.]/, ''),
  }));
  const ofNamespace = all.filter(({ key }) => key === NAMESPACE);
  const [namespace] = ofNamespace;
  const isPlain = namespace === undefined || (namespace.operator === 'In' && namespace.values.length === 1);
  return {
    pods: all.filter(({ key }) => key !== NAMESPACE),
    namespace: namespace?.values[0],
    isUnknown:
      (isSet(selector) && !isFields(selector)) ||
      ofNamespace.length > 1 ||
      !isPlain ||
      all.some(({ key }) => key !== NAMESPACE && /^(io\.(kubernetes|cilium)\.|reserved[:.]|cidr[:.])/.test(key)),
  };
}
