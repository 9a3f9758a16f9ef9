import { Chart, Testing } from 'cdk8s';
import { App, ConfigMap, type StatefulSetApp } from '../../../lib';

const postgres = { image: 'postgres:17', ports: { pg: 5432, metrics: 9187 } };
let chart: Chart;

beforeEach(() => {
  chart = new Chart(Testing.app(), 'shop', { namespace: 'shop' });
});

const database = (props: { replicas?: number; service?: false } = {}) =>
  new App(chart, 'db', { kind: 'StatefulSet', containers: { postgres }, ...props });

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: unknown;
  readonly spec?: {
    readonly serviceName?: string;
    readonly template?: { readonly spec: { readonly containers: unknown[] } };
  };
}

test('a pod of an application that runs as a StatefulSet is dialled by its own name', () => {
  const db = database({ replicas: 2 });
  const other = new Chart(chart, 'other', { namespace: 'data' });
  new ConfigMap(other, 'config', { data: { at: db.podEndpoint(1, 5432).hostAndPort } });
  new ConfigMap(chart, 'config', { data: { url: db.podEndpoint(0, 'pg').url() } });
  const dataOf = (one: Chart): unknown =>
    (Testing.synth(one) as Manifest[]).find(({ kind }) => kind === 'ConfigMap')?.data;

  expect(dataOf(chart)).toEqual({ url: 'http://db-0.db-headless:5432' });
  expect(dataOf(other)).toEqual({ at: 'db-1.db-headless.shop:5432' });
  const set = (Testing.synth(chart) as Manifest[]).find(({ kind }) => kind === 'StatefulSet');
  expect([set?.metadata.name, set?.spec?.serviceName]).toEqual(['db', 'db-headless']);
});

test('another application connects to it', () => {
  const worker = new App(chart, 'worker', { containers: { main: { image: 'worker:1.4' } } });
  worker.connect(database().podEndpoint(0, 'pg'), { env: { DB: 'hostAndPort' } });
  const rendered = (Testing.synth(chart) as Manifest[]).find(
    ({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'worker',
  );

  expect(rendered?.spec?.template?.spec.containers).toEqual([
    expect.objectContaining({ env: [{ name: 'DB', value: 'db-0.db-headless:5432' }] }),
  ]);
});

test.each<[string, () => unknown, string]>([
  [
    'of a pod that there is none of',
    () => database({ replicas: 2 }).podEndpoint(2, 'pg'),
    "StatefulSet 'shop/db': podEndpoint() was given the number 2: pass 0 to 1, as it has 2 replicas",
  ],
  [
    'of a port that there is none of',
    () => (database() as StatefulSetApp).podEndpoint(0, 'gp'),
    "StatefulSet 'shop/db' declares no port 'gp' (pg 5432/TCP, metrics 9187/TCP)",
  ],
  [
    'without the Service that names the pods',
    () => database({ service: false }).podEndpoint(0, 'pg'),
    "StatefulSet 'shop/db' has `service: false`, so its pods have no DNS names: remove it to use podEndpoint()",
  ],
  [
    'of another kind',
    // Called like this from an unchecked program.
    () => (new App(chart, 'web', { containers: { postgres } }) as unknown as StatefulSetApp).podEndpoint(0, 'pg'),
    "Deployment 'shop/web': only pods of a StatefulSet have names of their own: pass kind: 'StatefulSet' for podEndpoint()",
  ],
])('is refused %s', (_, ask, message) => {
  expect(ask).toThrow(new Error(message));
});
