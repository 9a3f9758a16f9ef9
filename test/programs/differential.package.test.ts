import * as fc from 'fast-check';
import * as checker from '../../lib/check/check-app';
import { compileFiles } from './project';
import { randomPrograms } from './random';
import type { RandomProgram } from './random-writer';
import { refusalOf } from './run';

// What a module exports cannot be spied on; what a mock has in its place can.
jest.mock('../../lib/check/check-app', () => ({
  __esModule: true,
  ...jest.requireActual<typeof checker>('../../lib/check/check-app'),
}));

/*
 * Random programs: the compiler refuses a line if and only if synth finds a fault there. Of the Service this is known where the
 * workload is right, as the compiler sees no workload otherwise. `SEED=7 npx jest test/programs/differential` tries other programs.
 */

const COUNT = 400;
const programs = fc.sample(randomPrograms, { numRuns: COUNT, seed: Number(process.env['SEED'] ?? 20240) });

type Faults = ReadonlyMap<number, string>;

/** What synth refuses of a program or the beginning of one, by line; the line is 0 for what is at no place of it. */
function faultsAtSynth(text: string, { places }: RandomProgram): Faults {
  const found: { readonly place: string; readonly message: string }[] = [];
  const original = checker.checkApp;
  const spy = jest.spyOn(checker, 'checkApp').mockImplementation((...args) => {
    const checked = original(...args);
    for (const finding of checked.result.findings.filter(({ severity }) => severity === 'error')) {
      const at = checked.placeOf(finding);
      found.push({ place: at ? `${at.object.path} ${at.field}` : '', message: finding.message });
    }
    return checked;
  });
  const refusal = refusalOf(`${text}\nchart.node.root.synth();\n`);
  spy.mockRestore();
  if (refusal !== undefined && found.length === 0) return new Map([[0, refusal]]);
  const lineOf = (place: string): number => [...places].find(([start]) => place.startsWith(start))?.[1] ?? 0;
  return new Map(found.map(({ place, message }) => [lineOf(place), `${place}: ${message}`]));
}

/** The lines of a part of a program that only one of the two refuses. */
function disagreements(text: string, from: number, to: number, refused: Faults, faults: Faults): string[] {
  const isInPart = (line: number): boolean => line === 0 || (line > from && line <= to);
  // Which of two that are alike is refused may differ, and a port that is refused for something else may be alike to none.
  const isTwice = (line: number, other: Faults): boolean =>
    (refused.get(line) ?? faults.get(line) ?? '').includes(' twice in this ') && [...other.keys()].some(isInPart);
  // An error that is thrown says no place.
  if (faults.has(0) && [...refused.keys()].some(isInPart)) return [];
  return [...new Set([...refused.keys(), ...faults.keys()])]
    .filter(isInPart)
    .filter((line) => refused.has(line) !== faults.has(line) && !isTwice(line, refused.has(line) ? faults : refused))
    .map((line) => {
      const said = refused.has(line) ? `only the compiler: ${refused.get(line)}` : `only synth: ${faults.get(line)}`;
      return `${text.split('\n')[line - 1]?.trim()} :: ${said}`;
    });
}

test('the compiler and synth do not disagree about any line', async () => {
  const files = new Map(programs.map(({ text }, index) => [`p${index}.ts`, text]));
  const compiled = await compileFiles('5.9', files);
  const found: string[] = [];
  const count = { right: 0, 'wrong workload': 0, 'wrong Service': 0 };
  for (const [index, program] of programs.entries()) {
    const { text, workload } = program;
    const [middle, end] = [workload, text].map((part) => part.split('\n').length) as [number, number];
    const diagnostics = compiled.get(`p${index}.ts`) ?? [];
    const refused = new Map(diagnostics.map(({ line, message }) => [line, message.split('\n')[0]!]));
    const faults = faultsAtSynth(workload, program);
    const differences = disagreements(text, 0, middle, refused, faults);
    if (faults.size === 0 && differences.length === 0) {
      const ofAll = faultsAtSynth(text, program);
      count[ofAll.size === 0 ? 'right' : 'wrong Service'] += 1;
      differences.push(...disagreements(text, middle, end, refused, ofAll));
    } else {
      count['wrong workload'] += 1;
    }
    found.push(...differences.map((difference) => `p${index}: ${difference}`));
  }
  expect(found).toEqual([]);
  // All kinds are there.
  expect(Object.entries(count).filter(([, programs]) => programs < COUNT / 10)).toEqual([]);
});
