import { load } from 'js-yaml';
import { KUBERNETES_SCHEMA } from '../manifest/yaml-schema';
import type { Position } from '../manifest/position';
import type { Finding, FindingPlace } from './finding';
import { checkFindings, checkTextOf } from './given-findings';

/** A part of a file's text and its replacement. */
export interface Edit {
  /** The file. */
  readonly file: string;
  /** The part. */
  readonly position: Position;
  /** The replacement. */
  readonly text: string;
}

/** Returns the text of a file; `undefined` if it cannot be changed. */
export type SourceOf = (file: string) => string | undefined;

/** A file in which findings were fixed. */
export interface FixedFile {
  /** The file. */
  readonly file: string;
  /** Its content before the fixes. */
  readonly before: string;
  /** Its content with the fixes. */
  readonly after: string;
  /** What was fixed in it; identical copies in several files were fixed in each of them. */
  readonly findings: readonly Finding[];
}

/**
 * The edits that fix a finding in every copy of its object; `undefined` if there is no single certain value, or if one of the places has
 * no scalar of its own to replace.
 */
export function editsOf(finding: Finding, sourceOf: SourceOf): readonly Edit[] | undefined {
  const edits = editsOrProblem(finding, sourceOf);
  return typeof edits === 'string' ? undefined : edits;
}

/** The edits that fix a finding, or why there are none; `undefined` if it has no fix. */
export function editsOrProblem(
  { object, path, fix }: Finding,
  sourceOf: SourceOf,
): readonly Edit[] | string | undefined {
  if (fix === undefined) return undefined;
  const own: FindingPlace = { object, path, ...(fix.position !== undefined && { position: fix.position }) };
  const edits: Edit[] = [];
  for (const place of [own, ...(fix.copies ?? [])]) {
    const edit = editAt(place, fix.value, sourceOf);
    if (typeof edit === 'string') return edit;
    edits.push(edit);
  }
  return edits;
}

function editAt({ object, position }: FindingPlace, value: string | number, sourceOf: SourceOf): Edit | string {
  const { file } = object;
  const source = file === undefined ? undefined : sourceOf(file);
  if (file === undefined || source === undefined) return 'only files in UTF-8 are written';
  if (position === undefined) return 'an alias uses the same text elsewhere';
  const { offset, endOffset } = position;
  const old = source.slice(offset, endOffset);
  // The position of a missing field is that of a key nearby, which must not be replaced.
  if (/^[&*!|>]|\n/.test(old) || /^[ \t]*:(\s|$)/.test(source.slice(endOffset)) || !isScalar(old)) {
    return 'the value is not written as plain text on one line';
  }
  return { file, position, text: scalarText(value, old, /^\uFEFF?\s*[{[]/.test(source)) };
}

/** The finding with its fix turned into a guess. */
export function asGuess(finding: Finding, reason: string): Finding {
  const { fix, guess, ...rest } = finding;
  const value = fix ?? guess;
  return value === undefined ? finding : { ...rest, guess: { ...value, reason } };
}

/** The finding with its guess turned into a fix. */
export function asFix(finding: Finding): Finding {
  const { guess, ...rest } = finding;
  if (guess === undefined) return finding;
  const { reason: _, ...fix } = guess;
  return { ...rest, fix };
}

/** Fixes all findings that can be fixed, file by file. It keeps comments and layout. */
export function fixFindings(findings: readonly Finding[], sourceOf: SourceOf): FixedFile[] {
  checkFindings('fixFindings()', findings);
  checkTextOf('fixFindings()', sourceOf, 'sourceOf');
  const files = new Map<string, { readonly edits: Map<number, Edit>; readonly findings: Set<Finding> }>();
  for (const finding of findings) {
    const wanted = editsOf(finding, sourceOf) ?? [];
    // Two rules may want the same edit; if they conflict, the first one wins.
    const isContested = wanted.some(({ file, position, text }) => {
      const other = files.get(file)?.edits.get(position.offset);
      return other !== undefined && other.text !== text;
    });
    if (isContested) continue;
    for (const edit of wanted) {
      const known = files.get(edit.file) ?? { edits: new Map<number, Edit>(), findings: new Set<Finding>() };
      known.edits.set(edit.position.offset, edit);
      known.findings.add(finding);
      files.set(edit.file, known);
    }
  }
  return [...files].map(([file, { edits, findings: fixed }]) => {
    const before = sourceOf(file) ?? '';
    return { file, before, after: withEdits(before, [...edits.values()]), findings: [...fixed] };
  });
}

/** The text with the edits. */
export function withEdits(before: string, edits: readonly Edit[]): string {
  let after = before;
  // From the end, so that the offsets of earlier edits stay valid.
  for (const { position, text } of [...edits].sort((one, other) => other.position.offset - one.position.offset)) {
    after = after.slice(0, position.offset) + text + after.slice(position.endOffset);
  }
  return after;
}

function isScalar(text: string): boolean {
  const value = valueOf(text);
  return typeof value === 'string' || typeof value === 'number';
}

function valueOf(text: string): unknown {
  try {
    return load(text, { schema: KUBERNETES_SCHEMA });
  } catch {
    return undefined;
  }
}

/** The value in the quotes of the old one, or in quotes if it needs them. */
function scalarText(value: string | number, old: string, isJson: boolean): string {
  if (typeof value === 'number') return String(value);
  if (old.startsWith('"') || isJson) return JSON.stringify(value);
  if (old.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return /^\w[\w./-]*$/.test(value) && valueOf(value) === value ? value : JSON.stringify(value);
}
