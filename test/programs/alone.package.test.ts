import * as path from 'node:path';
import * as ts from 'typescript';
import { SingleFiles } from '../single-file';
import { allPrograms } from './program';
import { OPTIONS, programsIn } from './project';
import { failuresOf } from './verdict';

/*
 * The compiler caches what it finds out about a type, so the result for one program could depend on those checked before it. Here each
 * program is compiled by itself, not together with all others.
 */

const { options } = ts.convertCompilerOptionsFromJson({ ...OPTIONS, strict: true }, __dirname);
const files = new SingleFiles(options);
const MAIN = path.join(__dirname, 'program.ts');

test.each(programsIn('strict', allPrograms()).map((program) => [program.name, program] as const))('%s', (name, one) => {
  const { program, main } = files.programOf(MAIN, one.text);
  const found = program.getSemanticDiagnostics(main).map(({ start = 0, code, messageText }) => {
    const { line, character } = main.getLineAndCharacterOfPosition(start);
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return { file: name, line: line + 1, column: character + 1, code: `TS${code}`, message };
  });
  expect(failuresOf(one, found)).toEqual([]);
});
