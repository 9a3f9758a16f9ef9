import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/check/check';
import type { CheckOptions } from '../../lib/check/options';
import { COMPARED } from '../../lib/kube/kubernetes-version';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { RULES } from '../../lib/rules/registry';

/**
 * `ok-<case>.yaml` has no finding of the rule; `bad-<case>.yaml` has `# expect: <rule>` at the end of each line with a finding. A first
 * line `# options: {...}` has options for the check, as JSON.
 */
const FOLDER = join(__dirname, 'fixtures');

const casesOf = (rule: string): readonly string[] => {
  const folder = join(FOLDER, rule);
  return existsSync(folder) ? readdirSync(folder) : [];
};

const ids: readonly string[] = RULES.map(({ id }) => id);

test('every folder belongs to a rule', () => {
  expect(readdirSync(FOLDER).filter((folder) => !ids.includes(folder))).toEqual([]);
});

test('a rule is in the file of its id, in the folder of one subject', () => {
  const rules = join(__dirname, '..', '..', 'lib', 'rules');
  const subjects = readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name);
  const homes = ids.map((id) => subjects.filter((subject) => existsSync(join(rules, subject, `${id}.ts`))).length);
  expect(ids.filter((_, index) => homes[index] !== 1)).toEqual([]);
});

describe.each(RULES)('$id', (rule) => {
  const cases = casesOf(rule.id);

  test('has a case that is right and one that is wrong', () => {
    expect(cases.filter((file) => file.startsWith('ok-'))).not.toEqual([]);
    expect(cases.filter((file) => file.startsWith('bad-'))).not.toEqual([]);
    expect(cases.filter((file) => !/^(ok|bad)-[a-z0-9-]+\.yaml$/.test(file))).toEqual([]);
  });

  test('says in lower case, without a final period, what it is about', () => {
    for (const text of [rule.sentence, rule.why, rule.fix, rule.doesNotSee]) {
      expect(text).toMatch(/^([a-z]|[A-Z][A-Za-z]+s? )[^]*[^.]$/);
    }
  });

  test('says with which version it was compared wherever it says that the API server rejects something', () => {
    for (const text of [rule.why, rule.fix, rule.doesNotSee]) {
      if (/(API server|server-side apply)[^:;.]* (rejects?|refuses?)\b/i.test(text)) expect(text).toContain(COMPARED);
    }
    if (/API server (rejects?|refuses?)/i.test(rule.sentence)) expect(rule.why).toContain(COMPARED);
    expect([rule.sentence, rule.why, rule.fix, rule.doesNotSee].join().replaceAll(COMPARED, '')).not.toMatch(
      /compared with/i,
    );
  });

  test.each(cases.map((file) => [file]))('%s', (file) => {
    const text = readFileSync(join(FOLDER, rule.id, file), 'utf8');
    const options = JSON.parse(/^# options: (.*)$/m.exec(text)?.[1] ?? '{}') as CheckOptions;
    const lines = text.split('\n');
    const expected = lines.flatMap((line, index) => (line.endsWith(`# expect: ${rule.id}`) ? [index + 1] : []));
    expect(expected.length > 0).toBe(file.startsWith('bad-'));

    const { findings } = check(parseManifests({ file, text }), {
      severity: 'info',
      ...options,
      rules: { [rule.id]: 'on', ...options.rules },
    });

    const own = findings.filter((finding) => finding.rule === rule.id);
    expect(own.map(({ position, message }) => ({ line: position?.line, message }))).toEqual(
      expected.map((line) => ({ line, message: expect.stringMatching(/[^.]$/) })),
    );
    // A fixture of one rule must not break another one, so that it demonstrates only one thing.
    const others = findings.filter(({ rule: id, severity }) => id !== rule.id && severity === 'error');
    expect(others.map(({ rule: id, message }) => `${id}: ${message}`)).toEqual([]);
  });
});
