import { Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';

const pg = { name: 'pg', number: 5432 };
const metrics = { name: 'metrics', number: 9187 };

/** The ports of the headless Service of a StatefulSet whose second container is added later. */
function offered(first: kplus.ContainerPort[], later: kplus.ContainerPort[]): readonly unknown[] {
  const chart = Testing.chart();
  const db = new kplus.StatefulSet(chart, 'db', { containers: [{ image: 'pg', name: 'pg', ports: first }] });
  db.addContainer({ image: 'exporter', name: 'exporter', ports: later });
  return db.service.ports.map(({ name, port }) => name ?? port);
}

test.each<[string, kplus.ContainerPort[], kplus.ContainerPort[], readonly unknown[]]>([
  ['a port with a name joins one with a name', [pg], [metrics], ['pg', 'metrics']],
  ['nothing joins a port without a name', [{ number: 5432 }], [metrics], [5432]],
  ['a port without a name joins nothing, and others do', [pg], [{ number: 9188 }, metrics], ['pg', 'metrics']],
  ['a name that is taken does not join', [pg], [{ name: 'pg', number: 5433 }], ['pg']],
  ['a number that is taken does not join', [pg], [{ name: 'again', number: 5432 }], ['pg']],
  [
    'a number of another protocol does',
    [pg],
    [{ name: 'udp', number: 5432, protocol: kplus.Protocol.UDP }],
    ['pg', 'udp'],
  ],
  ['where there was none, all do', [], [{ number: 9188 }, metrics], [9188, 'metrics']],
])('%s', (_, first, later, expected) => {
  expect(offered(first, later)).toEqual(expected);
});

test('a port of the first container that is added later stands behind those that were there', () => {
  const chart = new Chart(Testing.app(), 'shop');
  const containers: kplus.ContainerProps[] = [
    { image: 'web', name: 'web' },
    { image: 'api', name: 'api', ports: [{ name: 'http', number: 8080 }] },
  ];
  const web = new kplus.Deployment(chart, 'web', { containers });
  const service = web.exposeViaService();
  web.containers[0]!.addPort({ name: 'late', number: 9000 });
  expect(service.ports.map(({ name }) => name)).toEqual(['http', 'late']);
  expect(service.port).toBe(8080);
});

describe('where several are offered and none is said', () => {
  const backend = (service: kplus.Service): unknown =>
    kplus.IngressBackend.fromService(service)._toKube().service?.port;

  test('the one that was alone when the Service was made is meant', () => {
    const web = new kplus.Deployment(Testing.chart(), 'web', { containers: [{ image: 'web', ports: [pg] }] });
    const service: kplus.Service = web.exposeViaService();
    web.addContainer({ image: 'exporter', name: 'exporter', ports: [metrics] });
    expect(service.ports).toHaveLength(2);
    expect(backend(service)).toEqual({ number: 5432 });
  });

  test('one that is bound besides makes it two', () => {
    const web = new kplus.Deployment(Testing.chart(), 'web', { containers: [{ image: 'web', ports: [pg] }] });
    const service: kplus.Service = web.exposeViaService();
    service.bind(9187, { name: 'metrics' });
    expect(() => backend(service)).toThrow('unable to determine service port since service exposes multiple ports');
  });
});
