import * as ts from 'typescript';
import type { Diagnostic } from '../compilers';
import type { Program } from './program';

interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The unexpected results of a compiler for a program, one line each; empty if it refuses exactly the wrong lines. */
export function failuresOf(program: Program, diagnostics: readonly Diagnostic[]): string[] {
  const statements = statementsOf(program.text);
  /** A line stands for the statements that start on it. */
  const covers = (line: number, { line: at }: Diagnostic): boolean =>
    line === at || statements.some(({ first, last }) => first === line && at >= first && at <= last);
  const place = (line: number): string => `${program.name} line ${line - program.before}`;

  const accepted = [...program.wrong]
    .filter((line) => !diagnostics.some((diagnostic) => covers(line, diagnostic)))
    .map((line) => `${place(line)}: should be refused`);
  const allowed = [...program.wrong, ...program.wrongAtSynth, ...program.unclear];
  const refused = diagnostics
    .filter((diagnostic) => !allowed.some((line) => covers(line, diagnostic)))
    .map(({ line, code, message }) => `${place(line)}: refused: ${code} ${message.split('\n')[0]}`);
  return [...accepted, ...refused];
}

/** The line ranges of the statements of a program, from 1. */
function statementsOf(text: string): readonly Lines[] {
  const source = ts.createSourceFile('program.ts', text, ts.ScriptTarget.ESNext);
  const lines: Lines[] = [];
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && !ts.isBlock(node)) {
      lines.push({ first: lineAt(node.getStart(source)), last: lineAt(node.end) });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return lines;
}
