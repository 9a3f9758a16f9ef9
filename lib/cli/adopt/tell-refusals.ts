import { visible } from '../../check/visible';
import { count } from '../../report/words';
import type { Io } from '../io';
import type { Outcome } from './compile-around';
import { refusalOf } from './refusals';

interface Words {
  readonly shownOf: (file: string) => string;
  /** Whether the user asked for warnings for numbers that no container declares. */
  readonly warns: boolean;
}

/** Prints what the compiler refuses: where, why, and what to do. Returns whether it refuses anything. */
export function tellRefusals(
  { errors, wasAsked, isKnown }: Outcome,
  { shownOf, warns }: Words,
  { stdout }: Io,
): boolean {
  const refusals = errors.map((error) => ({ error, ...refusalOf(error) }));
  for (const { error, what, fix } of refusals) {
    const { file, line, column, code, lines } = error;
    const place = file === undefined ? '' : `${shownOf(file)}:${line}:${column}: `;
    const said = what === lines[0] ? lines.slice(1) : lines;
    stdout.write(`\n${visible(`${place}error: ${what} [${code}]`)}\n`);
    for (const text of said) stdout.write(`     = tsc: ${visible(text)}\n`);
    stdout.write(`     = fix: ${visible(fix)}\n`);
  }
  if (refusals.length === 0) {
    if (isKnown && wasAsked) stdout.write('the compiler refuses nothing that it did not refuse before\n');
    return false;
  }
  stdout.write(`\nthe compiler now refuses ${count(refusals.length, 'place')}\n`);
  const numbers = refusals.filter(({ isUndeclaredNumber }) => isUndeclaredNumber).length;
  if (numbers > 0 && !warns) {
    const them =
      numbers === 1
        ? 'of the number that no container declares'
        : `of the ${numbers} numbers that no container declares`;
    stdout.write(`to make warnings ${them}, and move over step by step: cdk8s-ports adopt --undeclared-ports warn\n`);
  }
  return true;
}
