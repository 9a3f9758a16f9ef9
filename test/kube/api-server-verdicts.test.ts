import * as fs from 'node:fs';
import * as path from 'node:path';
import { check } from '../../lib/check/check';
import { checkApp } from '../../lib/check/check-app';
import { pathText } from '../../lib/kube/field-path';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { REFUSALS } from '../cases/refusals';

/**
 * The verdicts of the API server of Kubernetes 1.34 on objects with random fields that were synthesized with this package, or written
 * in that style: `refused` is its shortened message. Each kind of refusal occurs up to three times.
 */
interface Verdict {
  readonly manifest: { readonly kind: string; readonly metadata: object };
  readonly refused?: string;
}

const readRows = <Row>(file: string): readonly Row[] =>
  JSON.parse(fs.readFileSync(path.join(__dirname, '..', 'cases', 'api-server', file), 'utf8')) as readonly Row[];

const VERDICTS = readRows<Verdict>('verdicts.json');

/** What synth refuses in an object for such a reason. */
function refusals(manifest: unknown): readonly string[] {
  const object = {
    value: manifest,
    path: 'object',
    unit: 'chart',
    rules: {},
    undeclaredPorts: 'error' as const,
    meant: () => [],
    unchecked: () => [],
    ownProblems: () => [],
  };
  return checkApp([object], { kubernetesVersion: '1.34' }, false)
    .result.findings.filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule))
    .map(({ path: field, message }) => `${pathText(field)}: ${message}`);
}

const titled = VERDICTS.map(
  (verdict, index) => [`${index} ${verdict.manifest.kind}: ${verdict.refused ?? ''}`, verdict] as const,
);

test('there are both verdicts of Services and of workloads', () => {
  const sorts = new Set(
    VERDICTS.map(
      ({ manifest, refused }) => `${manifest.kind === 'Service' ? 'Service' : 'workload'} ${refused === undefined}`,
    ),
  );
  expect(sorts.size).toBe(4);
});

describe('what is accepted is not refused', () => {
  test.each(titled.filter(([, { refused }]) => refused === undefined))('%s', (_, { manifest }) => {
    expect(refusals(manifest)).toEqual([]);
  });
});

describe('what is refused is refused at synth', () => {
  test.each(titled.filter(([, { refused }]) => refused !== undefined))('%s', (_, { manifest }) => {
    expect(refusals(manifest)).not.toEqual([]);
  });
});

/**
 * Its verdicts on objects that were changed at random, guided by their types: fields omitted, added or misspelt, or with all kinds of
 * values and types. Refusals that have nothing to do with ports, Services, selectors, policies, routes or scale targets are not
 * compared: `out-of-scope.json` lists them with the reasons.
 */
const MUTATED = readRows<Verdict>('mutated.json');
const OUT_OF_SCOPE = readRows<{ readonly field: string; readonly why: string }>('out-of-scope.json');

/** What the checker refuses in an object as it is written. */
function refusedAsWritten(manifest: unknown): readonly string[] {
  const { findings } = check(parseManifests({ file: 'object.json', text: JSON.stringify(manifest) }), {
    kubernetesVersion: '1.34',
  });
  return findings
    .filter(({ rule, severity }) => severity === 'error' && REFUSALS.includes(rule))
    .map(({ path: field, message }) => `${pathText(field)}: ${message}`);
}

test('what is out of scope says why', () => {
  expect(OUT_OF_SCOPE.filter(({ why }) => why === '')).toEqual([]);
});

describe('of objects that were changed at random', () => {
  const rows = MUTATED.map((row, index) => [`${index} ${row.manifest.kind}: ${row.refused ?? ''}`, row] as const);

  test.each(rows.filter(([, { refused }]) => refused === undefined))('accepted: %s', (_, { manifest }) => {
    expect(refusedAsWritten(manifest)).toEqual([]);
  });

  test.each(rows.filter(([, { refused }]) => refused !== undefined))('refused: %s', (_, { manifest }) => {
    expect(refusedAsWritten(manifest)).not.toEqual([]);
  });
});
