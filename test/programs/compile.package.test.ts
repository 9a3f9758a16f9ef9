import type { CompilerVersion } from '../compilers';
import { inPairs } from '../compilers';
import { allPrograms, programsOf } from './program';
import { failures, MODES, type Failures, type Mode } from './project';

/*
 * Programs in the style of users, with the compilers that they have, with `strict` and without, as TypeScript and as JavaScript: a
 * line that ends in `//E` must be refused, and no other line may be, unless it is marked. `report.ts` prints one configuration.
 */

const VERSIONS: readonly CompilerVersion[] = ['5.4', '5.9', '7.0'];
const programs = allPrograms();
const ofMode = (strict: boolean): Mode[] =>
  (Object.keys(MODES) as Mode[]).filter((mode) => MODES[mode].strict === strict);
const compileAll = async (version: CompilerVersion): Promise<Failures> => ({
  ...(await failures(version, ofMode(true), programs)),
  ...(await failures(version, ofMode(false), programs)),
});
const compilations = inPairs(compileAll, [...VERSIONS]);

test('many programs are JavaScript too', () => {
  expect(programs.filter(({ isJavaScript }) => isJavaScript).length).toBeGreaterThan(90);
});

test('each program that cdk8s-plus lets through is compiled as JavaScript too', () => {
  expect(programsOf('leaks').filter(({ isJavaScript }) => !isJavaScript)).toEqual([]);
});

describe.each([...compilations])('TypeScript %s', (_, compilation) => {
  test.each(Object.keys(MODES) as Mode[])('%s', async (mode) => {
    expect((await compilation)[mode]).toEqual([]);
  });
});
