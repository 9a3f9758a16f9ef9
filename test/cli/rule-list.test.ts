import { RULES } from '../../lib/checker';
import { main } from '../../lib/cli/main';

function rules(...args: readonly string[]): string {
  let out = '';
  const stdout = { write: (text: string) => void (out += text) };
  void main(['rules', ...args], { cwd: __dirname, env: {}, stdin: {}, stdout, stderr: stdout });
  return out;
}

test('as JSON each rule has all that there is to say of it', () => {
  const { version, rules: list } = JSON.parse(rules('--format', 'json')) as {
    readonly version: number;
    readonly rules: readonly { readonly id: string; readonly short: string; readonly sentence: string }[];
  };
  expect(version).toBe(1);
  expect(list).toEqual(
    RULES.map(({ id, severity, optional = false, promised = false, sentence, why, fix, doesNotSee }) => ({
      ...{ id, severity, optional, promised, sentence, why, fix, doesNotSee },
      short: expect.any(String) as string,
      page: `docs/rules.md#${id}`,
    })),
  );
  // The short description is the beginning of the sentence.
  for (const { short, sentence } of list) {
    expect(short.length).toBeLessThanOrEqual(72);
    expect(short).not.toBe('');
    expect(sentence.startsWith(short.replace(/…$/, ''))).toBe(true);
  }
});

test('as text each rule is one line, with its severity and a short column', () => {
  const lines = rules().trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(RULES.map(({ id }) => id));
  RULES.forEach(({ severity, optional }, index) => {
    expect(lines[index]).toMatch(new RegExp(`^\\S+ +${severity} +\\S.*`));
    expect(lines[index]!.endsWith(' (off by default)')).toBe(optional === true);
  });
});

test('as Markdown each rule is a row', () => {
  const rows = rules('--format', 'markdown').trimEnd().split('\n').slice(2);
  expect(rows.map((row) => /^\| \[`(.+?)`\]\(docs\/rules\.md#\1\) \|/.exec(row)?.[1])).toEqual(
    RULES.map(({ id }) => id),
  );
});
