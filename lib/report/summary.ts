import type { CheckResult } from '../check/check';
import { renamedText } from '../check/renamed';
import type { SkipReason, Skipped } from '../manifest/manifests';
import { count } from './words';

/** The result of a check in one line: `1 error and 2 warnings in 12 objects`. */
export function summaryLine({ counts, objects }: CheckResult): string {
  const found = [
    ...(counts.error > 0 ? [count(counts.error, 'error')] : []),
    ...(counts.warning > 0 ? [count(counts.warning, 'warning')] : []),
    ...(counts.info > 0 ? [count(counts.info, 'info')] : []),
  ];
  return `${found.length === 0 ? 'no findings' : enumerate(found)} in ${count(objects, 'object')}`;
}

/** Further notes: what was skipped or suppressed, what is hidden, and which settings are obsolete. */
export function summaryNotes(result: CheckResult): readonly string[] {
  const { suppressed, skipped, unusedIgnores, staleBaseline, renamed } = result;
  return [
    ...(skipped.length > 0 ? [skippedText(skipped)] : []),
    ...hiddenNotes(result),
    ...(suppressed.length > 0 ? [suppressedText(suppressed)] : []),
    ...unusedIgnores.map(
      ({ rule, object = '*', file }) =>
        `the configuration ignores ${rule} for ${object}${file === undefined ? '' : ` in ${file}`}, but it reports nothing there`,
    ),
    ...(staleBaseline.length > 0
      ? [
          `${count(staleBaseline.length, 'baseline entry no longer matches', 'baseline entries no longer match')}; update ${staleBaseline.length === 1 ? 'it' : 'them'} with --write-baseline`,
        ]
      : []),
    ...renamed.map(renamedText),
  ];
}

/** A note on hidden findings, and how to show them. */
export function hiddenNotes({ hidden }: Pick<CheckResult, 'hidden'>): readonly string[] {
  if (hidden === 0) return [];
  return [
    `not shown: ${count(hidden, 'finding')} of a lower severity (--severity info shows ${hidden === 1 ? 'it' : 'them'})`,
  ];
}

function suppressedText(suppressed: CheckResult['suppressed']): string {
  const known = suppressed.filter(({ by }) => by === 'baseline').length;
  const by = known === 0 ? '' : known === suppressed.length ? ' (by the baseline)' : ` (${known} by the baseline)`;
  return `suppressed: ${count(suppressed.length, 'finding')}${by}`;
}

/** What was skipped, in numbers: `skipped: 2 templates`. */
export function skippedText(skipped: readonly Skipped[]): string {
  const counted = (wanted: SkipReason): number => skipped.filter(({ reason }) => reason === wanted).length;
  const [templates, patches, others] = [counted('template'), counted('patch'), counted('not-a-manifest')];
  const left = [
    ...(templates > 0 ? [count(templates, 'template')] : []),
    ...(patches > 0
      ? [`${count(patches, 'patch', 'patches')} of kustomizations (--kustomize checks what is built)`]
      : []),
    ...(others > 0 ? [count(others, 'document that is not a manifest', 'documents that are not manifests')] : []),
  ];
  return `skipped: ${enumerate(left)}`;
}

function enumerate(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
