import type { LabelSelector } from '../../kube/label-selector';
import { fieldsOf } from '../../kube/read-manifest';

/** The forms of placeholders: `${PORT}`, `$port`, `<port>`, `{{ port }}`, `SERVICE_PORT`, `api.MY_NAMESPACE.svc`, and what SOPS encrypts. */
const FORMS: readonly RegExp[] = [
  /\$\{|\$\(|\$[A-Za-z_]|#\{|\{\{|\[\[|^\(\(.*\)\)$|<[^<>]*>|^__.*__$|^%.*%$|^@.*@$/,
  /^(?=.*(?:PORT|_))(?=.*[A-Z])[A-Z0-9_]*$/,
  /(?:^|[./:@-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![A-Za-z0-9_])/,
  /^ENC\[AES256_GCM,/,
];

/**
 * Whether a value is a placeholder that a tool fills in before Kubernetes sees it.
 *
 * Its final value is unknown, so nothing is reported about it.
 */
export function isPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && FORMS.some((form) => form.test(value));
}

/** Whether a selector has placeholders. */
export function isSelectorUnfinished(selector: LabelSelector): boolean {
  return selector.some(({ values }) => values.some(isPlaceholder));
}

/** Whether a field that is reported as a whole contains a placeholder. */
export function hasUnfinished(value: unknown): boolean {
  return Object.values(fieldsOf(value)).some(isPlaceholder);
}
