import { isKnownRight } from '../../../lib/constructs/synth/known-right';

const objects = (name: string, port: unknown, length = 2): readonly unknown[] =>
  Array.from({ length }, () => ({ metadata: { name }, port }));

/** How often each of these apps is checked, if the quick check calls all of them right, or none. */
function looksAt(apps: readonly (readonly unknown[])[], isRight = true): readonly number[] {
  return apps.map((app) => {
    const look = jest.fn(() => isRight);
    expect(isKnownRight(app, look)).toBe(isRight || look.mock.calls.length === 0);
    return look.mock.calls.length;
  });
}

test('an app that comes again and again is not looked at from the third time on', () => {
  expect(looksAt([1, 2, 3, 4].map(() => objects('same', 80)))).toEqual([1, 1, 0, 0]);
});

test('an app that says something else is looked at', () => {
  looksAt([1, 2, 3].map(() => objects('changed', 80)));
  expect(looksAt([objects('changed', 81), objects('changed', 80), objects('changed', null)])).toEqual([1, 0, 1]);
});

test('an app that is not right is looked at each time', () => {
  looksAt([1, 2].map(() => objects('wrong', 80)));
  expect(
    looksAt(
      [1, 2, 3].map(() => objects('wrong', 8080)),
      false,
    ),
  ).toEqual([1, 1, 1]);
  expect(looksAt([objects('wrong', 80), objects('wrong', 8080)])).toEqual([0, 1]);
});

test('an app of very many objects is looked at each time', () => {
  expect(looksAt([1, 2, 3, 4].map(() => objects('many', 80, 101)))).toEqual([1, 1, 1, 1]);
});

test('what was known of too many apps is forgotten, and they are right all the same', () => {
  const others = Array.from({ length: 100 }, (_, index) => objects('other', index));
  looksAt([objects('other', 0), ...others]);
  expect(looksAt([objects('other', 99), objects('other', 0)])).toEqual([0, 1]);
  looksAt(Array.from({ length: 100 }, (_, index) => objects(`other-${index}`, 80)));
  expect(looksAt([1, 2, 3].map(() => objects('other', 1000)))).toEqual([1, 1, 0]);
});

test('an app without objects, or with objects that are none, is looked at', () => {
  expect(looksAt([[], [undefined], ['text'], [null]])).toEqual([1, 1, 1, 1]);
});

test.each<[what: string, changed: readonly unknown[]]>([
  [
    'more fields',
    [
      { metadata: { name: 'parts' }, port: 80, more: 1 },
      { metadata: { name: 'parts' }, port: 80 },
    ],
  ],
  ['fewer fields', [{ metadata: { name: 'parts' }, port: 80 }, { metadata: { name: 'parts' } }]],
  ['a list for an object', [{ metadata: { name: 'parts' }, port: 80 }, []]],
  [
    'an object for a list',
    [
      { metadata: { name: 'parts' }, port: 80 },
      { metadata: { name: 'parts' }, port: {} },
    ],
  ],
  ['nothing for an object', [{ metadata: { name: 'parts' }, port: 80 }, null]],
])('an app with %s is looked at', (_, changed) => {
  looksAt([1, 2, 3].map(() => objects('parts', 80)));
  expect(looksAt([objects('parts', 80), changed])).toEqual([0, 1]);
});

test('what is known stays as it was when somebody changes the objects', () => {
  const mine = objects('mine', 80);
  looksAt([mine, mine]);
  (mine[0] as { port: number }).port = 81;
  expect(looksAt([mine, objects('mine', 80)])).toEqual([1, 0]);
});

test('an app that is no JSON is looked at each time', () => {
  expect(looksAt([1, 2, 3].map(() => objects('no-json', 80n)))).toEqual([1, 1, 1]);
});
