import { load } from 'js-yaml';
import { KUBERNETES_SCHEMA } from '../manifest/yaml-schema';
import type { SourceFile } from '../manifest/source-document';
import type { Finding } from './finding';

/** A part of a text and what takes its place. */
export interface Edit {
  /** Where the part begins. */
  readonly offset: number;
  /** Where it ends. */
  readonly endOffset: number;
  /** What is written instead. */
  readonly text: string;
}

/** A file in which findings were fixed. */
export interface FixedFile {
  /** The file. */
  readonly file: string;
  /** Its text as it was. */
  readonly before: string;
  /** Its text with the fixes. */
  readonly after: string;
  /** What was fixed. */
  readonly findings: readonly Finding[];
}

/**
 * The edit that fixes a finding, `undefined` if there is not one certain value, or no scalar of its own in the text to replace.
 */
export function editOf({ fix }: Finding, text: string): Edit | undefined {
  if (fix?.position === undefined) return undefined;
  const { offset, endOffset } = fix.position;
  const old = text.slice(offset, endOffset);
  // The place of a field that is missing is that of a key near by.
  if (/^[&*!|>]|\n/.test(old) || /^[ \t]*:(\s|$)/.test(text.slice(endOffset)) || !isScalar(old)) return undefined;
  return { offset, endOffset, text: scalarText(fix.value, old, /^\uFEFF?\s*[{[]/.test(text)) };
}

/** Fixes all findings that can be fixed, file by file; comments and layout stay as they are. */
export function fixFindings(findings: readonly Finding[], sourceOf: (file: string) => string | undefined): FixedFile[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { file } = finding.object;
    if (finding.fix === undefined || file === undefined) continue;
    byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  }
  return [...byFile].flatMap(([file, own]) => {
    const before = sourceOf(file);
    const fixed = before === undefined ? undefined : fixFile({ file, text: before }, own);
    return fixed ?? [];
  });
}

function fixFile({ file, text }: SourceFile, findings: readonly Finding[]): FixedFile | undefined {
  const edits = new Map<number, Edit>();
  const fixed = findings.filter((finding) => {
    const edit = editOf(finding, text);
    if (edit === undefined) return false;
    const other = edits.get(edit.offset);
    // Two rules may want the same; if they want different things, neither is certain.
    if (other !== undefined && other.text !== edit.text) return false;
    edits.set(edit.offset, edit);
    return true;
  });
  if (edits.size === 0) return undefined;
  let after = text;
  // From the end, so that the places before stay where they are.
  for (const edit of [...edits.values()].sort((one, other) => other.offset - one.offset)) {
    after = after.slice(0, edit.offset) + edit.text + after.slice(edit.endOffset);
  }
  return { file, before: text, after, findings: fixed };
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

/** The value in the quotes that were there, or in some where it needs them. */
function scalarText(value: string | number, old: string, isJson: boolean): string {
  if (typeof value === 'number') return String(value);
  if (old.startsWith('"') || isJson) return JSON.stringify(value);
  if (old.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return /^\w[\w./-]*$/.test(value) && valueOf(value) === value ? value : JSON.stringify(value);
}
