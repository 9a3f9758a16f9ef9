import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../lib/cli/io';
import { main } from '../../lib/cli/main';

let typed = '';
jest.mock('../../lib/manifest/read-stdin', () => ({ readStdin: () => Buffer.from(typed) }));

const ESCAPE = '\u001b[';
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-terminal-'));
const file = join(folder, 'web.yaml');

beforeAll(() => {
  writeFileSync(file, 'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {ports: [{port: 0}]}\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(
  argv: readonly string[],
  isTTY: boolean,
  env: Io['env'],
  stdin: Io['stdin'] = {},
): { readonly out: string; readonly err: string } {
  let out = '';
  let err = '';
  const stdout = { isTTY, write: (text: string) => void (out += text) };
  const stderr = { isTTY, write: (text: string) => void (err += text) };
  void main(argv, { cwd: folder, env, stdin, stdout, stderr });
  return { out, err };
}

test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
])('on a terminal: %j, with %j: colours: %j', (isTTY, env, isColoured) => {
  expect(run(['check', file], isTTY, env).out.includes(`${ESCAPE}31m`)).toBe(isColoured);
  expect(run(['rules'], isTTY, env).out.includes(`${ESCAPE}31m`)).toBe(isColoured);
});

test('a run that takes long says how far it is, on a terminal, and takes it away', () => {
  let now = 0;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 800));
  try {
    const { err } = run(['check', file], true, {});
    expect(err).toBe(`\r${ESCAPE}Kreading 0 of 1 file\r${ESCAPE}Kchecking\r${ESCAPE}K`);
    expect(run(['check', file], false, {}).err).toBe('');
  } finally {
    clock.mockRestore();
  }
});

test.each(['check', 'graph'])('%s takes it away if it fails, too', (command) => {
  const empty = join(folder, 'empty.yaml');
  writeFileSync(empty, '');
  let now = 0;
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 800));
  try {
    expect(run([command, empty], true, {}).err).toBe(
      `\r${ESCAPE}Kreading 0 of 1 file\r${ESCAPE}Kcdk8s-ports: ${empty}: no Kubernetes object found; nothing was checked\n`,
    );
  } finally {
    clock.mockRestore();
  }
});

test.each(['check', 'graph'])('%s - says that it waits, if a person is to type', (command) => {
  typed =
    'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {type: ExternalName, externalName: db.example}\n';
  const asked = 'reading manifests from the standard input; end them with Ctrl-D\n';
  const waiting = run([command, '-'], true, {}, { isTTY: true });
  expect(waiting.err).toBe(asked);
  expect(waiting.out).toMatch(/1 object|Service/);
  // Only a terminal needs the hint: a pipe or a file provides the manifests by itself.
  expect(run([command, '-'], true, {}, { isTTY: false }).err).toBe('');
  expect(run([command, file], true, {}, { isTTY: true }).err).toBe('');
});
