import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Copies, ROOT, withCopies } from './copies';
import { measured, middle } from './measured';

const OBJECTS = 2_000;
const RUNS = 3;

/** Linters that others have written, and how they are told what to look at. They look for other things than ports. */
const LINTERS = [
  {
    name: 'kube-linter',
    from: 'golang.stackrox.io/kube-linter/cmd/kube-linter',
    args: (folder: string) => ['lint', folder],
  },
  {
    name: 'kube-score',
    from: 'github.com/zegl/kube-score/cmd/kube-score',
    args: (_: string, files: readonly string[]) => ['score', '--output-format', 'ci', ...files],
  },
] as const;

/** Prints what the check costs beside other linters, on the same files. */
export async function benchLinters(): Promise<void> {
  await withCopies(OBJECTS, compare);
}

/** Leaves out, for all of them, the files that one cannot decode: kube-score ends there, and has then not looked at the others. */
function keepReadable({ files }: Copies): readonly string[] {
  const path = findProgram('kube-score');
  if (path === undefined) return files;
  return files.filter((file) => {
    const { stderr } = spawnSync(path, ['score', '--output-format', 'ci', file], { encoding: 'utf8' });
    if (!/failed to/i.test(stderr)) return true;
    rmSync(file);
    return false;
  });
}

async function compare(copies: Copies): Promise<void> {
  const files = keepReadable(copies);
  const { folder, bytes } = copies;
  console.log(
    `\nChecking ${OBJECTS} objects in ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB, as a command, medians of ${RUNS}`,
  );
  const ours = [process.execPath, join(ROOT, 'dist', 'cli', 'bin.js'), 'check', folder];
  const missing: string[] = [];
  const commands = [{ name: 'cdk8s-ports', command: ours }];
  for (const { name, from, args } of LINTERS) {
    const path = findProgram(name);
    if (path === undefined) missing.push(`(${name} is not on PATH: go install ${from}@latest)`);
    else commands.push({ name, command: [path, ...args(folder, files)] });
  }
  for (const { name, command } of commands) {
    const [program = '', ...args] = command;
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measured(program, args));
    const { seconds, megabytes, output } = middle(runs);
    const lines = output.split('\n').length - 1;
    if (lines === 0) console.log(`  ${name.padEnd(20)} printed nothing: it has probably not looked at the files`);
    else
      console.log(`  ${name.padEnd(20)} ${seconds.toFixed(2)} s  ${megabytes.toFixed(0)} MB  ${lines} lines of output`);
  }
  for (const text of missing) console.log(`  ${text}`);
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  try {
    const home = execFileSync('go', ['env', 'GOPATH'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    folders.push(join(home.trim(), 'bin'));
  } catch {
    // Nothing here needs Go.
  }
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
