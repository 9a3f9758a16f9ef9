import { verdictOn, versionOf } from './entries';
import { type ModuleName, moduleNamesIn } from './module-names';
import { lineAndColumn } from './places';

/** A module name that stays as it is. */
interface RefusedName {
  readonly line: number;
  readonly column: number;
  readonly name: string;
  readonly reason: string;
}

/** A program after its imports are changed. */
export interface ChangedProgram {
  readonly text: string;
  /** How many names were changed. */
  readonly changes: number;
  /** The versions of cdk8s-plus that it then uses through this package. */
  readonly versions: readonly string[];
  readonly refused: readonly RefusedName[];
  /** Whether it then imports this package. */
  readonly isOurs: boolean;
}

/**
 * Changes the imports of a program, and no other byte.
 *
 * @throws {SyntaxError} If it cannot be read.
 */
export function changeProgram(text: string, file: string): ChangedProgram {
  const names = moduleNamesIn(text, file);
  const refused: RefusedName[] = [];
  const versions = new Set<string>();
  let changes = 0;
  let result = text;
  // From the end, so that the offsets of earlier names stay valid.
  for (const module of [...names].reverse()) {
    const own = versionOf(module.name);
    if (own !== undefined) versions.add(own);
    const verdict = verdictOn(module.name);
    if (verdict === undefined) continue;
    if ('refused' in verdict) {
      refused.unshift({ ...lineAndColumn(text, module.start), name: module.name, reason: verdict.refused });
      continue;
    }
    result = replaced(result, module, verdict.to);
    versions.add(verdict.version);
    changes += 1;
  }
  return {
    text: result,
    changes,
    versions: [...versions],
    refused,
    isOurs: versions.size > 0,
  };
}

function replaced(text: string, { start, end }: ModuleName, to: string): string {
  return text.slice(0, start) + to + text.slice(end);
}
