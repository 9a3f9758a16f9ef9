import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { blockValue } from '../../lib/manifest/block-values';
import { loadYaml } from '../../lib/manifest/load-yaml';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { splitDocuments } from '../../lib/manifest/split-documents';
import { CORPUS, describeWithCorpus } from '../rules/shared';

/** What is read, as plain data: what is read again by whoever asks is then there. */
function read(text: string, start = 0, end = text.length): string | undefined {
  return JSON.stringify(blockValue(text, start, end));
}

/** Whether the text was read, and then as the parser reads it. */
function isRead(text: string): boolean {
  const value = read(text);
  if (value === undefined) return false;
  const parsed = JSON.stringify(loadYaml(text));
  if (parsed !== `[${value}]`) expect([text, `[${value}]`]).toEqual([text, parsed]);
  return true;
}

test.each([
  ['words and numbers', 'a: yes\nb: 0777\nc: 1_000\nd: ~\ne: 12:30\nf: .5\ng: null\nh: -1\n10: x\ni: 1.2.3\n'],
  ['nothing', 'a:\nb: # c\nd:\n-\n- # e\nf:   \n'],
  ['lists', 'a:\n- b: 1\n  c: 2\n-   d:\n     e: f\n-\n  g: 1\nh:\n  - - 1\n    - 2\n'],
  ['brackets', 'a: []\nb: {}\nc: [a, "b", \'c\', 1, -x, http://y:80, [d]]\nd: { e: f, "g": h, i: { j: yes } }\n'],
  ['quotes', `a: "x # y"\nb: 'it''s'\nc: "\\t\\"\\\\\\n"\n"d e": 1\n'f': ''\n`],
  ['quotes that go on', `a: "b  \n   c\n\n\n  d \\\n   e\\n"\nf: 'g\n\n  h ''i'' \n  j'\n`],
  ['texts that go on', 'a: b\n  c   \n\n\n   d # e\nf: 1\n  2\n'],
  ['lines', 'a: |\n  b\n\n   c \n   \nd: |-\n  e\n\nf:\n- | # g\n  h\n'],
  ['folded lines', 'a: >\n  b\n  c\n\n  d\n   e\n\n   f\n  g\n\nh: >-\n    i\n\n\n    j\n'],
  ['line ends of Windows', 'a: |\r\n  b\r\n  c\r\nd: e\r\n  f\r\n'],
  ['a document behind dashes', '---\na: b\n'.slice(3)],
])('%s are read as the parser does', (_, text) => {
  expect(isRead(text)).toBe(true);
});

test.each([
  ['an anchor', 'a: &b c\n'],
  ['an alias', 'a: *b\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a merge key', 'a:\n  <<: {b: c}\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a key that is no text', 'yes: a\n'],
  ['a key that is there twice', 'a: 1\na: 2\n'],
  ['a key that is there twice within brackets', 'a: {b: 1, b: 2}\n'],
  ['a name that every object has', 'constructor: 1\n'],
  ['a name that every object has', '__proto__: 1\n'],
  ['a text of a given depth', 'a: |2\n   b\n'],
  ['a text that keeps its line breaks', 'a: |+\n  b\n\n'],
  ['brackets that go on', 'a: [b,\n  c]\n'],
  ['what is odd', 'a: b: c\n'],
  ['what is odd', 'a: b\n   # c\n  d\n'],
  ['what is odd', 'a:\n  b: c\n d: e\n'],
  ['a tab', 'a:\n\t- b\n'],
  ['a tab', 'a: b\tc\n'],
  ['JSON', '{"a": "b"}\n'],
  ['deep nesting', `a:\n${'- '.repeat(50_000)}b\n`],
])('%s is left to the parser', (_, text) => {
  expect(read(text)).toBeUndefined();
});

const SCHEMA = 'openAPIV3Schema';

test('a schema is read by whoever asks, and looked through all the same', () => {
  const text = `kind: a\n${SCHEMA}:\n  type: object\n  items: [a]\nb: c\n`;
  const value = blockValue(text, 0, text.length) as Readonly<Record<string, unknown>>;
  expect(typeof Object.getOwnPropertyDescriptor(value, SCHEMA)?.get).toBe('function');
  expect(value).toEqual({ kind: 'a', [SCHEMA]: { type: 'object', items: ['a'] }, b: 'c' });
  for (const fault of ['a: 1\n  a: 2', 'a: b: c', 'a: "\\q"', 'a: *b', 'a: [b', 'yes: 1']) {
    expect(read(`${SCHEMA}:\n  ${fault}\nb: c\n`)).toBeUndefined();
  }
  const problems = parseManifests({
    file: 'a.yaml',
    text: `apiVersion: v1\nkind: a\n${SCHEMA}:\n  a: 1\n  a: 2\n`,
  }).problems;
  expect(problems.map(({ message }) => message)).toEqual(['the key is used twice in one object']);
});

test('whatever is written in YAML is read as the parser does, or left to it', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
    fc.constantFrom('a: b', '- a', 'x # y', "it's", ' a', '\n a\n\n', 'yes', '0777', '~', '{{ a }}'),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), text),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(fc.constantFrom('spec', 'ports', SCHEMA), text), tie('any'), { maxKeys: 4 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, fc.constantFrom(20, 80, -1), fc.integer({ min: 1, max: 4 }), (written, lineWidth, indent) => {
      isRead(dump({ kind: 'a', written }, { lineWidth, indent, noRefs: true }));
    }),
    { numRuns: 500 },
  );
});

test('whatever is broken is read as the parser does, or left to it', () => {
  const good =
    'a: b\nc:\n- d: "e"\n  f: |\n    g\n     h\n- i: \'j\'\n  k: [l, {m: n}]\n- >-\n  o\n\n  p\nq: r\n  s # t\n';
  const piece = fc.constantFrom(
    ' ',
    '  ',
    '\n',
    ':',
    ': ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '|',
    '>',
    '[',
    ']',
    '{',
    '}',
    ',',
    'x',
    '0',
    '\\',
    '~',
    '-',
    '?',
  );
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(3), piece, (at, removed, put) => {
      const text = good.slice(0, at) + put + good.slice(at + removed);
      const value = read(text);
      if (value === undefined) return;
      // One that the parser refuses is a fault of what was read.
      expect([text, JSON.stringify(loadYaml(text))]).toEqual([text, `[${value}]`]);
    }),
    { numRuns: 3_000 },
  );
});

describeWithCorpus('manifests of public projects', () => {
  test('are read as the parser does', () => {
    const files = readdirSync(join(CORPUS, 'good'), { recursive: true, encoding: 'utf8' });
    let count = 0;
    for (const file of files.filter((one) => one.endsWith('.yaml')).filter((_, index) => index % 12 === 0)) {
      const text = readFileSync(join(CORPUS, 'good', file), 'utf8');
      for (const document of splitDocuments(text)) {
        const value = read(text, document.offset, document.offset + document.text.length);
        if (value === undefined) continue;
        count += 1;
        if (JSON.stringify(loadYaml(document.text)) !== `[${value}]`) throw new Error(`${file} is read in another way`);
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});
