import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/check/check';
import type { Finding } from '../../lib/check/finding';
import { type FixedFile, fixFindings } from '../../lib/check/fix';
import { objectName } from '../../lib/check/object-name';
import type { CheckOptions } from '../../lib/check/options';
import { pathText } from '../../lib/kube/field-path';
import { parseManifests } from '../../lib/manifest/parse-manifests';

/** The fixtures of all rules, fixed as far as possible. */
const FOLDER = join(__dirname, '..', 'rules', 'fixtures');
const FILES = readdirSync(FOLDER).flatMap((rule) => readdirSync(join(FOLDER, rule)).map((name) => `${rule}/${name}`));

function findingsOf(file: string, text: string): readonly Finding[] {
  const options = JSON.parse(/^# options: (.*)$/m.exec(text)?.[1] ?? '{}') as CheckOptions;
  const [rule = ''] = file.split('/');
  const rules = { [rule]: 'on', ...options.rules } as CheckOptions['rules'];
  return check(parseManifests({ file, text }), { severity: 'info', ...options, rules: rules ?? {} }).findings;
}

const fixed: readonly (readonly [string, FixedFile])[] = FILES.flatMap((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return fixFindings(findingsOf(file, text), () => text).map((one) => [file, one] as const);
});

/** The values that are neither objects nor lists, by their paths. */
function leavesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`));
}

const leaves = (text: string): readonly (readonly [string, unknown])[] =>
  leavesOf(parseManifests({ file: '', text }).resources.map(({ value }) => value));

test('some rules have fixes', () => {
  expect(new Set(fixed.flatMap(([, { findings }]) => findings.map(({ rule }) => rule))).size).toBeGreaterThan(4);
});

test.each(fixed)('%s: what is written is a port in place of a port', (_, { before, after }) => {
  const old = leaves(before);
  const changed = leaves(after).flatMap(([path, value], index) => {
    const [oldPath, oldValue] = old[index]!;
    expect(path).toBe(oldPath);
    return value === oldValue ? [] : [[oldValue, value] as const];
  });
  expect(changed).not.toEqual([]);
  for (const [oldValue, value] of changed) {
    expect(typeof value).toBe(typeof oldValue);
    expect(String(oldValue)).toMatch(/^[a-zA-Z0-9-]+$/);
    expect(String(value)).toMatch(/^[a-z0-9-]+$/);
  }
});

test.each(fixed)(
  '%s: the findings that were fixed are gone, and no other has come',
  (file, { before, after, findings }) => {
    const keyOf = ({ rule, object, path }: Finding): string => `${rule} ${objectName(object)} ${pathText(path)}`;
    const known = findingsOf(file, before).map(keyOf);
    const left = findingsOf(file, after).map(keyOf);
    expect(left.filter((key) => !known.includes(key))).toEqual([]);
    // One wrong value may have caused several of them.
    expect(left.length).toBeLessThanOrEqual(known.length - findings.length);
  },
);
