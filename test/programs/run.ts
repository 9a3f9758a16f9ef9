import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';
import * as ours from '../../lib';

/** The error of a program at run time, including its synth, as lines of the message; `undefined` if it succeeds. */
export function refusalOf(text: string, environment: Readonly<Record<string, string>> = {}): string | undefined {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const outdir = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-program-'));
  const before = { ...process.env };
  Object.assign(process.env, environment, { CDK8S_OUTDIR: outdir });
  try {
    const console = { log: () => undefined };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- runs the program that was just compiled
    new Function('exports', 'require', 'console', outputText)({}, load, console);
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? error.name === 'Error'
        ? error.message
        : `${error.name}: ${error.message}`
      : String(error);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
    fs.rmSync(outdir, { recursive: true });
  }
}

/** The environment variables that a program reads. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => name))];
}

function load(name: string): unknown {
  if (name === 'cdk8s-ports') return ours;
  if (name.startsWith('./')) return JSON.parse(fs.readFileSync(path.join(__dirname, name), 'utf8'));
  return jest.requireActual(name);
}
