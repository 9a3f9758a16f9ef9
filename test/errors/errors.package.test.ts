import * as path from 'node:path';
import type { Compilation, CompilerVersion } from '../compilers';
import { compile, inPairs } from '../compilers';
import { casesOf, expectedText, missingWords, placesOf, textOf, topicsIn, unknownTypes } from './cases';

/*
 * Programs that must not compile, and what the compiler says about them. A program is a file here; its cases start with a
 * comment `//# what is wrong`, and each of them has at least one error. The messages stand in the `.txt` file beside it, as
 * TypeScript 5.9 words them: read their diff as what a user will read. `UPDATE=1 npx jest test/errors` rewrites them.
 */

const exact: CompilerVersion = '5.9';
const topics = topicsIn(__dirname);

const compilations = inPairs(
  (version) => compile(version, path.join(__dirname, 'tsconfig.json')),
  [exact, '5.4', '5.5', '5.7', '6.0', '7.0'],
);

describe.each([...compilations.keys()])('TypeScript %s', (version) => {
  let compilation: Compilation;

  beforeAll(async () => {
    compilation = await compilations.get(version)!;
  });

  test('reads the programs and finds faults in them alone', () => {
    expect(compilation.other).toBe('');
    expect(new Set(compilation.diagnostics.map(({ file }) => file))).toEqual(
      new Set(topics.map((topic) => `${topic}.ts`)),
    );
  });

  test.each(topics)('%s', async (topic) => {
    const cases = casesOf(__dirname, topic, compilation);

    expect([...cases].filter(([, errors]) => errors.length === 0).map(([title]) => title)).toEqual([]);
    if (version === exact) {
      expect(textOf(cases)).toBe(expectedText(__dirname, topic, textOf(cases)));
    } else {
      const expected = casesOf(__dirname, topic, await compilations.get(exact)!);
      expect(placesOf(cases)).toEqual(placesOf(expected));
      expect(missingWords(expected, cases)).toEqual([]);
    }
  });

  test('speaks to users in their own words', () => {
    const messages = compilation.diagnostics.map(({ message }) => message);
    // What stands in a variable the compiler shows as it is: there is no place in the call to point to.
    const inPlace = compilation.diagnostics.filter(({ file }) => file !== 'variables.ts').map(({ message }) => message);

    expect(messages.filter((message) => /import\(|node_modules|[/\\]lib[/\\]/.test(message))).toEqual([]);
    expect(inPlace.filter((message) => message.includes('{ readonly '))).toEqual([]);
    expect(messages.filter((message) => unknownTypes(message).length > 0)).toEqual([]);
  });
});
