import { kindFacts } from '../../lib/kube/kind-facts';
import { workloadIdentityFaults } from '../../lib/kube/workload-identity';

const faults = (group: string, kind: string, workload: object): readonly string[] =>
  workloadIdentityFaults(workload, kindFacts(group, kind)).map(({ field, message }) => `${field}: ${message}`);
const named = (name: unknown) => ({ metadata: { name } });

// The verdicts are those of the API server of Kubernetes 1.34.
test.each([
  ['apps', 'Deployment', 'a.b', true],
  ['apps', 'DaemonSet', 'a.b', true],
  ['apps', 'StatefulSet', 'a.b', false],
  ['batch', 'Job', 'a.b', true],
  ['apps', 'Deployment', 'x'.repeat(64), true],
  ['apps', 'StatefulSet', 'x'.repeat(64), false],
  ['batch', 'Job', 'x'.repeat(64), false],
  ['batch', 'Job', 'x'.repeat(63), true],
  ['batch', 'CronJob', 'x'.repeat(53), false],
  ['batch', 'CronJob', 'x'.repeat(52), true],
  ['apps', 'Deployment', 'x'.repeat(254), false],
  ['', 'Pod', 'Web', false],
  ['apps', 'Deployment', 'Web', false],
  ['apps', 'Deployment', 'my_app', false],
  ['apps', 'Deployment', '-a', false],
  ['apps', 'Deployment', 'a-', false],
  ['apps', 'Deployment', '1a', true],
])('%s %s %s', (group, kind, name, isAccepted) => {
  expect(faults(group, kind, named(name))).toHaveLength(isAccepted ? 0 : 1);
});

test('messages', () => {
  expect(faults('apps', 'Deployment', named('Web'))).toEqual([
    "metadata.name: name 'Web' may only contain lower-case letters, digits, '-' and '.'",
  ]);
  expect(faults('batch', 'CronJob', named('x'.repeat(53)))).toEqual([
    `metadata.name: name '${'x'.repeat(53)}' has more than 52 characters`,
  ]);
  expect(faults('apps', 'Deployment', named(5))).toEqual([
    'metadata.name: name must be a string, not the number 5; put it in quotes',
  ]);
  // generateName is only the beginning of a name.
  expect(faults('batch', 'Job', { metadata: { generateName: 'web-' } })).toEqual([]);
  expect(faults('batch', 'Job', { metadata: { generateName: 'Web-' } })).toEqual([
    "metadata.generateName: generateName 'Web-' may only contain lower-case letters, digits, '-' and '.'",
  ]);
});

test('labels of the selector', () => {
  const selecting = (matchLabels: object) => ({ metadata: { name: 'web' }, spec: { selector: { matchLabels } } });
  expect(faults('apps', 'Deployment', selecting({ 'a b': 'x' }))).toEqual([
    "spec.selector.matchLabels: label 'a b' may only contain letters, digits, '-', '_' and '.'",
  ]);
  expect(faults('apps', 'Deployment', selecting({ app: 'a b' }))).toHaveLength(1);
  expect(faults('apps', 'Deployment', selecting({ app: 'web' }))).toEqual([]);
  expect(faults('', 'ReplicationController', { spec: { selector: { app: 5 } } })).toEqual([
    "spec.selector.app: the value of label 'app' must be a string; put it in quotes",
  ]);
});
