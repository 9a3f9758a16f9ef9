import { type BuiltInRuleId, RULES } from './registry';

/** The old ids, and the rules that replace them: settings and suppressions with an old id keep working. */
export const RENAMED_RULES = {
  'unreadable-input': ['unreadable-document', 'wrong-field-type', 'conflicting-definitions', 'namespace-missing'],
  exposure: ['service-exposed', 'host-network', 'host-port-exposed', 'ssh-port', 'privileged-port'],
  'vendor-route': [
    'vendor-route-service-missing',
    'vendor-route-port-missing',
    'istio-destination-port',
    'istio-subset-undefined',
    'istio-subset-empty',
    'istio-gateway-port',
    'knative-port-count',
    'knative-port-name',
    'knative-port-taken',
  ],
  'annotation-port-unknown': [
    'service-annotation-port-missing',
    'pod-annotation-port-undeclared',
    'target-type-without-node-port',
    'health-check-port-unusable',
  ],
  'scale-target': ['autoscaler-target-missing', 'autoscaler-overlap'],
  'disruption-budget-target': ['disruption-budget-selects-nothing', 'disruption-budget-overlap'],
  'pod-without-policy': ['pod-without-network-policy', 'pod-without-disruption-budget'],
  'ingress-class': ['ingress-class-missing', 'ingress-class-defaults', 'ingress-tls-host-unserved'],
  'monitor-port-unknown': ['monitor-selects-nothing', 'monitor-port-missing'],
  'webhook-service': ['webhook-service-missing', 'webhook-port-missing'],
  'host-port-conflict': ['host-port-rejected', 'host-port-taken', 'host-port-replicas', 'host-port-of-node'],
  'node-port': ['node-port-rejected', 'node-port-taken', 'external-name-ignored-field'],
  'external-name': ['external-name-ignored-field', 'external-name-address', 'external-name-port-missing'],
  'prefer-named-ports': ['port-without-name', 'port-by-number'],
  'service-overlap': ['service-selector-duplicate', 'mesh-port-conflict'],
  'service-without-backend': ['service-without-endpoints', 'endpoint-port-name-missing'],
  'service-port-duplicate': ['service-port-repeated', 'service-port-two-protocols'],
  'network-policy-selects-nothing': ['network-policy-without-pods', 'network-policy-peer-without-pods'],
  'address-port-unknown': ['address-port-missing', 'address-host-missing', 'address-service-missing'],
  'scrape-annotation': ['scrape-annotation-invalid', 'scrape-port-undeclared'],
  'port-names-crossed': ['target-port-name-mismatch', 'target-port-shared'],
  'network-policy-port-unknown': [
    'network-policy-port-name-missing',
    'network-policy-port-undeclared',
    'network-policy-end-port',
  ],
  'ingress-duplicate-path': ['ingress-path-repeated', 'ingress-path-taken'],
  'useless-suppression': ['suppression-invalid', 'suppression-unused'],
  'stateful-set-service': [
    'stateful-set-service-missing',
    'stateful-set-service-other-pods',
    'stateful-set-service-not-headless',
    'stateful-set-service-unused',
  ],
  'route-parent': ['route-parent-missing', 'route-not-accepted', 'listener-conflict'],
} as const satisfies Readonly<Record<string, readonly BuiltInRuleId[]>>;

/** An id that a rule had. */
export type RenamedRuleId = keyof typeof RENAMED_RULES;

/** The rules that an id names: its own, or those that replace an old id; none if there is no such rule. */
export function rulesNamed(id: string): readonly BuiltInRuleId[] {
  if (isRenamed(id)) return RENAMED_RULES[id];
  return RULES.filter((rule) => rule.id === id).map((rule) => rule.id);
}

/** Whether the id is an old one. */
export function isRenamed(id: string): id is RenamedRuleId {
  return Object.hasOwn(RENAMED_RULES, id);
}
