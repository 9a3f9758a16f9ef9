import { pathText } from '../kube/field-path';
import type { CheckResult } from './result';
import { asFix, asGuess, type Edit, editsOrProblem, type FixedFile, type SourceOf, withEdits } from './fix';
import type { Finding } from './finding';
import { checkFindings, checkTextOf } from './given-findings';
import { refuseGiven } from '../manifest/given';
import { objectName } from './object-name';

/** Checks the changed files again and returns all findings, including hidden and accepted ones. */
type Recheck = (changed: ReadonlyMap<string, string>) => CheckResult;

/** A finding whose fix is not written. */
export interface RefusedFix {
  /** The finding. */
  readonly finding: Finding;
  /** Why its fix is not written. */
  readonly reason: string;
}

/** The result of `--fix`. */
export interface DecidedFixes {
  /** The files that it changes. */
  readonly files: readonly FixedFile[];
  /** The fixes that are not written. */
  readonly refused: readonly RefusedFix[];
  /** The findings, each with its fix if it is written, or the reason if it is not. */
  readonly findings: readonly Finding[];
}

/**
 * Decides which fixes are written, one by one: only a fix that removes its finding and adds none. Fixes that depend on
 * other fixes come after those.
 *
 * @param findings What was found.
 * @param textOf The contents of the files that can be written.
 * @param recheck Checks all files, some of them changed.
 */
export function decideFixes(findings: readonly Finding[], textOf: SourceOf, recheck: Recheck): DecidedFixes {
  checkFindings('decideFixes()', findings);
  checkTextOf('decideFixes()', textOf, 'textOf');
  if (typeof recheck !== 'function') {
    refuseGiven('decideFixes()', recheck, 'a function that checks all files again', 'recheck');
  }
  const wanted = new Map(findings.filter(hasValue).map((finding) => [keyOf(finding), finding]));
  const reasons = new Map(
    [...wanted].flatMap(([key, { guess }]) => (guess === undefined ? [] : [[key, guess.reason]])),
  );
  const written = new Map<string, readonly Edit[]>();
  const texts = new Map<string, string>();
  const fixedIn = new Map<string, Finding[]>();
  const sourceOf: SourceOf = (file) => texts.get(file) ?? textOf(file);

  let current: readonly Finding[] = findings;
  let base: readonly Finding[] | undefined;
  for (;;) {
    const edits = editsIn(current, sourceOf, (key) => wanted.has(key) && !written.has(key), reasons);
    if (edits.size === 0) break;
    base ??= allOf(recheck(texts));
    const round = new Round(base, edits, texts, sourceOf, recheck, reasons);
    const kept = round.keep();
    if (kept.length === 0) break;
    for (const key of kept) {
      const own = edits.get(key) ?? [];
      reasons.delete(key);
      written.set(key, own);
      for (const file of new Set(own.map((edit) => edit.file))) {
        const finding = wanted.get(key);
        if (finding !== undefined) fixedIn.set(file, [...(fixedIn.get(file) ?? []), finding]);
      }
    }
    for (const [file, text] of round.textsWith(kept)) texts.set(file, text);
    base = allOf(recheck(texts));
    current = base;
  }

  return {
    files: [...texts].map(([file, after]) => ({
      file,
      before: textOf(file) ?? '',
      after,
      findings: fixedIn.get(file) ?? [],
    })),
    refused: [...wanted].flatMap(([key, finding]) => {
      const reason = written.has(key) ? undefined : reasons.get(key);
      return reason === undefined ? [] : [{ finding, reason }];
    }),
    findings: findings.map((finding) => withVerdict(finding, written, reasons)),
  };
}

/** Fixes that are tried together. */
class Round {
  private readonly known: ReadonlySet<string>;

  public constructor(
    base: readonly Finding[],
    private readonly edits: ReadonlyMap<string, readonly Edit[]>,
    private readonly texts: ReadonlyMap<string, string>,
    private readonly sourceOf: SourceOf,
    private readonly recheck: Recheck,
    private readonly reasons: Map<string, string>,
  ) {
    this.known = new Set(base.map(keyOf));
  }

