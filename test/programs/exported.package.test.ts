import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';
import { compile, inPairs, type CompilerVersion } from '../compilers';
import { allPrograms, type Program } from './program';
import { install } from '../installed';

/*
 * cdk8s' own template has `declaration: true`, and so does every package of constructs: the compiler then writes the types of exports to
 * a declaration file, and refuses a program whose types it cannot name. Here each program exports everything.
 */

const VERSIONS: readonly CompilerVersion[] = ['5.4', '5.9', '7.0'];

/** The codes of diagnostics about declaration files. */
const OF_DECLARATIONS = /^TS(2527|2742|2883|40\d\d|7056)$/;

/** Programs that the compiler cannot declare: with a field whose type depends on that of another field, which depends on `this`. */
const UNDECLARED: readonly string[] = [];

const app = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-exported-'));
install(app);
fs.copyFileSync(path.join(__dirname, 'cfg.json'), path.join(app, 'cfg.json'));
const programs = allPrograms();
for (const program of programs) fs.writeFileSync(path.join(app, `${program.name}.ts`), exporting(program));
const compilations = inPairs((version) => compile(version, project(version)), [...VERSIONS]);

afterAll(() => {
  fs.rmSync(app, { recursive: true });
});

test.each([...compilations])('TypeScript %s declares what the programs export', async (_, compilation) => {
  const { diagnostics, other } = await compilation;

  const byName = new Map(programs.map((program) => [program.name, program]));
  const refused = diagnostics
    .filter(({ file, line, code }) => OF_DECLARATIONS.test(code) && !byName.get(nameOf(file))?.wrong.has(line))
    .map(({ file, code }) => `${nameOf(file)} ${code}`);
  expect(other).toBe('');
  expect([...new Set(refused)]).toEqual(UNDECLARED);
});

const nameOf = (file: string): string => path.basename(file, '.ts');

/** The program with every declaration exported. Line numbers stay the same. */
function exporting({ text }: Program): string {
  const source = ts.createSourceFile('program.ts', text, ts.ScriptTarget.ESNext, true);
  const inside = source.statements
    .filter(
      (statement) => ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement) || isType(statement),
    )
    .filter((statement) => !ts.canHaveModifiers(statement) || ts.getModifiers(statement) === undefined)
    .map((statement) => statement.getStart());
  return inside.reverse().reduce((made, start) => `${made.slice(0, start)}export ${made.slice(start)}`, text);
}

/** Whether it is a class, an interface or an alias. */
function isType(statement: ts.Statement): boolean {
  return (
    ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  );
}

function project(version: string): string {
  const file = path.join(app, `tsconfig.${version}.json`);
  const compilerOptions = {
    ...{ strict: true, target: 'ES2022', module: 'Node16', types: ['node'], skipLibCheck: true },
    ...{ esModuleInterop: true, resolveJsonModule: true },
    ...{ declaration: true, emitDeclarationOnly: true, outDir: version, rootDir: '.' },
  };
  fs.writeFileSync(file, JSON.stringify({ compilerOptions, files: programs.map(({ name }) => `${name}.ts`) }));
  return file;
}
