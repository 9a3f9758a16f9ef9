import * as path from 'node:path';
import * as ts from 'typescript';
import { SingleFiles } from './single-file';

const ROOT = path.join(__dirname, '..');
const MAIN = path.join(ROOT, 'examples', 'costs-of-types.ts');

/** The number of instantiations of the compiler for a program, which must have no errors. */
export function instantiations(text: string): number {
  const known = COUNTS.get(text) ?? count(text);
  COUNTS.set(text, known);
  return known;
}

const COUNTS = new Map<string, number>();

function count(text: string): number {
  const { program, main } = FILES.programOf(MAIN, text);
  expect(program.getSemanticDiagnostics(main).map(({ messageText }) => messageText)).toEqual([]);
  return (program as ts.Program & { getInstantiationCount(): number }).getInstantiationCount();
}

const { options } = ts.parseJsonConfigFileContent(
  { ...readConfig(), files: ['never read'], include: [] },
  ts.sys,
  path.join(ROOT, 'examples'),
  { noEmit: true, noUnusedLocals: false, types: [] },
);
const FILES = new SingleFiles(options);

function readConfig(): object {
  return ts.readConfigFile(path.join(ROOT, 'examples', 'tsconfig.json'), (file) => ts.sys.readFile(file))
    .config as object;
}
