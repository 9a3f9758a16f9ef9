import * as path from 'node:path';
import * as ts from 'typescript';

const ROOT = path.join(__dirname, '..');
const MAIN = path.join(ROOT, 'examples', 'costs-of-types.ts');

/** What the compiler instantiates for a program, which has to be right. */
export function instantiations(text: string): number {
  const main = ts.createSourceFile(MAIN, text, ts.ScriptTarget.ES2017);
  const host: ts.CompilerHost = {
    ...HOST,
    fileExists: (file) => file === MAIN || HOST.fileExists(file),
    getSourceFile: (file, options) => (file === MAIN ? main : librarySource(file, options)),
  };
  const program = ts.createProgram([MAIN], OPTIONS, host);
  expect(program.getSemanticDiagnostics(main).map(({ messageText }) => messageText)).toEqual([]);
  return (program as ts.Program & { getInstantiationCount(): number }).getInstantiationCount();
}

const { options: OPTIONS } = ts.parseJsonConfigFileContent(
  { ...readConfig(), files: ['never read'], include: [] },
  ts.sys,
  path.join(ROOT, 'examples'),
  { noEmit: true, noUnusedLocals: false, types: [] },
);
const HOST = ts.createCompilerHost(OPTIONS);
const sources = new Map<string, ts.SourceFile | undefined>();

/** A file of a package, which is read once. */
function librarySource(file: string, options: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  if (!sources.has(file)) sources.set(file, HOST.getSourceFile(file, options));
  return sources.get(file);
}

function readConfig(): object {
  return ts.readConfigFile(path.join(ROOT, 'examples', 'tsconfig.json'), (file) => ts.sys.readFile(file))
    .config as object;
}
