import * as cdk8s from 'cdk8s';
import * as fs from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vm from 'node:vm';
import * as ts from 'typescript';
import type { Documented, Line } from './documented';

const root = path.resolve(__dirname, '../..');

/** An error of the compiler, with its place in the documentation. */
export interface Refusal {
  /** `main.ts(9,5): error TS2820: Type ...`, as `tsc --pretty false` prints it. */
  readonly text: string;
  /** `README.md:20`. */
  readonly place: string;
}

/** Compiles programs under the options of cdk8s' own template, with the built package. */
export function compile(programs: readonly Documented[]): ReadonlyMap<Documented, readonly Refusal[]> {
  // A module augmentation in one program would affect all programs that are compiled together with it.
  const isAlone = (program: Documented): boolean => /^declare module/m.test(textOf(program));
  const together = programs.filter((program) => !isAlone(program));
  const alone = programs.filter(isAlone);
  return new Map([together, ...alone.map((program) => [program])].flatMap((some) => [...compileTogether(some)]));
}

function compileTogether(programs: readonly Documented[]): ReadonlyMap<Documented, readonly Refusal[]> {
  const config = path.join(root, 'examples/tsconfig.json');
  const read = ts.readConfigFile(config, (name) => fs.readFileSync(name, 'utf8')) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(config));
  // Other tests check the package's own declarations; this one checks the programs. (noEmit would hide errors about
  // declarations that the compiler cannot emit.)
  Object.assign(options, { skipLibCheck: true });

  // An empty export turns each program into a module, so that they do not see each other's names.
  const files = new Map(
    programs.map((program, index) => [path.join(__dirname, `program-${index}.ts`), `${textOf(program)}\nexport {};\n`]),
  );
  const host = ts.createCompilerHost(options);
  const withPrograms: ts.CompilerHost = {
    ...host,
    fileExists: (file) => files.has(file) || host.fileExists(file),
    getSourceFile: (file, languageVersion) => {
      const text = files.get(file);
      return text === undefined
        ? host.getSourceFile(file, languageVersion)
        : ts.createSourceFile(file, text, languageVersion);
    },
  };
  const compiled = ts.createProgram([...files.keys()], options, withPrograms);
  return new Map(
    [...files.keys()].map((file, index) => {
      const source = compiled.getSourceFile(file)!;
      const errors = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
      const found = errors.length > 0 ? errors : compiled.getDeclarationDiagnostics(source);
      return [programs[index]!, found.map((error) => refusalOf(error, programs[index]!))] as const;
    }),
  );
}

function refusalOf({ file, start = 0, code, messageText }: ts.Diagnostic, program: Documented): Refusal {
  const { line, character } = file!.getLineAndCharacterOfPosition(start);
  const message = ts.flattenDiagnosticMessageText(messageText, '\n');
  return {
    text: `main.ts(${line + 1},${character + 1}): error TS${code}: ${message}`,
    place: placeOf(program.lines[line] ?? program.lines.at(-1)),
  };
}

/** Runs a program and returns the documents that it writes. Errors of the program are thrown. */
export function run(program: Documented): string[] {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-docs-'));
  const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'cdk8s-ports-docs-beside-'));
  const before = process.env['CDK8S_OUTDIR'];
  process.env['CDK8S_OUTDIR'] = outdir;
  try {
    const apps: RecordedApp[] = [];
    class RecordedApp extends cdk8s.App {
      public synthesized = false;
      public constructor(props?: cdk8s.AppProps) {
        super(props);
        apps.push(this);
      }
      public override synth(): void {
        this.synthesized = true;
        super.synth();
      }
    }
    const { outputText, sourceMapText = '' } = ts.transpileModule(textOf(program), {
      fileName: 'main.ts',
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2017, sourceMap: true },
    });
    const load = (name: string): unknown => {
      if (name === 'cdk8s') return { ...cdk8s, App: RecordedApp };
      return jest.requireActual(name === 'cdk8s-ports' ? path.join(root, 'dist') : name);
    };
    const main = vm.compileFunction(outputText, ['exports', 'require', 'expect'], {
      filename: path.join(scratch, 'main.js'),
    }) as (...parameters: unknown[]) => void;
    // A warning that each synth prints is not a failure of the documentation.
    const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const project = process.cwd();
    try {
      // Files that a program writes must not end up in the project.
      process.chdir(scratch);
      // The function comes from outside of Jest's context and does not see Jest's globals, so they are passed.
      main({}, load, expect);
      for (const app of apps) if (!app.synthesized) app.synth();
    } catch (error) {
      throw withSourceLines(error, new SourceMap(JSON.parse(sourceMapText) as SourceMapPayload));
    } finally {
      process.chdir(project);
      told.mockRestore();
    }
    return fs
      .readdirSync(outdir)
      .sort()
      .flatMap((file) => documentsOf(fs.readFileSync(path.join(outdir, file), 'utf8')));
  } finally {
    if (before === undefined) delete process.env['CDK8S_OUTDIR'];
    else process.env['CDK8S_OUTDIR'] = before;
    fs.rmSync(outdir, { recursive: true });
    fs.rmSync(scratch, { recursive: true });
  }
}

/** The error with the line numbers of the TypeScript program, as ts-node shows them. */
function withSourceLines(error: unknown, map: SourceMap): unknown {
  if (error instanceof Error) {
    error.message = error.message.replace(/main\.js:(\d+):(\d+)/g, (place: string, line, column) => {
      const entry = map.findEntry(Number(line) - 1, Number(column) - 1);
      return 'originalLine' in entry ? `main.ts:${entry.originalLine + 1}:${entry.originalColumn + 1}` : place;
    });
  }
  return error;
}

/** The documents of a YAML text, without comments. */
export function documentsOf(yaml: string): string[] {
  return yaml
    .split('\n')
    .filter((line) => !/^#( |$)/.test(line))
    .join('\n')
    .split(/^---$/m)
    .map((document) => document.trim())
    .filter((document) => document !== '');
}

function textOf(program: Documented): string {
  return program.lines.map(({ text }) => text).join('\n');
}

function placeOf(line: Line | undefined): string {
  return line ? `${line.file}:${line.line}` : '?';
}
