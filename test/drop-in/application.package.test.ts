import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';
import { applicationFiles } from '../../bench/application-files';
import * as ours from '../../lib';

/*
 * The application of 30 files that the bench compiles: the measured program works, and the one that it is compared with is the same
 * except for one import.
 */

/** The files that an application writes. */
function synthesize(files: Readonly<Record<string, string>>): Record<string, string> {
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-application-'));
  const { CDK8S_OUTDIR: before } = process.env;
  process.env['CDK8S_OUTDIR'] = outdir;
  const loaded = new Map<string, unknown>();
  const load = (file: string): unknown => {
    const text = files[file];
    if (text === undefined) return load(`${file}.ts`);
    if (file.endsWith('.json')) return JSON.parse(text);
    if (loaded.has(file)) return loaded.get(file);
    const exported = {};
    loaded.set(file, exported);
    const { outputText } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const required = (name: string): unknown =>
      name.startsWith('.')
        ? load(path.posix.join(path.dirname(file), name))
        : name === 'cdk8s-ports'
          ? ours
          : jest.requireActual(name);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs the program that was just compiled
    new Function('exports', 'require', outputText)(exported, required);
    return exported;
  };
  try {
    load('main.ts');
    return Object.fromEntries(
      fs.readdirSync(outdir).map((file) => [file, fs.readFileSync(path.join(outdir, file), 'utf8')]),
    );
  } finally {
    if (before === undefined) delete process.env['CDK8S_OUTDIR'];
    else process.env['CDK8S_OUTDIR'] = before;
    fs.rmSync(outdir, { recursive: true });
  }
}

test('the application of 30 files gives the same bytes with the one import changed', () => {
  const files = applicationFiles('cdk8s-ports');
  expect(Object.keys(files).filter((file) => file.endsWith('.ts'))).toHaveLength(30);
  const expected = synthesize(applicationFiles('cdk8s-plus-27'));
  expect(Object.keys(expected)).toHaveLength(24);
  expect(synthesize(files)).toEqual(expected);
});
