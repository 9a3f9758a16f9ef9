import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../lib/check/check';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { readManifests } from '../../lib/manifest/read-manifests';

const parse = (text: string) => parseManifests({ file: 'a.yaml', text });
const yaml = (name: string): string => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;
const json = (name: string, space = 0): string =>
  JSON.stringify(
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data: { text: '} {"a": "\\"' } },
    null,
    space,
  );

/** The names of all objects, each with the text of the file at the position of its name, and what was skipped. */
function namesIn(text: string): readonly string[] {
  const { resources, problems, skipped } = parse(text);
  expect([problems, skipped]).toEqual([[], []]);
  return resources.map(({ name, origin }) => {
    const { line, column, offset, endOffset } = origin!.document.locate(['metadata', 'name']);
    const lines = text.split('\n');
    expect(lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1).toBe(offset);
    expect(text.slice(offset, endOffset).replaceAll('"', '')).toBe(name);
    return name;
  });
}

describe('documents that follow each other', () => {
  test.each([
    ['JSON on one line', `${json('a')}${json('b')} ${json('c')}`],
    ['JSON on lines', `${json('a')}\n${json('b')}\n\n${json('c')}\n`],
    ['JSON on many lines', `${json('a', 2)}\n${json('b', 2)}${json('c', 2)}`],
    ['JSON, then dashes', `${json('a')}\n---\n${json('b')}\n${json('c')}\n---\n`],
    ['JSON, then YAML', `${json('a')}\n${json('b')}\n---\n${yaml('c')}`],
    ['YAML, then JSON', `${yaml('a')}---\n${json('b')}${json('c')}`],
    ['comments between JSON', `# one {\n${json('a')} # }\n# two {"\n\n${json('b', 2)}\n  # three\n${json('c')}\n# end`],
    ['comments between JSON on Windows', `# one\r\n${json('a')}\r\n# two\r\n${json('b')} # b\r\n${json('c')} # c`],
    ['dashes', `${yaml('a')}---\n${yaml('b')}--- # third\n${yaml('c')}---`],
    ['ends', `${yaml('a')}...\n${yaml('b')}...\n---\n${yaml('c')}...\n`],
    ['directives', `%YAML 1.1\n---\n${yaml('a')}...\n# then\n%YAML 1.1\n---\n${yaml('b')}---\n${yaml('c')}`],
    ['marks of files', `\uFEFF${yaml('a')}---\n\uFEFF${yaml('b')}\uFEFF---\n${yaml('c')}`],
    [
      'a mark before dashes',
      `\uFEFF---\n${yaml('a')}---\n\uFEFF${json('b')}\uFEFF\n---\n${yaml('c')}`.replace('}\uFEFF', '}'),
    ],
    ['line ends of Windows', [yaml('a'), yaml('b'), `${json('c', 2)}\n`].join('---\n').replaceAll('\n', '\r\n')],
    ['comments', `# one\n\n---\n# two\n${yaml('a')}---\n# nothing\n---\n\n---\n${yaml('b')}---\n${yaml('c')}# end\n`],
    [
      'flow style',
      `{apiVersion: v1, kind: A, metadata: {name: a}} # {\n---\n{apiVersion: v1, kind: A, metadata: {name: b}}\n---\n${yaml('c')}`,
    ],
  ])('%s', (_, text) => {
    expect(namesIn(text)).toEqual(['a', 'b', 'c']);
  });

  test('are numbered by what stands between dashes, if it is one', () => {
    const numbers = (text: string) => parse(text).resources.map(({ origin }) => origin?.document.index);
    expect(numbers(`\uFEFF---\n${yaml('a')}...\n---\n${yaml('b')}`)).toEqual([0, 1]);
    expect(numbers(`# head\n---\n${json('a')}${json('b')}\n---\n${yaml('c')}`)).toEqual([1, 2, 3]);
  });

  test('a comment speaks of the JSON below it, or before it on its line', () => {
    const { resources } = parse(`# one\n${json('a')} # behind\n# two\n${json('b')}`);
    expect(resources.map(({ origin }) => origin?.document.text.match(/# \w+/g))).toEqual([
      ['# one', '# behind'],
      ['# two'],
    ]);
  });

  test('a broken one costs itself only', () => {
    const { resources, problems } = parse(
      `${json('a')}\n{"kind": "A", "apiVersion": ]}\n${json('b')}\n{"kind": "A", "apiVersion": "v1`,
    );
    expect(resources.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(problems.map(({ document, offset }) => document.positionOf(offset, offset).line)).toEqual([2, 4]);
  });
});

// If each line started a new search of the whole text, these would take hours.
test.each([
  ['line breaks', '\n'],
  ['line breaks of old', '\r'],
  ['line breaks of Unicode', '\u2028'],
  ['spaces', ' '],
  ['comments', '#\n'],
])('many %s are read in one go', (_, unit) => {
  const many = unit.repeat(1_000_000 / unit.length);
  const { resources, problems } = parse(`%YAML 1.1\n${many}\n---\n${yaml('a')}`);
  expect(resources.length + problems.length).toBe(1);
  expect(parse(`${many}\n---\n${yaml('b')}---\n# {{\n${many}`).resources.map(({ name }) => name)).toEqual(['b']);
  expect(parse(`value: 1\n${many}`).skipped).toEqual([{ file: 'a.yaml', document: 0, reason: 'not-a-manifest' }]);
  expect(parse(`${yaml('a')}a: [ # {{\n${many}b: }`).problems).toHaveLength(1);
});

describe('what must not be walked through', () => {
  const levels = (count: number, unit: string): string =>
    Array.from(
      { length: count },
      (_, index) => `  a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join(', ')}]\n`,
    ).join('') + unit;
  const deep = (open: string, close: string): string => open.repeat(20_000) + close.repeat(20_000);

  test.each([
    ['aliases of aliases', `${yaml('a')}data:\n  a0: &a0 {a: b}\n${levels(9, '')}`],
    ['an alias of itself', `${yaml('a')}data: &a\n  inner: *a\n`],
    ['lists of lists', `apiVersion: v1\nkind: List\nitems: &a\n- apiVersion: v1\n  kind: List\n  items: *a\n`],
    ['deep JSON', `{"apiVersion": "v1", "kind": "A", "a": ${deep('[', ']')}}`],
    ['deep flow style', `${yaml('a')}data: ${deep('[', ']')}`],
    ['deep objects', `${yaml('a')}data: ${deep('{a: ', '}')}`],
    ['deep blocks', `${yaml('a')}data:\n${'- '.repeat(20_000)}a`],
    ['tabs', 'apiVersion: v1\nkind: A\nmetadata:\n\tname: a\n'],
  ])('%s: a finding says so', (_, text) => {
    const manifests = parse(`${text}\n---\n${yaml('other')}`);
    expect(manifests.resources.map(({ name }) => name)).toEqual(['other']);
    expect(check(manifests).findings).toEqual([
      expect.objectContaining({ rule: 'unreadable-document', position: expect.any(Object) as object }),
    ]);
  });

  test('aliases in measure are read', () => {
    const { resources, problems } = parse(`${yaml('a')}data:\n  a0: &a0 {a: b}\n${levels(4, '')}`);
    expect([resources.length, problems]).toEqual([1, []]);
  });
});

describe('files', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('that are not UTF-8 are problems, if they may be manifests', () => {
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from(`${yaml('a')}---\n${yaml('b')}  labels: {a: é}\n`, 'latin1'));
    writeFileSync(join(folder, 'other.yaml'), Buffer.from('name: é', 'latin1'));
    writeFileSync(join(folder, 'right.yaml'), `${yaml('c')}  labels: {a: "\uFFFD"}\n`);
    writeFileSync(join(folder, 'narrow.yaml'), Buffer.from(yaml('e'), 'utf16le'));
    writeFileSync(join(folder, 'swapped.yaml'), Buffer.from(yaml('f'), 'utf16le').swap16());
    writeFileSync(join(folder, 'wide-other.yaml'), Buffer.from('name: e', 'utf16le'));
    writeFileSync(join(folder, 'wide.yaml'), Buffer.from(`\uFEFF${yaml('d')}`, 'utf16le'));
    const { resources, problems, skipped } = readManifests([folder]);

    expect(resources.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(
      problems.map(({ message, fatal, document: { source, index } }) => [message, fatal, source.file, index]),
    ).toEqual([
      ['the text is not UTF-8', true, join(folder, 'latin.yaml'), 1],
      [
        'the text has NUL characters, probably because it is UTF-16; save it as UTF-8',
        true,
        join(folder, 'narrow.yaml'),
        0,
      ],
      [
        'the text has NUL characters, probably because it is UTF-16; save it as UTF-8',
        true,
        join(folder, 'swapped.yaml'),
        0,
      ],
      ['the text is not UTF-8', true, join(folder, 'wide.yaml'), 0],
    ]);
    const [latin] = problems;
    expect(latin!.document.positionOf(latin!.offset, latin!.offset)).toMatchObject({ line: 10, column: 15 });
    expect(skipped).toEqual(
      ['other.yaml', 'wide-other.yaml'].map((file) => ({
        file: join(folder, file),
        document: 0,
        reason: 'not-a-manifest',
      })),
    );
  });

  test('links that lead to themselves or nowhere are left out', () => {
    mkdirSync(join(folder, 'in'));
    symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
    symlinkSync('gone', join(folder, 'gone.yaml'));
    symlinkSync('..', join(folder, 'in', 'up'));
    writeFileSync(join(folder, 'in', 'a.yaml'), yaml('a'));
    symlinkSync(join('in', 'a.yaml'), join(folder, 'link.yaml'));

    expect(readManifests([folder]).resources.map(({ origin }) => origin?.document.source.file)).toEqual([
      join(folder, 'in', 'a.yaml'),
      join(folder, 'link.yaml'),
    ]);
    expect(() => readManifests([join(folder, 'loop.yaml')])).toThrow(join(folder, 'loop.yaml'));
  });
});
