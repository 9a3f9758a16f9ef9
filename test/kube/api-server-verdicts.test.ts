import * as fs from 'node:fs';
import * as path from 'node:path';
import { checkApp } from '../../lib/check/check-app';
import { pathText } from '../../lib/kube/field-path';

/**
 * What the API server of Kubernetes 1.34 said of objects that were synthesized with this package, or written like that, with fields
 * chosen at random: `refused` is its message, cut short. Each sort of refusal is there up to three times.
 */
interface Verdict {
  readonly manifest: { readonly kind: string; readonly metadata: object };
  readonly refused?: string;
}

const VERDICTS = JSON.parse(
  fs.readFileSync(path.join(__dirname, '..', 'cases', 'api-server', 'verdicts.json'), 'utf8'),
) as readonly Verdict[];

/** The rules that say what the API server refuses. */
const REFUSALS = [
  'wrong-field-type',
  'rejected-field',
  'port-name-syntax',
  'port-range',
  'duplicate-port-name-in-container',
  'host-port-rejected',
  'node-port-rejected',
  'service-port-names',
  'service-port-repeated',
];

/** What synth refuses of an object for such a reason. */
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
