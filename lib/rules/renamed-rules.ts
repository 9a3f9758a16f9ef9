import { type BuiltInRuleId, RULES } from './registry';

/** The ids that there were, and the rules that do now what they did: settings and suppressions that name them go on working. */
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
} as const satisfies Readonly<Record<string, readonly BuiltInRuleId[]>>;

/** An id that a rule had. */
export type RenamedRuleId = keyof typeof RENAMED_RULES;

/** The rules that an id means: itself, or those that do now what it did; none if there is no such rule. */
export function rulesNamed(id: string): readonly BuiltInRuleId[] {
  if (isRenamed(id)) return RENAMED_RULES[id];
  return RULES.filter((rule) => rule.id === id).map((rule) => rule.id);
}

/** Whether the id is one that a rule had. */
export function isRenamed(id: string): id is RenamedRuleId {
  return Object.hasOwn(RENAMED_RULES, id);
}
