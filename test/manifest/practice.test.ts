import { loadAll } from 'js-yaml';
import { practise } from '../../lib/manifest/practice';
import { parseManifests } from '../../lib/manifest/parse-manifests';

jest.mock('js-yaml', () => {
  const actual = jest.requireActual<object & { loadAll: typeof loadAll }>('js-yaml');
  return { ...actual, loadAll: jest.fn(actual.loadAll) };
});

const read = jest.mocked(loadAll);
beforeEach(() => {
  read.mockClear();
});

test('before many texts, the parser reads all forms of YAML without an error', () => {
  practise(1_500_000);
  expect(read.mock.results.length).toBeGreaterThan(10);
  expect(read.mock.results.filter(({ type }) => type === 'throw')).toEqual([]);
  const [text] = read.mock.calls[0] ?? [];
  for (const form of [/^---$/m, /\|$/m, />-$/m, /&below$/m, /<<:/, /!!str/, /^\? /m, /\t#/, /\\u0041/]) {
    expect(text).toMatch(form);
  }
});

test('before a few texts it reads nothing', () => {
  practise(1_499_999);
  expect(read).not.toHaveBeenCalled();
});

test('what is read afterwards is the same', () => {
  const source = { file: 'a.yaml', text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n' };
  const valuesOf = (): readonly unknown[] => parseManifests(source).resources.map(({ value }) => value);
  const before = valuesOf();
  practise(1_500_000);
  expect(before).toHaveLength(1);
  expect(valuesOf()).toEqual(before);
});
