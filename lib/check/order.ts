import { pathText } from '../kube/field-path';
import type { Finding } from './finding';

/** Orders findings by file and position, as a reader goes through the files; at one position, by rule. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    compareText(one.object.file ?? '', other.object.file ?? '') ||
    (one.position?.offset ?? 0) - (other.position?.offset ?? 0) ||
    one.object.index - other.object.index ||
    compareText(pathText(one.path), pathText(other.path)) ||
    compareText(one.rule, other.rule)
  );
}

// Not localeCompare: the order must not depend on the user's locale.
function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
