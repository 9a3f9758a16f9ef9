import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

const root = path.resolve(__dirname, '../..');
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The compiler options of cdk8s' own template, with the built package. */
function templateOptions(): ts.CompilerOptions {
  const file = path.join(root, 'examples/tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => fs.readFileSync(name, 'utf8')) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, path.dirname(file));
  // Other tests check the package's own declarations; this one checks the programs.
  return { ...options, noEmit: true, skipLibCheck: true };
}

/**
 * The compile errors of programs, as `file(line,column): message`.
 *
 * @param programs The texts, by file name; they are compiled as if they stood in `folder`.
 */
export function compilerErrors(programs: Readonly<Record<string, string>>, folder: string = __dirname): string[] {
  const options = templateOptions();
  const texts = new Map(Object.entries(programs).map(([file, text]) => [path.join(folder, file), text]));
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.getSourceFile = (file, languageVersion) => {
    const text = texts.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, languageVersion);
    // Parsed once: the declarations of cdk8s-plus are large, and the same for all programs.
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, languageVersion));
    return parsed.get(file);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()]
    .flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    })
    .map(({ file, start, messageText }) => {
      const { line, character } = file!.getLineAndCharacterOfPosition(start!);
      const message = ts.flattenDiagnosticMessageText(messageText, '\n');
      return `${path.basename(file!.fileName)}(${line + 1},${character + 1}): ${message}`;
    });
}
