import * as fc from 'fast-check';
import * as checker from '../../lib/check/check-app';
import { compileFiles } from './project';
import { randomPrograms } from './random';
import type { RandomProgram } from './random-writer';
import { refusalOf } from './run';

// The exports of a module cannot be spied on, but those of a mock can.
jest.mock('../../lib/check/check-app', () => ({
  __esModule: true,
  ...jest.requireActual<typeof checker>('../../lib/check/check-app'),
}));

/*
 * Random programs: the compiler refuses a line if and only if synth finds a fault there. The lines of the Service are compared only if
 * the workload is correct, as otherwise the compiler has no workload. `SEED=7 npx jest test/programs/differential` tries other programs.
 */

const COUNT = 400;
const programs = fc.sample(randomPrograms, { numRuns: COUNT, seed: Number(process.env['SEED'] ?? 20240) });

type Faults = ReadonlyMap<number, string>;

/** The faults that synth finds in a program or in its beginning, by line; line 0 has those without a place. */
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

/** The lines in a part of a program that only the compiler or only synth refuses. */
function disagreements(text: string, from: number, to: number, refused: Faults, faults: Faults): string[] {
  const isInPart = (line: number): boolean => line === 0 || (line > from && line <= to);
  // Each may refuse a different one of two equal ports, and a port with another fault may not count as equal to any.
  const isTwice = (line: number, other: Faults): boolean =>
    (refused.get(line) ?? faults.get(line) ?? '').includes(' twice in this ') && [...other.keys()].some(isInPart);
  // A thrown error has no place.
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
  // All kinds occur often enough.
  expect(Object.entries(count).filter(([, programs]) => programs < COUNT / 10)).toEqual([]);
});
