import { valueAt, type FieldPath } from '../kube/field-path';
import { type LabelSelector, readLabelSelector, type Requirement } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { PolicyKind } from '../vendors/shape/policy';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { NAMESPACE_NAME } from './namespaces';
import type { Direction, PolicyPeer, PolicyPort, PolicyRule, PortPolicy } from './network-policy';
import { objectsWith } from './vendor-objects';

/** The protocol of a port that is allowed for all protocols. */
export const ANY_PROTOCOL = 'ANY';

/** The policies of vendors that name ports of pods. */
export function vendorPolicies(graph: Graph): readonly PortPolicy[] {
  return objectsWith(graph, 'policy').flatMap(({ resource, known }) =>
    known.specs
      .flatMap((specs) => everyValue(resource.value, specs))
      .flatMap(({ value, path }) => {
        const selector = fieldsOf(value)[known.podSelector];
        const own = readPods(known, selector);
        // A cluster-wide policy applies to a single namespace only if its selector names it.
        const namespace = own.namespace ?? graph.index.namespaceOf(resource);
        if (own.isUnknown || namespace === '' || !isSet(selector)) return [];
        const rules = (['ingress', 'egress'] as const).flatMap((direction) =>
          readRules(known, resource, path, direction),
        );
        return [{ resource, namespace, podSelector: own.pods, rules }];
      }),
  );
}

function readRules(kind: PolicyKind, resource: Resource, at: FieldPath, direction: Direction): readonly PolicyRule[] {
  return listOf(valueAt(resource.value, [...at, direction])).map((rule, index) => {
    const path = [...at, direction, index];
    return {
      direction,
      path,
      peers: fieldsListOf(fieldsOf(rule)[kind.peers]).map((selector, peer) =>
        readPeer(kind, selector, [...path, kind.peers, peer]),
      ),
      ports: everyValue(rule, kind.ports).flatMap(({ value, path: inner }) =>
        readPort(kind, fieldsOf(value), [...path, ...inner]),
      ),
    };
  });
}

function readPort(
  { anyProtocol }: PolicyKind,
  { port, endPort, protocol }: Readonly<Record<string, unknown>>,
  path: FieldPath,
): readonly PolicyPort[] {
  const text = typeof port === 'number' ? String(port) : textOf(port);
  // Zero stands for all ports.
  if (text === '' || text === '0') return [];
  return [
    {
      port: /^\d+$/.test(text) ? Number(text) : text,
      endPort: typeof endPort === 'number' ? endPort : undefined,
      protocol: ['', anyProtocol].includes(textOf(protocol)) ? ANY_PROTOCOL : textOf(protocol),
      path,
    },
  ];
}

function readPeer(kind: PolicyKind, selector: unknown, path: FieldPath): PolicyPeer {
  const { pods, namespace, isUnknown } = readPods(kind, selector);
  const namespaces: LabelSelector | undefined =
    namespace === undefined ? undefined : [{ key: NAMESPACE_NAME, operator: 'In', values: [namespace] }];
  return { pods, namespaces, isAddresses: isUnknown, path };
}

interface SelectedPods {
  readonly pods: LabelSelector;
  readonly namespace: string | undefined;
  /** Whether it depends on facts that no manifest contains. */
  readonly isUnknown: boolean;
}

function readPods({ labelSource, namespaceLabel, unknownLabels }: PolicyKind, selector: unknown): SelectedPods {
  const all = readLabelSelector(selector).map((one): Requirement => ({
    ...one,
    key: one.key.replace(labelSource, ''),
  }));
  const ofNamespace = all.filter(({ key }) => key === namespaceLabel);
  const [namespace] = ofNamespace;
  const isPlain = namespace === undefined || (namespace.operator === 'In' && namespace.values.length === 1);
  return {
    pods: all.filter(({ key }) => key !== namespaceLabel),
    namespace: namespace?.values[0],
    isUnknown:
      (isSet(selector) && !isFields(selector)) ||
      ofNamespace.length > 1 ||
      !isPlain ||
      all.some(({ key }) => key !== namespaceLabel && unknownLabels.test(key)),
  };
}
