import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findComments, numberComments } from '../../lib/manifest/comments';

const FIXTURES = join(__dirname, '..', 'rules', 'fixtures');
const texts = readdirSync(FIXTURES).flatMap((rule) =>
  readdirSync(join(FIXTURES, rule)).map((file) => readFileSync(join(FIXTURES, rule, file), 'utf8')),
);

const commentsOf = (text: string): readonly string[] => findComments(text).map((comment) => comment.text);

test.each([
  [
    'alone, behind a value and behind a list',
    '# one\na: 1 # two\nb: [1, # three\n  2]\n',
    ['# one', '# two', '# three'],
  ],
  ['of a block of text', 'a: | # one\n  # none\n# two\n', ['# one', '# two']],
  ['of quoted texts', `a: "x # none"\nb: 'x\n  # none'\nc: x#none # one\n`, ['# one']],
  [
    'around documents',
    '%YAML 1.2 # one\n--- # two\na: 1\n... # three\n# four\n',
    ['# one', '# two', '# three', '# four'],
  ],
  ['with Windows line breaks', 'a: 1 # one\r\n# two\r\n', ['# one', '# two']],
  ['after a byte order mark and other characters', '\ufeff# one\na: 日本 😀 # two\n', ['# one', '# two']],
  ['of a document that is broken', 'a: [1, # one\nb: "x\n', ['# one']],
])('comments %s', (_, text, expected) => {
  expect(commentsOf(text)).toEqual(expected);
});

test('a comment is where it says, and a number in its place moves nothing', () => {
  const all = texts.map((text) => ({ text, comments: findComments(text) }));
  expect(all.flatMap(({ comments }) => comments).length).toBeGreaterThan(100);
  for (const { text, comments } of all) {
    for (const comment of comments) expect(text.startsWith(comment.text, comment.offset)).toBe(true);
    const numbered = numberComments(text, comments);
    expect(numbered.length).toBe(text.length);
    expect(findComments(numbered).map(({ offset }) => offset)).toEqual(comments.map(({ offset }) => offset));
  }
});
