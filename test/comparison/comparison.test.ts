import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../lib/check/check';
import { parseManifests } from '../../lib/manifest/parse-manifests';

/** docs/comparison.md has a row with the answers of all tools for each manifest in the folders beside this file. */
const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'comparison.md'), 'utf8');

/** The case, and our answer. */
const ROWS = [...PAGE.matchAll(/^\| `([a-z-]+\/[a-z-]+)` *\| ([^|]+?) *\|/gm)].map(
  ([, name = '', answer = '']) => [name, answer] as const,
);

const CASES = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(__dirname, name)).map((file) => `${name}/${file.replace(/\.yaml$/, '')}`));

test('the page has a row for every case, and no others', () => {
  expect(ROWS.map(([name]) => name).sort()).toEqual(CASES.sort());
});

test('a cell says so if its tool was only read, and only then', () => {
  const cellsOf = (line: string): readonly string[] =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const lines = PAGE.split('\n');
  const howOf = new Map(
    lines.flatMap((line) => {
      const [tool = '', , how = ''] = cellsOf(line);
      return how === 'run' || how === 'read' ? [[tool.replace(/[[\]]/g, ''), how] as const] : [];
    }),
  );
  let tools: readonly string[] = [];
  const wrong: string[] = [];
  for (const line of lines) {
    const [first = '', ...cells] = cellsOf(line);
    if (first === 'case') {
      tools = cells;
      expect([...tools].sort()).toEqual([...howOf.keys()].sort());
    }
    if (!/^`[a-z-]+\/[a-z-]+`$/.test(first)) continue;
    expect(cells).toHaveLength(tools.length);
    cells.forEach((cell, index) => {
      if (cell.endsWith('(read)') !== (howOf.get(tools[index]!) === 'read'))
        wrong.push(`${first} ${tools[index]!}: ${cell}`);
    });
  }
  expect(tools).not.toEqual([]);
  expect(wrong).toEqual([]);
});

test('every question is asked with a manifest that is right and with one that is wrong', () => {
  const questions = [...new Set(CASES.map((name) => name.split('/')[0]))];
  const lacking = ['right', 'wrong'].flatMap((verdict) =>
    questions.filter((question) => !CASES.some((name) => name.startsWith(`${question}/${verdict}`))),
  );
  expect(lacking).toEqual([]);
});

test.each(ROWS)('%s: %s', (name, answer) => {
  const isRight = name.includes('/right');
  const text = readFileSync(join(__dirname, `${name}.yaml`), 'utf8');
  const lines = text.split('\n').flatMap((line, index) => (line.includes(' # expect: ') ? [index + 1] : []));
  expect(lines).toHaveLength(isRight ? 0 : 1);

  const { findings } = check(parseManifests({ file: `${name}.yaml`, text }), isRight ? {} : { severity: 'info' });

  expect(findings.map(({ position }) => position?.line)).toEqual(lines);
  const said = findings.map(({ rule, severity }) => `\`${rule}\` ${severity === 'error' ? '' : severity}`.trim());
  expect(said.join(', ') || '-').toBe(answer);
});
