import type { Finding } from '../check/finding';
import { type Edit, editsOf } from '../check/fix';
import { pathText } from '../kube/field-path';
import type { ReportOptions } from './reporter';

/** What to do about a finding: the one value that is right, or what its rule says. */
export function remedy(finding: Finding, options: ReportOptions): string {
  const { path, fix } = finding;
  if (fix === undefined) return finding.remedy;
  const field = pathText(fix.path);
  const isWritten = editsFor(finding, options) !== undefined;
  return `${field === pathText(path) ? '' : `${field}: `}${fix.value}${isWritten ? ' (--fix writes it)' : ''}`;
}

/** What `--fix` would write for a finding, `undefined` if it would not. */
export function editsFor(finding: Finding, { sourceOf, canFix }: ReportOptions): readonly Edit[] | undefined {
  return editsOf(finding, (file) => (canFix?.(file) === false ? undefined : sourceOf?.(file)));
}
