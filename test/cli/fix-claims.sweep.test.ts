import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CheckOptions, type Finding, type JsonReport, parseManifests } from '../../lib/checker';
import { objectName } from '../../lib/check/object-name';
import { pathText } from '../../lib/kube/field-path';
import { main } from '../../lib/cli/main';
import { fixtureInputs } from '../rules/verdicts';

/*
 * If a report says '--fix writes it', then --fix must do so, and if it does not say so, --fix must write nothing. This runs the command
 * line for every fixture of every rule.
 */

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-claims-'));
const file = join(folder, 'a.yaml');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]): string {
  let out = '';
  const stdout = { write: (text: string) => void (out += text) };
  void main(args, { cwd: folder, env: {}, stdin: {}, stdout, stderr: { write: () => undefined } });
  return out;
}

const CLAIM = '(--fix writes it)';
const keyOf = ({ rule, object, path }: Pick<Finding, 'rule' | 'object' | 'path'>): string =>
  `${rule} ${objectName(object)} ${pathText(path)}`;
const findings = (): JsonReport['findings'] =>
  (JSON.parse(run('check', '--format', 'json', file)) as JsonReport).findings;

/** The options in the form of a configuration. */
function asWritten({ nodePortRange: range, ...options }: CheckOptions): object {
  return { ...options, ...(range !== undefined && { nodePortRange: `${range.min}-${range.max}` }) };
}

/** The reports before and after --fix. */
function fixed(
  text: string,
  options: CheckOptions,
): Readonly<Record<'claimed' | 'before' | 'left', readonly string[]>> & { readonly after: string } {
  writeFileSync(file, text);
  writeFileSync(join(folder, '.cdk8s-ports.yaml'), JSON.stringify({ ...asWritten(options), severity: 'info' }));
  const said = run('check', file);
  const before = findings();
  const claimed = before.filter(({ fix }) => fix !== undefined);
  // The text report claims it for the same findings as the data.
  expect(said.split(CLAIM)).toHaveLength(claimed.length + 1);
  run('check', '--fix', file);
  return {
    claimed: claimed.map(keyOf),
    before: before.map(keyOf),
    left: findings().map(keyOf),
    after: readFileSync(file, 'utf8'),
  };
}

const inputs = fixtureInputs()
  .map((input) => ({ ...input, text: readFileSync(input.path, 'utf8') }))
  // Without an object, the command line has nothing to check.
  .filter(({ text }) => parseManifests({ file: 'a.yaml', text }).resources.length > 0);
let claims = 0;

test.each(inputs.map((input) => [input.name, input] as const))('%s', (_, { text, options }) => {
  const { claimed, before, left, after } = fixed(text, options);
  claims += claimed.length;
  if (claimed.length === 0) expect(after).toBe(text);
  expect(claimed.filter((key) => left.includes(key))).toEqual([]);
  expect(left.filter((key) => !before.includes(key))).toEqual([]);
});

test('some of them are fixed', () => {
  expect(claims).toBeGreaterThan(10);
});
