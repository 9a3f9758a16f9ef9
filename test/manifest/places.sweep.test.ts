import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { dump } from 'js-yaml';
import { parseDocument } from 'yaml';
import type { FieldPath } from '../../lib/kube/field-path';
import { placesIn } from '../../lib/manifest/places';
import { DocumentLocator } from '../../lib/manifest/document-locator';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { CORPUS, describeWithCorpus } from '../rules/shared';
import { holds } from '../holds';

/** The paths of all values in a value, and of fields and items that do not exist. */
function* pathsIn(value: unknown, path: FieldPath = []): Generator<FieldPath> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  yield [...path, 'missing', 0];
  yield [...path, 99];
  for (const [key, inner] of Object.entries(value)) {
    yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** Compares all places with those of the slower parser, and returns how many there are. */
function compare(text: string): number {
  let places = 0;
  for (const { value, origin } of parseManifests({ file: 'a.yaml', text }).resources) {
    const { document, path } = origin!;
    const found = placesIn(document.text);
    // If the slower parser finds errors, it reads only a part of the text.
    if (found === undefined || parseDocument(document.text, { version: '1.1', uniqueKeys: false }).errors.length > 0)
      continue;
    const locator = new DocumentLocator(document.text);
    for (const at of pathsIn(value, path)) {
      const place = found.rangeOf(at);
      if (place === undefined) continue;
      places += 1;
      const slow = locator.rangeOf(at);
      // A Jest matcher for each of so many places would take longer than everything else.
      if (!isDeepStrictEqual(place, slow)) expect([at, place]).toEqual([at, slow]);
    }
  }
  return places;
}

/** Compares one file out of `of` in a folder. */
function compareFolder(folder: string, of: number): number {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
  const files = all.filter((_, index) => index % of === 0);
  return files.reduce((sum, file) => sum + compare(readFileSync(join(folder, file), 'utf8')), 0);
}

const head = 'apiVersion: v1\nkind: ConfigMap\n';

test.each([
  [
    'fields and items',
    'a:\n- b: 1\n  c: 2\n-   d:\n     e: f\n-\n  g: 1\nh:\n  - - 1\n    - 2\n  -   x: 1\n      z: 2\n',
  ],
  [
    'texts',
    `a: "x # \\" y" # z\nb: 'it''s'  \nc: a b#c # d\nd: http://x:80/#a\ne: -1\nf: :x\n"g h": 1\n'i': {}\nj: [a, "b]"]\n`,
  ],
  [
    'texts on several lines',
    'a: |\n  b: c\n\n   # d\n  e\n\nf: >-\n    g\n    h\n\n# i\nj:\n  - |+\n    k\n\n\n  - l\n',
  ],
  ['nothing', 'a:\nb: # c\nd:\ne:   \nf: # g\n'],
  ['comments', '# a\nb: # c\n      # d\n  # e\n  f: g\n # h\n  i: j # k\n# l\n'],
  ['a key that is there twice', 'a:\n  b: 1\na:\n  c: 2\n'],
  ['line ends of Windows', 'a:\r\n- b: 1 # c\r\n  d: |\r\n    e\r\n\r\nf: "g"\r\n'],
  ['numbers and the like', '80: a\ndata.json: b\n.c: d\n_e: f\ng/h: i\n'],
])('%s are where the slower parser finds them', (_, text) => {
  expect(placesIn(head + text)).toBeDefined();
  expect(compare(head + text)).toBeGreaterThan(5);
});

test.each([
  ['a text that goes on', 'a: b\n  c\n'],
  ['a text below its name', 'a:\n  b\n'],
  ['quotes that go on', 'a: "b\n  c: d"\n'],
  ['flow style that goes on', 'a: {\n b: c,\n }\n'],
  ['an anchor', 'a: &b\n  c: d\n'],
  ['an explicit key', '? a\n: b\n'],
  ['a key that is no text', 'yes: a\n'],
  ['a text of a given depth', 'a: |2\n   b\n'],
  ['a text up to the end', 'a: |\n  b'],
])('%s is where the slower parser finds it', (_, text) => {
  expect(compare(head + text)).toBeGreaterThan(5);
});

test('a byte order mark is no part of a place', () => {
  expect(compare(`\uFEFF${head}a: b\n`)).toBeGreaterThan(5);
});

test.each<[what: string, text: string, path: FieldPath]>([
  ['an alias', 'a: &b c\nd: *b\n', ['d']],
  ['what an alias stands for', 'a: &b\n  c: 1\nd: *b\n', ['d', 'c']],
  ['an alias that leads nowhere', 'a: *b\n', ['a']],
  ['a text with an anchor', 'a: &b c\n', ['a']],
  ['a name with an anchor', '&b a: c\n', ['a']],
  ['a tag', 'a: !!str 1\n', ['a']],
  ['a merge key', 'a:\n  <<: {b: c}\n', ['a', 'b']],
  ['an item that is not there', 'a:\n-\n- b\n', ['a', 1]],
  ['a text behind a comment', 'a: # b\n  |\n  c\n', ['a']],
  ['a tab', 'a:\n\t- b\n', ['a', 0]],
  ['deep nesting', `a:\n${'- '.repeat(50_000)}b\n`, ['a', 0]],
])('%s is left to the slower parser', (_, text, path) => {
  expect(placesIn(text)?.rangeOf(path)).toBeUndefined();
});

test('a field beside one that is left to the slower parser', () => {
  const text = 'a: &b c\nd: *b\ne:\n  <<: {f: 1}\ng: !!str 1\nh: i\n';
  expect(placesIn(text)?.rangeOf(['h'])).toEqual([text.indexOf('i'), text.indexOf('i') + 1]);
  expect(compare(head + text)).toBeGreaterThan(5);
});

test('whatever is written in block style', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'spec',
      'ports',
      'a b',
      '80',
      'a.b/c-d',
      'yes',
      'null',
      '1.5',
      '.nan',
      '-',
      'a: b',
      '#',
      '',
      '?',
      '<<',
    ),
    // The slower parser reads 0_ as NaN.
    fc.string({ maxLength: 5 }).filter((text) => !/^[-+]?0_+$/.test(text)),
  );
  const scalar = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      80,
      -1.5,
      '',
      'x # y',
      "it's",
      'a: b',
      '- a',
      '{',
      '*a',
      '&a',
      '!a',
      '|',
      'a\nb\n',
      '\n a\n\n',
      ' a',
    ),
    fc.string({ maxLength: 12 }),
    fc.array(fc.string({ maxLength: 4 }), { maxLength: 4 }).map((lines) => lines.join('\n')),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, depthSize: 'medium' },
      scalar,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const style = fc.record({
    indent: fc.integer({ min: 1, max: 5 }),
    noArrayIndent: fc.boolean(),
    flowLevel: fc.constantFrom(-1, -1, -1, 3),
    quotingType: fc.constantFrom("'" as const, '"' as const),
  });
  let places = 0;
  holds(
    fc.property(value, style, (data, options) => {
      places += compare(dump({ apiVersion: 'v1', kind: 'ConfigMap', data }, options));
    }),
    1500,
  );
  expect(places).toBeGreaterThan(5000);
});

test('a text with any change in it', () => {
  const text = `${head}metadata:\n  name: a # b\ndata:\n  c: |\n    d: e\n  f: "g"\n  h:\n  - i: j\n    k: [l, m]\n  - n\n`;
  const pieces = [
    '#',
    ' ',
    '\n',
    '"',
    "'",
    '- ',
    ': ',
    '|',
    '[',
    '}',
    '&a ',
    '*a',
    '\t',
    '...',
    '\r',
    '\n\n  ',
    '\n # x\n',
  ];
  holds(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: text.length }), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 2 }),
      (changes) => {
        compare(changes.reduce((whole, [at, piece]) => whole.slice(0, at) + piece + whole.slice(at), text));
      },
    ),
    3000,
  );
});

test('the fixtures of the rules', () => {
  expect(compareFolder(join(__dirname, '..', 'rules', 'fixtures'), 1)).toBeGreaterThan(1000);
});

describeWithCorpus('files of public projects', () => {
  test.each([
    ['bad', 1],
    ['good', 20],
  ])('%s', (folder, of) => {
    expect(compareFolder(join(CORPUS, folder), of)).toBeGreaterThan(1000);
  });
});
