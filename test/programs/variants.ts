import * as ts from 'typescript';
import type { Program } from './program';

/** A program, taken apart by what is wrong in it. */
export interface Variants {
  /** Without the wrong lines; nothing where it does not stand without them. */
  readonly right: string | undefined;
  /** With one of those lines alone, by line. */
  readonly wrong: ReadonlyMap<number, string>;
}

/** The program without what synth must refuse, and with each such line alone. */
export function variants({ text, ...program }: Program): Variants {
  const wrong = [...program.wrong, ...program.wrongAtSynth];
  const removable = removableLines(text);
  const without = (lines: readonly number[]): string =>
    text
      .split('\n')
      .map((line, index) => (lines.includes(index + 1) ? '' : line))
      .join('\n');
  // Services that others made first have the name that the wrong one would take.
  const exposing = [...removable]
    .filter(([, statement]) => ts.isExpressionStatement(statement) && statement.getText().includes('expose'))
    .map(([line]) => line);
  const alone = (line: number): string =>
    without([...exposing, ...wrong].filter((other) => other !== line && removable.has(other)));
  return {
    right: wrong.every((line) => removable.has(line)) ? without(wrong) : undefined,
    wrong: new Map(wrong.map((line) => [line, alone(line)])),
  };
}

/** The lines that are whole statements of the module which nothing else refers to. */
function removableLines(text: string): ReadonlyMap<number, ts.Statement> {
  const source = ts.createSourceFile('program.ts', text, ts.ScriptTarget.ESNext, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const isAlone = (statement: ts.Statement): boolean =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.every(
          ({ name }) => text.split(new RegExp(`\\b${name.getText()}\\b`)).length === 2,
        )
      : !ts.isImportDeclaration(statement);
  return new Map(
    source.statements
      .filter((statement) => lineAt(statement.getStart()) === lineAt(statement.end) && isAlone(statement))
      .map((statement) => [lineAt(statement.end), statement]),
  );
}
