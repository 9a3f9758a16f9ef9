import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BIN = join(__dirname, '..', '..', 'dist', 'cli', 'bin.js');
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-terminal-'));
const file = join(folder, 'web.yaml');

beforeAll(() => {
  const service = (name: string): string =>
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec: {ports: [{port: 0}]}\n`;
  // More than the buffer of a pipe holds.
  writeFileSync(file, Array.from({ length: 1000 }, (_, index) => service(`web-${index}`)).join('---\n'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  [['check', file], 1],
  [['graph', file], 0],
])('a reader of %j that has seen enough is no failure', async (argv, status) => {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = (await once(child, 'close')) as [number];
  expect({ code, err }).toEqual({ code: status, err: '' });
});

// Other systems may not allow removing the current folder of a process.
(process.platform === 'linux' ? test : test.skip)('a current folder that is gone is said', () => {
  const runWithout = (...argv: readonly string[]) => {
    const gone = mkdtempSync(join(tmpdir(), 'cdk8s-ports-gone-'));
    const script = 'rmdir "$PWD" && exec "$@"';
    return spawnSync('/bin/sh', ['-c', script, 'sh', process.execPath, BIN, ...argv], { cwd: gone, encoding: 'utf8' });
  };
  const said = 'cdk8s-ports: the current folder cannot be used: no such file or folder\n';
  for (const argv of [
    ['check', file],
    ['check', '--format', 'json=report.json', file],
    ['graph', file],
  ]) {
    expect(runWithout(...argv)).toMatchObject({ status: 2, stdout: '', stderr: said });
  }
  expect(runWithout('--version')).toMatchObject({ status: 0, stderr: '' });
});

// /dev/full fails each write as if the disk were full.
(existsSync('/dev/full') ? test : test.skip)('what cannot be written is said', () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'check', file], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    expect(stderr).toBe('cdk8s-ports: the standard output cannot be written: no space left on the device\n');
    expect(status).toBe(2);
  } finally {
    closeSync(full);
  }
});
