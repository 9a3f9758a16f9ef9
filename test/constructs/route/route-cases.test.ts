import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { type Case, readCases, titled } from '../../cases/cases';
import { schemaFaults } from '../../schemas/gateway-api';

/*
 * The backends and listeners in Kubernetes' own tests, written with the constructs: those that the tests accept are written unchanged, and
 * those that they refuse are refused, or cannot be written.
 */

const rows = [
  ...readCases('httproute-backends'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-gw-')),
];
const gateways = rows.filter(({ input }) => 'listeners' in input);
const kinds = {
  HTTPRoute: kplus.HttpRoute,
  GRPCRoute: kplus.GrpcRoute,
  TCPRoute: kplus.TcpRoute,
  TLSRoute: kplus.TlsRoute,
  UDPRoute: kplus.UdpRoute,
} as const;
const backends = rows.filter(
  ({ input }) =>
    'backendRef' in input &&
    // Kinds for service meshes and of the experimental channel have no constructs.
    (input.kind === undefined || input.kind in kinds),
);

type Object = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read any field of a manifest

test('there is no row of another shape', () => {
  expect(rows.length - gateways.length - backends.length).toBe(0);
});

test.each(titled(gateways))('%s', (_, row) => {
  const chart = new Chart(new App(), 'shop');
  const listeners = row.input.listeners as readonly Object[];
  const names = listeners.map(({ name }) => name as string);
  const make = (): Object => {
    new kplus.Gateway(chart, 'gateway', {
      gatewayClassName: 'cilium',
      // In a map, each name occurs only once.
      listeners: Object.fromEntries(listeners.map(({ name, ...listener }) => [name, listener])) as never,
    });
    return (Testing.synth(chart) as Object[])[0]!;
  };
  if (new Set(names).size < names.length) {
    expect(make()['spec'].listeners.length).toBeLessThan(names.length);
  } else if (row.valid) {
    const object = make();
    expect(schemaFaults(object)).toEqual([]);
    expect(object['spec'].listeners).toEqual(listeners);
  } else {
    expect(make).toThrow();
  }
});

/** A chart for a route, with the Service of the row as a plain object in its own namespace. */
function chartFor({ backendRef, namespace = 'default' }: Object, ports: readonly Object[]): Chart {
  const app = new App();
  new ApiObject(new Chart(app, 'other', { namespace: backendRef.namespace ?? namespace }), 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: backendRef.name },
    spec: { clusterIP: '10.0.0.1', ports },
  });
  return new Chart(app, 'shop', { namespace });
}

/** The table omits the protocol, which is UDP behind a UDPRoute. */
const portsOf = ({ backendRef, targetServicePorts, kind }: Object): readonly Object[] =>
  ((targetServicePorts ?? [{ port: backendRef.port ?? 80 }]) as readonly Object[]).map((port) => ({
    ...port,
    ...(kind === 'UDPRoute' && { protocol: 'UDP' }),
  }));

function importedBy(chart: Chart, { backendRef }: Object, ports: readonly Object[]): kplus.ImportedService {
  return kplus.Service.fromServiceName(chart, 'service', backendRef.name, {
    namespace: backendRef.namespace ?? chart.namespace,
    ports: Object.fromEntries(
      ports.map(({ name, port, protocol }) => [name ?? String(port), protocol === 'UDP' ? `${port}/UDP` : port]),
    ) as never,
  });
}

const classOf = (kind = 'HTTPRoute'): typeof kplus.HttpRoute =>
  kinds[kind as keyof typeof kinds] as unknown as typeof kplus.HttpRoute;
const routeIn = (chart: Chart): Object =>
  (Testing.synth(chart) as Object[]).find((object) => String(object['kind']).endsWith('Route'))!;

const ofServices = backends.filter(({ input }) => (input.backendRef.kind ?? 'Service') === 'Service');
const isOffered = ({ input }: Case): boolean => portsOf(input).some(({ port }) => port === input.backendRef.port);
const isMirror = ({ source }: Case): boolean => source.includes('requestMirror');