  /** The fixes that can be written together; the search halves them as long as a problem remains. */
  public keep(kept: readonly string[] = [], more: readonly string[] = [...this.edits.keys()]): readonly string[] {
    const all = [...kept, ...more];
    const problem = this.problemOf(all, more);
    if (problem === undefined) return all;
    if (more.length < 2) {
      for (const key of more) this.reasons.set(key, problem);
      return kept;
    }
    const middle = more.length >> 1;
    return this.keep(this.keep(kept, more.slice(0, middle)), more.slice(middle));
  }

  /** The changed texts, with these fixes. */
  public textsWith(keys: readonly string[]): ReadonlyMap<string, string> {
    const byFile = new Map<string, Map<number, Edit>>();
    for (const edit of keys.flatMap((key) => this.edits.get(key) ?? [])) {
      const edits = byFile.get(edit.file) ?? new Map<number, Edit>();
      byFile.set(edit.file, edits.set(edit.position.offset, edit));
    }
    const changed = [...byFile].map(
      ([file, edits]) => [file, withEdits(this.sourceOf(file) ?? '', [...edits.values()])] as const,
    );
    return new Map([...this.texts, ...changed]);
  }

  /** What is wrong with writing them; `undefined` if nothing is. */
  private problemOf(keys: readonly string[], tried: readonly string[]): string | undefined {
    const after = allOf(this.recheck(this.textsWith(keys)));
    const added = after.find((finding) => !this.known.has(keyOf(finding)));
    if (added !== undefined) return `it would bring ${added.rule} at ${whereOf(added)}`;
    const left = new Set(after.map(keyOf));
    return tried.some((key) => left.has(key)) ? 'it would not be enough' : undefined;
  }
}

/** The edits of the findings to fix, by finding; if two conflict, only those of the first. */
function editsIn(
  findings: readonly Finding[],
  sourceOf: SourceOf,
  isWanted: (key: string) => boolean,
  reasons: Map<string, string>,
): ReadonlyMap<string, readonly Edit[]> {
  const all = new Map<string, readonly Edit[]>();
  const taken = new Map<string, string>();
  for (const finding of findings) {
    const key = keyOf(finding);
    if (!isWanted(key) || all.has(key)) continue;
    const edits = editsOrProblem(finding, sourceOf);
    if (edits === undefined) {
      if (finding.guess !== undefined) reasons.set(key, finding.guess.reason);
      continue;
    }
    if (typeof edits === 'string') {
      reasons.set(key, edits);
      continue;
    }
    const placeOf = ({ file, position }: Edit): string => `${file}\n${position.offset}`;
    const other = edits
      .map((edit) => taken.get(placeOf(edit)))
      .find((text, index) => text !== undefined && text !== edits[index]?.text);
    if (other !== undefined) {
      reasons.set(key, `another fix writes ${other} there`);
      continue;
    }
    for (const edit of edits) taken.set(placeOf(edit), edit.text);
    all.set(key, edits);
  }
  return all;
}

function withVerdict(
  finding: Finding,
  written: ReadonlyMap<string, unknown>,
  reasons: ReadonlyMap<string, string>,
): Finding {
  const key = keyOf(finding);
  if (!hasValue(finding)) return finding;
  return written.has(key) ? asFix(finding) : asGuess(finding, reasons.get(key) ?? 'it may not be what is meant');
}

/** Whether there is a value to write, even if only a guess. */
function hasValue({ fix, guess }: Finding): boolean {
  return fix !== undefined || guess !== undefined;
}

function allOf({ findings, suppressed }: CheckResult): readonly Finding[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)];
}

function whereOf({ object, path }: Finding): string {
  return [objectName(object), pathText(path)].filter((part) => part !== '').join(' ');
}

function keyOf(finding: Finding): string {
  const { rule, object } = finding;
  return [rule, object.file, object.document, whereOf(finding)].join('\n');
}
