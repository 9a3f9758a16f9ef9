import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { readCases, titled } from '../../cases/cases';
import { schemaFaults } from '../../schemas/gateway-api';

/*
 * The backends and listeners of Kubernetes' own tests, written with the constructs: what the tests accept is written as it is there, and
 * what they refuse is refused, or cannot be written.
 */

const rows = readCases('httproute-backends');
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
    // Kinds of the mesh and of the experimental channel have no construct.
    (input.kind === undefined || input.kind in kinds),
);

type Object = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- a manifest is what a test expects of it

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
      // A map has each name once.
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

test.each(titled(backends))('%s', (_, row) => {
  const { backendRef, targetServicePorts, kind = 'HTTPRoute', namespace = 'default' } = row.input as Object;
  const app = new App();
  const chart = new Chart(app, 'shop', { namespace });
  const own = backendRef.namespace ?? namespace;
  if ((backendRef.kind ?? 'Service') !== 'Service') {
    // Of another kind it is written as it is given.
    const { group, name, port, weight } = backendRef;
    new kplus.HttpRoute(chart, 'route', {
      parents: [],
      rules: [
        {
          backends: [
            { group: group ?? '', kind: backendRef.kind, name, port, weight, namespace: backendRef.namespace },
          ],
        },
      ],
    });
    const [route] = Testing.synth(chart) as Object[];
    expect(route!['spec'].rules[0].backendRefs[0]).toMatchObject(backendRef);
    return;
  }
  // The table leaves the protocol out, which is UDP behind a UDPRoute.
  const given = (targetServicePorts ?? [{ port: backendRef.port ?? 80 }]) as readonly Object[];
  const ports = given.map((port) => ({
    ...port,
    ...(kind === 'UDPRoute' && { protocol: 'UDP' }),
  })) as readonly Object[];
  // A Service of a manifest, as the row has it.
  new ApiObject(new Chart(app, 'other', { namespace: own }), 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: backendRef.name },
    spec: { clusterIP: '10.0.0.1', ports },
  });
  const service: kplus.ImportedService = kplus.Service.fromServiceName(chart, 'service', backendRef.name, {
    namespace: own,
    ports: Object.fromEntries(
      ports.map(({ name, port, protocol }) => [name ?? String(port), protocol === 'UDP' ? `${port}/UDP` : port]),
    ) as never,
  });
  const isOffered = ports.some(({ port }) => port === backendRef.port);
  if (backendRef.port === undefined || !isOffered) {
    // What is no port of the Service has no endpoint: one has to be named, and an endpoint always says its port.
    expect(() => service.endpoint(backendRef.port ?? 0)).toThrow();
    return;
  }
  const Route = kinds[kind as keyof typeof kinds] as unknown as typeof kplus.TcpRoute;
  const { weight } = backendRef;
  const backend =
    weight === undefined ? service.endpoint(backendRef.port) : { endpoint: service.endpoint(backendRef.port), weight };
  new Route(chart, 'route', { parents: [], rules: [{ backends: [backend] }] });
  const route = (Testing.synth(chart) as Object[]).find((object) => object['kind'] === kind)!;
  const { group: _group, kind: _kind, namespace: there, ...rest } = backendRef;
  const written = { ...rest, ...(there !== undefined && there !== namespace && { namespace: there }) };
  expect(route['spec'].rules[0].backendRefs).toEqual([written]);
  expect(schemaFaults({ ...route, metadata: { name: 'a' } })).toEqual([]);
});
