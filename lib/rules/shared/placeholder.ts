import type { LabelSelector } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';

/**
 * Whether a value is to be filled in by some tool before Kubernetes sees it: `${PORT}`, `<port>`, `{{ port }}`, `SERVICE_PORT`.
 *
 * What such a value means cannot be known, so nothing is said of it.
 */
export function isPlaceholder(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /\$\{|\$\(|\$[A-Z_]|#\{|\{\{|\[\[|^\(\(.*\)\)$|<[^<>]*>|^(?=.*(?:PORT|_))(?=.*[A-Z])[A-Z0-9_]*$|^__.*__$|^%.*%$|^@.*@$/.test(
      value,
    )
  );
}

/** Whether some tool has yet to fill in what is selected. */
export function isSelectorUnfinished(selector: LabelSelector): boolean {
  return selector.some(({ values }) => values.some(isPlaceholder));
}

/** Whether one of the values of a field that is reported as a whole is yet to be filled in. */
export function hasUnfinished(value: unknown): boolean {
  return Object.values(fieldsOf(value)).some(isPlaceholder);
}
