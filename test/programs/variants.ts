import * as ts from 'typescript';
import type { Program } from './program';

/** A program, split by its wrong lines. */
export interface Variants {
  /** The program without its wrong lines; `undefined` if it is not valid without them. */
  readonly right: string | undefined;
  /** The program with only one of those lines, by line. */
  readonly wrong: ReadonlyMap<number, string>;
}

/** The program without the lines that synth must refuse, and with each of them alone. */
export function variants({ text, ...program }: Program): Variants {
  const wrong = [...program.wrong, ...program.wrongAtSynth];
  const removable = removableLines(text);
  const without = (lines: readonly number[]): string =>
    text
      .split('\n')
      .map((line, index) => (lines.includes(index + 1) ? '' : line))
      .join('\n');
  // A Service that another line creates first would already have the name that the wrong line's Service gets.
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

/** The lines that are complete statements of the module and that nothing else refers to. */
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