test.each(titled(backends.filter((row) => !ofServices.includes(row))))('%s, which is no Service', (_, row) => {
  // A backend of another kind is written as it is given.
  const { backendRef, kind, namespace = 'default' } = row.input as Object;
  const chart = new Chart(new App(), 'shop', { namespace });
  const backend = { group: '', ...backendRef } as { group: string; kind: string; name: string };
  new (classOf(kind))(chart, 'route', { parents: [], rules: [{ backends: [backend] }] });
  expect(routeIn(chart)['spec'].rules[0].backendRefs[0]).toEqual({ group: '', ...backendRef });
});

test.each(titled(ofServices.filter((row) => !isOffered(row))))('%s, as the Service has no such port', (_, row) => {
  // A port that the Service does not have has no endpoint: an endpoint needs an existing port, and always has its number.
  const ports = portsOf(row.input);
  const service = importedBy(chartFor(row.input, ports), row.input, ports);
  expect(() => service.endpoint(row.input.backendRef.port ?? 0)).toThrow(/has no port/);
});

test.each(titled(ofServices.filter(isOffered)))('%s', (_, row) => {
  const { backendRef, kind = 'HTTPRoute' } = row.input as Object;
  const ports = portsOf(row.input);
  const chart = chartFor(row.input, ports);
  const make = (): Object => {
    const endpoint = importedBy(chart, row.input, ports).endpoint(backendRef.port);
    const { weight } = backendRef;
    const backend = weight === undefined ? endpoint : { endpoint, weight };
    const rule = isMirror(row) ? { filters: [{ requestMirror: { backend } }] } : { backends: [backend] };
    new (classOf(kind))(chart, 'route', { parents: [], rules: [rule as never] });
    return routeIn(chart);
  };
  if (!row.valid) {
    expect(make).toThrow();
    return;
  }
  const route = make();
  const { group: _group, kind: _kind, namespace: there, ...rest } = backendRef;
  const written = { ...rest, ...(there !== undefined && there !== chart.namespace && { namespace: there }) };
  const [rule] = route['spec'].rules;
  expect(isMirror(row) ? rule.filters[0].requestMirror.backendRef : rule.backendRefs[0]).toEqual(written);
  expect(schemaFaults({ ...route, metadata: { name: 'a' } })).toEqual([]);
});

const abroad = ofServices.filter(({ input }) => (input.backendRef.namespace ?? input.namespace) !== input.namespace);

test.each(titled(abroad))('%s, in another namespace: with the grant, and not without', (_, row) => {
  const { backendRef, kind = 'HTTPRoute', namespace } = row.input as Object;
  const ports = portsOf(row.input);
  const synthesized = (grants: boolean): readonly Object[] => {
    const chart = chartFor(row.input, ports);
    const endpoint = importedBy(chart, row.input, ports).endpoint(backendRef.port);
    new (classOf(kind))(chart, 'route', { parents: [], grants, rules: [{ backends: [endpoint] }] });
    return Testing.synth(chart) as Object[];
  };
  expect(synthesized(true).find((object) => object['kind'] === 'ReferenceGrant')).toMatchObject({
    metadata: { namespace: backendRef.namespace },
    spec: { from: [{ kind, namespace }], to: [{ kind: 'Service', name: backendRef.name }] },
  });
  expect(() => synthesized(false)).toThrow(/ReferenceGrant/);
});

test('the table has both, and rows of each sort', () => {
  expect(ofServices.filter((row) => !isOffered(row))).toHaveLength(2);
  expect(ofServices.filter((row) => isOffered(row) && !row.valid)).toHaveLength(2);
  expect(ofServices.filter(isOffered).length).toBeGreaterThan(50);
  expect(ofServices.filter(isMirror)).toHaveLength(1);
  expect(abroad.length).toBeGreaterThan(8);
});
