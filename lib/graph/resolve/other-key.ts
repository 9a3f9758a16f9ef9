import { labelText, type Requirement } from '../../kube/label-selector';
import type { Fields } from '../../kube/manifest-types';

/** Values that are so common that they identify nothing. */
const COMMON =
  /^(true|false|yes|no|v?\d[\w.-]*|v\d\w*|prod|production|dev|development|test|staging|stable|default|latest|enabled|.?)$/i;

/** The key of a label that has the value of a requirement with another key, and that the selector does not mention. */
export function otherKeyOf(
  { key, operator, values }: Requirement,
  labels: Fields,
  selector: readonly Requirement[],
): string | undefined {
  const [value, ...more] = values;
  if (operator !== 'In' || value === undefined || more.length > 0 || COMMON.test(value)) return undefined;
  return Object.keys(labels).find(
    (other) => other !== key && labelText(labels[other]) === value && !selector.some((one) => one.key === other),
  );
}
