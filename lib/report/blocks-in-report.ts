import { type Block, blocksOf } from '../check/blocks';
import type { Finding, RelatedFindingPlace } from '../check/finding';
import { type Edit, editsOf } from '../check/fix';
import { visible } from '../check/visible';
import type { ReportOptions } from './reporter';
import { objectText, placeText } from './words';

/** What is said of a finding in a report: its other ends by file and line. */
export function blocksInReport(
  finding: Finding,
  options: ReportOptions,
  endText: (end: RelatedFindingPlace, index: number) => string = (end) => endPlace(finding, end),
): readonly Block[] {
  return [
    ...blocksOf(finding, { endText, fixNote: fixNote(finding, options) }),
    ...(finding.page === '' ? [] : [{ kind: 'page', text: `see ${visible(finding.page)}` } as const]),
  ];
}

function fixNote(finding: Finding, options: ReportOptions): string {
  if (editsFor(finding, options) !== undefined) return '--fix writes it';
  return finding.guess === undefined ? '' : `--fix does not write it: ${finding.guess.reason}`;
}

/** What `--fix` would write for a finding, `undefined` if it would not. */
export function editsFor(finding: Finding, { sourceOf, canFix }: ReportOptions): readonly Edit[] | undefined {
  return editsOf(finding, (file) => (canFix?.(file) === false ? undefined : sourceOf?.(file)));
}

/** The other end: its place, and the object unless it is the same one. */
function endPlace({ object }: Finding, end: RelatedFindingPlace): string {
  const place = placeText(end);
  if (end.object.index === object.index || end.object.file === undefined) return place;
  return `${place}: ${objectText(end.object)}`;
}
