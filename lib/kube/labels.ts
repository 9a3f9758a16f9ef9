import { qualifiedNameProblem } from '../ports/dns-name';
import type { FaultList } from './fault-list';
import { childPath } from './field-path';
import { objectField } from './field-type';
import { labelValueProblem } from './value-problems';

/**
 * Reports labels that the API server rejects.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function checkLabels(found: FaultList, at: string, labels: unknown): void {
  for (const [key, value] of Object.entries(objectField(found, at, labels))) {
    found.errorOnce(at, qualifiedNameProblem(key, 'label'));
    // A label without a value has an empty one.
    if (value === null || value === undefined) continue;
    if (typeof value === 'string')
      found.errorOnce(at, labelValueProblem(value, `the value '${value}' of label '${key}'`));
    else found.error(childPath(at, key), `the value of label '${key}' must be a string; put it in quotes`, 'type', '');
  }
}

/**
 * Reports annotations that the API server rejects; it ignores the case of their keys.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
 */
export function checkAnnotations(found: FaultList, at: string, annotations: unknown): void {
  for (const [key, value] of Object.entries(objectField(found, at, annotations))) {
    found.errorOnce(at, qualifiedNameProblem(key.toLowerCase(), 'annotation'));
    if (value === null || value === undefined || typeof value === 'string') continue;
    found.error(childPath(at, key), `the value of annotation '${key}' must be a string; put it in quotes`, 'type', '');
  }
}
