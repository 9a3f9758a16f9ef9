import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import * as yaml from 'js-yaml';
import { paymentService } from '../../examples/online-boutique/backends';
import { address } from '../../examples/online-boutique/common';
import { OnlineBoutique } from '../../examples/online-boutique/main';
import { AGREED } from './online-boutique-agreed';
import { differences, keyOf, type Manifest, wiring } from './online-boutique-objects';
import { WIRING } from './online-boutique-wiring';

const RELEASE = path.join(
  ...[__dirname, '..', '..', '..', 'shared', 'corpus', 'good', 'online-boutique'],
  ...['release~kubernetes-manifests', 'kubernetes-manifests.yaml'],
);
const hasRelease = existsSync(RELEASE);
const title = (text: string): string => (hasRelease ? text : `${text}: skipped, there is no ${RELEASE}`);
const testRelease = hasRelease ? test : test.skip;

const release = (): Manifest[] => (yaml.loadAll(readFileSync(RELEASE, 'utf8')) as Manifest[]).filter(Boolean);
const synthesized = (): Manifest[] => Testing.synth(new OnlineBoutique(new App(), 'online-boutique')) as Manifest[];
const wiringOf = (objects: readonly Manifest[]): Record<string, unknown> =>
  Object.fromEntries(objects.map((object) => [keyOf(object), wiring(object)]));
const sorted = <Item>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

test('ports, selectors, probes and addresses are those of the release', () => {
  expect(wiringOf(synthesized())).toEqual(WIRING);
});

testRelease(title('the table of ports, selectors, probes and addresses is that of the release'), () => {
  expect(wiringOf(release())).toEqual(WIRING);
});

testRelease(title('every field is that of the release, but for the agreed differences, all of which are there'), () => {
  expect(sorted(differences(release(), synthesized()))).toEqual(sorted(AGREED));
});

test('no two objects share kind and name', () => {
  expect(synthesized().map(keyOf).sort()).toEqual(Object.keys(WIRING).sort());
});

describe('the comparison finds', () => {
  const service = (port: number, extra = {}): Manifest => ({
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { ports: [{ port, ...extra }] },
  });
  const object = 'Service/web';

  test.each([
    ['another value', [service(80)], [service(81)], [{ object, path: 'spec.ports[0].port', upstream: 80, ours: 81 }]],
    [
      'a field more',
      [service(80)],
      [service(80, { name: 'http' })],
      [{ object, path: 'spec.ports[0].name', upstream: undefined, ours: 'http' }],
    ],
    [
      'a field less',
      [service(80, { name: 'http' })],
      [service(80)],
      [{ object, path: 'spec.ports[0].name', upstream: 'http', ours: undefined }],
    ],
    ['an object less', [service(80)], [], [{ object, path: '', upstream: service(80), ours: undefined }]],
    ['an object more', [], [service(80)], [{ object, path: '', upstream: undefined, ours: service(80) }]],
    ['nothing where nothing is', [service(80)], [service(80)], []],
  ])('%s', (_, upstream, ours, expected) => {
    expect(differences(upstream, ours)).toEqual(expected);
  });
});

test('an address has the Service and its port by name; another name does not compile', () => {
  const payment = paymentService(new Chart(new App(), 'chart'));
  expect(address(payment, 'grpc')).toBe('paymentservice:50051');
  // @ts-expect-error -- the Service offers grpc
  address(payment, 'http');
});
