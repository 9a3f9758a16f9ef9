import { isSurelyRight } from '../../../lib/check/quick/surely-right';
import { readManifests } from '../../../lib/checker';
import { fixtureInputs } from '../../rules/verdicts';
import { findingsIn, randomApp } from './slips';

/** The findings, both with typed references between the constructs and without. */
function textsOf(objects: readonly unknown[]): readonly string[] {
  return [true, false].flatMap((isMeant) =>
    findingsIn(objects, isMeant).map(({ message, rule }) => `${rule}: ${message}`),
  );
}

/** The number of random apps. For more, and from another seed on: `APPS=100000 FROM=5000 npx jest quick --selectProjects sweep`. */
const APPS = Number(process.env['APPS'] ?? 3000);
const FROM = Number(process.env['FROM'] ?? 1);

test('what is right at first sight is right by the rules', () => {
  let right = 0;
  let faulty = 0;
  for (let seed = FROM; seed < FROM + APPS; seed += 1) {
    const objects = randomApp(seed);
    const findings = textsOf(objects);
    if (findings.length > 0) faulty += 1;
    if (!isSurelyRight(objects)) continue;
    right += 1;
    expect({ seed, objects, findings }).toEqual({ seed, objects, findings: [] });
  }
  // The test shows nothing unless both happen.
  expect(right).toBeGreaterThan(APPS / 10);
  expect(faulty).toBeGreaterThan(APPS / 10);
});

test('no fixture of a rule that finds something is right at first sight', () => {
  let faulty = 0;
  for (const { name, path } of fixtureInputs()) {
    const objects = readManifests([path]).resources.map(({ value }) => value);
    const findings = textsOf(objects);
    if (findings.length === 0) continue;
    faulty += 1;
    if (isSurelyRight(objects)) expect({ name, findings }).toEqual({ name, findings: [] });
  }
  expect(faulty).toBeGreaterThan(100);
});
