import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
let folder: string;
let bin: string;
let cache: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-cache-'));
  install(join(folder, 'node_modules', 'cdk8s-ports'));
  cache = join(folder, 'node_modules', '.cache', 'cdk8s-ports');
  writeFileSync(join(folder, 'right.yaml'), service(80));
  writeFileSync(join(folder, 'wrong.yaml'), service(0));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const service = (port: number): string =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: ExternalName\n  externalName: web.example.com\n  ports: [{ port: ${port} }]\n`;

function install(to: string): void {
  cpSync(join(ROOT, 'dist', 'cli'), join(to, 'dist', 'cli'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(to, 'package.json'));
  bin = join(to, 'dist', 'cli', 'bin.js');
}

const environment = (more: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  // CI systems set CI, and debuggers set NODE_OPTIONS.
  const { CI: _, NODE_OPTIONS: __, ...env } = process.env;
  return { ...env, NODE_PATH: join(ROOT, 'node_modules'), ...more };
};

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: folder, encoding: 'utf8' as const, env: environment(env) };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], options);
  return { status, stdout, stderr };
}

const RIGHT = { status: 0, stdout: 'no findings in 1 object\n', stderr: '' };
const WRONG = { status: 1, stdout: expect.stringContaining('1 error in 1 object\n') as string, stderr: '' };
const kept = (): readonly string[] => (existsSync(cache) ? readdirSync(cache).sort() : []);
const OF_CLEAN = /^[0-9a-f]{16}-v[\d.]+-\w+-0$/;
const OF_FINDINGS = /^[0-9a-f]{16}-v[\d.]+-\w+-1$/;

test('what a check has compiled is kept, and used as long as it fits', () => {
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(kept()).toEqual([expect.stringMatching(OF_CLEAN)]);
  const time = (): number => statSync(join(cache, kept()[0] ?? '')).mtimeMs;
  const before = time();
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(time()).toBe(before);
});

test('a check with findings has compiled more, which is kept beside', () => {
  run(['check', 'right.yaml']);
  expect(run(['check', 'wrong.yaml'])).toEqual(WRONG);
  expect(kept()).toEqual([expect.stringMatching(OF_CLEAN), expect.stringMatching(OF_FINDINGS)]);
  expect(run(['check', 'wrong.yaml'])).toEqual(WRONG);
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
});

test('what a check of many manifests has compiled is kept, and used for one', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `web-${index}`);
  writeFileSync(join(folder, 'many.yaml'), names.map((name) => service(80).replace('web', name)).join('---\n'));
  expect(run(['check', 'many.yaml'])).toMatchObject({ status: 0, stderr: '' });
  expect(kept()).toEqual([expect.stringMatching(OF_CLEAN)]);
  const time = (): number => statSync(join(cache, kept()[0] ?? '')).mtimeMs;
  const before = time();
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(time()).toBe(before);
});

test('what is not whole, or of something else, is not used, and replaced', () => {
  run(['check', 'right.yaml']);
  const file = join(cache, kept()[0] ?? '');
  for (const text of ['', 'something else']) {
    writeFileSync(file, text);
    expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
    expect(statSync(file).size).toBeGreaterThan(100_000);
  }
});

test('what does not fit of a check with findings does not stand in the way of one without', () => {
  run(['check', 'wrong.yaml']);
  writeFileSync(join(cache, kept()[0] ?? ''), 'something else');
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(kept()).toEqual([expect.stringMatching(OF_CLEAN)]);
});

test('what an earlier version has kept is removed', () => {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, '0123456789abcdef-v18.0.0-x64-0'), '');
  run(['check', 'right.yaml']);
  expect(kept()).toEqual([expect.stringMatching(OF_CLEAN)]);
});

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['another command', ['rules'], {}],
  ['a run that could not check', ['check', 'missing.yaml'], {}],
  ['a pipeline', ['check', 'right.yaml'], { CI: 'true' }],
  ['options of Node', ['check', 'right.yaml'], { NODE_OPTIONS: '--no-deprecation' }],
  ['NODE_DISABLE_COMPILE_CACHE', ['check', 'right.yaml'], { NODE_DISABLE_COMPILE_CACHE: '1' }],
])('nothing is kept of %s', (_, argv, env) => {
  run(argv, env);
  expect(kept()).toEqual([]);
});

test('where nothing can be written the check is the same', () => {
  writeFileSync(join(folder, 'node_modules', '.cache'), 'a file');
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(run(['check', 'wrong.yaml'])).toEqual(WRONG);
});

test('a package that is in no node_modules keeps nothing', () => {
  install(join(folder, 'tool'));
  expect(run(['check', 'right.yaml'])).toEqual(RIGHT);
  expect(readdirSync(join(folder, 'tool')).sort()).toEqual(['dist', 'package.json']);
  expect(kept()).toEqual([]);
});

test('many at once do not disturb each other', async () => {
  const status = await Promise.all(
    ['right.yaml', 'wrong.yaml', 'right.yaml', 'wrong.yaml', 'right.yaml', 'wrong.yaml'].map(async (file) => {
      const child = spawn(process.execPath, [bin, 'check', file], {
        cwd: folder,
        env: environment({}),
        stdio: 'ignore',
      });
      const [code] = (await once(child, 'close')) as [number];
      return code;
    }),
  );
  expect(status).toEqual([0, 1, 0, 1, 0, 1]);
  expect(kept().filter((name) => !OF_CLEAN.test(name) && !OF_FINDINGS.test(name))).toEqual([]);
});
