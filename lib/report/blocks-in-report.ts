import { type Block, blocksOf } from '../check/blocks';
import type { Finding, RelatedFindingPlace } from '../check/finding';
import { type Edit, editsOf } from '../check/fix';
import { visible } from '../check/visible';
import type { ReportOptions } from './reporter';
import { objectText, placeText } from './words';

/** The parts of a finding's message in a report, with its related places by file and line. */
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

/** What `--fix` would write for a finding; `undefined` if it would write nothing. */
export function editsFor(finding: Finding, { sourceOf, canFix }: ReportOptions): readonly Edit[] | undefined {
  return editsOf(finding, (file) => (canFix?.(file) === false ? undefined : sourceOf?.(file)));
}

/** A related place, with its object unless that is the object of the finding. */
function endPlace({ object }: Finding, end: RelatedFindingPlace): string {
  const place = placeText(end);
  if (end.object.index === object.index || end.object.file === undefined) return place;
  return `${place}: ${objectText(end.object)}`;
}
