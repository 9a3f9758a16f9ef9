import type { LabelSelector } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';

/**
 * Whether a value is a placeholder that a tool fills in before Kubernetes sees it: `${PORT}`, `<port>`, `{{ port }}`, `SERVICE_PORT`.
 *
 * Its final value is unknown, so nothing is reported about it.
 */
export function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /\$\{|\$\(|\$[A-Z_]|#\{|\{\{|\[\[|^\(\(.*\)\)$|<[^<>]*>|^(?=.*(?:PORT|_))(?=.*[A-Z])[A-Z0-9_]*$|^__.*__$|^%.*%$|^@.*@$/.test(
      value,
    )
  );
}

/** Whether a selector has placeholders. */
export function isSelectorUnfinished(selector: LabelSelector): boolean {
  return selector.some(({ values }) => values.some(isPlaceholder));
}

/** Whether a field that is reported as a whole contains a placeholder. */
export function hasUnfinished(value: unknown): boolean {
  return Object.values(fieldsOf(value)).some(isPlaceholder);
}
