import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';

/** The tools whose annotations can be honoured. */
export const FOREIGN_TOOLS = ['kube-linter', 'kube-score'] as const;

/** A tool whose ignore annotations can be respected. */
export type ForeignTool = (typeof FOREIGN_TOOLS)[number];

/** A suppression that was written for another tool. */
export interface ForeignSuppression {
  /** Where it is written. */
  readonly source: 'annotation';
  /** Our rule; `*` for all. */
  readonly rule: string;
  /** Why; the annotation itself if it gives no reason. */
  readonly reason: string;
}

/**
 * The rules that correspond to each check of kube-linter.
 *
 * @see https://docs.kubelinter.io/#/generated/checks
 */
const KUBE_LINTER: Readonly<Record<string, readonly string[]>> = {
  'dangling-horizontalpodautoscaler': ['autoscaler-target-missing'],
  'dangling-ingress': ['ingress-service-missing', 'ingress-port-missing'],
  'dangling-networkpolicy': ['network-policy-without-pods'],
  'dangling-networkpolicypeer-podselector': ['network-policy-peer-without-pods'],
  'dangling-service': ['service-selects-nothing'],
  'dangling-servicemonitor': ['monitor-selects-nothing'],
  'exposed-services': ['service-exposed'],
  'host-network': ['host-network'],
  'invalid-target-ports': ['port-name-syntax', 'port-range'],
  'liveness-port': ['probe-port-name', 'probe-port-undeclared'],
  'mismatching-selector': ['selector-template-mismatch'],
  'non-isolated-pod': ['pod-without-network-policy'],
  'privileged-ports': ['privileged-port'],
  'readiness-port': ['probe-port-name', 'probe-port-undeclared'],
  'ssh-port': ['ssh-port'],
  'startup-port': ['probe-port-name', 'probe-port-undeclared'],
};

/**
 * The rules that correspond to each check of kube-score.
 *
 * @see https://github.com/zegl/kube-score/blob/master/README_CHECKS.md
 */
const KUBE_SCORE: Readonly<Record<string, readonly string[]>> = {
  'container-ports-check': ['port-name-syntax', 'duplicate-port-name-in-container'],
  'deployment-has-poddisruptionbudget': ['pod-without-disruption-budget'],
  'deployment-pod-selector-labels-match-template-metadata-labels': ['selector-template-mismatch'],
  'horizontalpodautoscaler-has-target': ['autoscaler-target-missing'],
  'ingress-targets-service': ['ingress-service-missing', 'ingress-port-missing'],
  'networkpolicy-targets-pod': ['network-policy-without-pods'],
  'pod-networkpolicy': ['pod-without-network-policy'],
  'pod-probes-identical': ['identical-probes'],
  'service-targets-pod': ['service-selects-nothing'],
  'service-type': ['service-exposed'],
  'statefulset-has-poddisruptionbudget': ['pod-without-disruption-budget'],
  'statefulset-has-servicename': [
    'stateful-set-service-missing',
    'stateful-set-service-other-pods',
    'stateful-set-service-not-headless',
  ],
  'statefulset-pod-selector-labels-match-template-metadata-labels': ['selector-template-mismatch'],
};

/** The rules that correspond to the checks of each tool, by check. */
export const FOREIGN_CHECKS: Readonly<Record<ForeignTool, Readonly<Record<string, readonly string[]>>>> = {
  'kube-linter': KUBE_LINTER,
  'kube-score': KUBE_SCORE,
};

const READERS: Readonly<Record<ForeignTool, (key: string, value: string) => readonly ForeignSuppression[]>> = {
  'kube-linter': (key, value) => {
    const why = value.trim() === '' ? key : value.trim();
    if (key === 'kube-linter.io/ignore-all') return [suppression('*', why)];
    const [, check = ''] = /^ignore-check\.kube-linter\.io\/(.+)$/.exec(key) ?? [];
    return rulesOf(KUBE_LINTER, check).map((rule) => suppression(rule, why));
  },
  'kube-score': (key, value) => {
    if (key !== 'kube-score/ignore') return [];
    const checks = value.split(',').map((check) => check.trim());
    return checks.flatMap((check) => rulesOf(KUBE_SCORE, check).map((rule) => suppression(rule, `${key}: ${check}`)));
  },
};

/** The suppressions for other tools in an object's annotations. */
export function foreignSuppressionsOf(
  { value }: Resource,
  tools: readonly ForeignTool[],
): readonly ForeignSuppression[] {
  const annotations = fieldsOf(fieldsOf(value['metadata'])['annotations']);
  return Object.entries(annotations).flatMap(([key, text]) =>
    tools.flatMap((tool) => READERS[tool](key, textOf(text))),
  );
}

function suppression(rule: string, reason: string): ForeignSuppression {
  return { source: 'annotation', rule, reason };
}

function rulesOf(table: Readonly<Record<string, readonly string[]>>, check: string): readonly string[] {
  return Object.hasOwn(table, check) ? (table[check] ?? []) : [];
}
