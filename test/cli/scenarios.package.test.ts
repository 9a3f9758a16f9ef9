import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COMMANDS, COMMON } from '../../lib/cli/options';
import { RULES } from '../../lib/rules/registry';
import { parseScenario, type Run } from './scenario';

/** Each file in test/scenarios describes a folder of files, and what the built command line prints for it, step by step. */
const FOLDER = join(__dirname, '..', 'scenarios');
const { version: VERSION } = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  readonly version: string;
};
/** Replaces OWN_VERSION in a scenario. */
const withVersion = (text: string): string => text.split('OWN_VERSION').join(VERSION);
/** The text for RULES in a scenario: the rows of this package's rules in a list in Markdown. */
const ROWS = RULES.map(({ id, severity, optional, sentence }) => {
  const off = optional === true ? ', off by default' : '';
  return `| [\`${id}\`](docs/rules.md#${id}) | ${severity}${off} | ${sentence} |`;
});
const BIN = join(__dirname, '..', '..', 'dist', 'cli', 'bin.js');

const scenarios = readdirSync(FOLDER).map(
  (file) => [file.replace(/\.md$/, ''), parseScenario(readFileSync(join(FOLDER, file), 'utf8'))] as const,
);

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error('the command line is tested as it is built: npm run build');
});

describe.each(scenarios)('%s', (_, { files, runs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-cli-'));
  beforeAll(() => {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(runs.map((run) => [run.command, run] as const))('%s', (_, run) => {
    const { stdout, stderr, status } = execute(run, folder);
    const expected = run.stdout.replace(/^VERSION$/m, VERSION).replace(/^RULES$/m, ROWS.join('\n'));
    expect({ status, stdout, stderr }).toEqual({
      status: run.status,
      stdout: withVersion(expected),
      stderr: withVersion(run.stderr),
    });
    for (const [file, text] of run.files) expect(readFileSync(join(folder, file), 'utf8')).toBe(withVersion(text));
  });
});

test('every option of every command has a scenario', () => {
  const commands = scenarios.flatMap(([, { runs }]) => runs.map(({ command }) => command));
  const isRun = (...parts: readonly string[]): boolean =>
    commands.some((command) => parts.every((part) => ` ${command} `.includes(` ${part} `)));
  const missing = Object.entries(COMMANDS).flatMap(([name, { options }]) =>
    Object.keys(options).flatMap((option) => (isRun(name, `--${option}`) ? [] : [`${name} --${option}`])),
  );
  expect([...missing, ...Object.keys(COMMON).filter((option) => !isRun(`--${option}`))]).toEqual([]);
});

test('rules lists every rule', () => {
  const run: Run = { command: 'cdk8s-ports rules', stdin: '', stdout: '', stderr: '', status: 0, files: [] };
  const lines = execute(run, FOLDER).stdout.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(RULES.map(({ id }) => id));
});

function execute({ command, stdin }: Run, folder: string): SpawnSyncReturns<string> {
  const words = command.split(/\s+/);
  const first = words.indexOf('cdk8s-ports');
  const variables = words.slice(0, first).map((word) => word.split('=') as [string, string]);
  return spawnSync(process.execPath, [BIN, ...words.slice(first + 1).map((word) => word.replace(/^'(.*)'$/, '$1'))], {
    cwd: folder,
    encoding: 'utf8',
    input: stdin,
    env: { PATH: process.env['PATH'], ...Object.fromEntries(variables) },
  });
}
