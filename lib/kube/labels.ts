import { qualifiedNameProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { objectField } from './field-type';

/**
 * Reports labels that the API server rejects.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function checkLabels(found: FaultList, at: string, labels: unknown): void {
  for (const [key, value] of Object.entries(objectField(found, at, labels))) {
    found.error(at, qualifiedNameProblem(key, 'label'));
    // Without a value it is an empty one.
    if (value === null) continue;
    if (typeof value !== 'string') {
      found.error(at, `the value of label '${key}' must be a string; put it in quotes`);
    } else if (value.length > 63 || !/^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(value)) {
      found.error(
        at,
        `the value '${value}' of label '${key}' must be at most 63 letters, digits, '-', '_' or '.', not '-', '_' or '.' at its ends`,
      );
    }
  }
}
