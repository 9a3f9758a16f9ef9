import { connections } from '../../lib/graph/connections';
import { deployment, graphOf, service } from './graph-of';

const route = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web' },
  spec: { defaultBackend: { service: { name: 'web', port: { name: 'web' } } } },
};
const monitor = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, podMetricsEndpoints: [{ port: 'admin' }] },
};
const pods = deployment({
  containers: [{ name: 'web' }],
  initContainers: [{ name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 15000 }] }],
});
const objects = [pods, service([{ name: 'web', port: 80, targetPort: 'admin' }]), route, monitor];

test.each([
  [undefined, ['route to 15000', 'monitor to 15000']],
  ['1.33', ['route to 15000', 'monitor to 15000']],
  ['1.32', ['monitor to 15000']],
])('a Service of version %s leads to a sidecar as target ports are found', (kubernetesVersion, expected) => {
  const graph = graphOf(objects, kubernetesVersion === undefined ? {} : { kubernetesVersion });
  expect(connections(graph).map(({ what, number }) => `${what} to ${number}`)).toEqual(expected);
});

test('without the name there is no connection, by a number there is', () => {
  const numbered = [pods, service([{ name: 'web', port: 80, targetPort: 9999 }]), route];
  expect(connections(graphOf(numbered)).map(({ number }) => number)).toEqual([9999]);
  const missing = [pods, service([{ name: 'web', port: 80, targetPort: 'http' }]), route];
  expect(connections(graphOf(missing))).toEqual([]);
});

describe('who calls whom', () => {
  const web = deployment({ containers: [{ name: 'main', ports: [{ name: 'http', containerPort: 8080 }] }] });
  const client = (value: string): object => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'client' },
    spec: {
      template: {
        metadata: { labels: { app: 'client' } },
        spec: { containers: [{ name: 'main', env: [{ name: 'WEB', value }] }] },
      },
    },
  });
  const called = (...of: readonly object[]): readonly string[] =>
    connections(graphOf(of)).map(
      ({ what, by, callers, target, number, protocol }) =>
        `${what} by ${callers.map(({ resource }) => resource.name).join() || by} to ${target.resource.name} ${number}/${protocol}`,
    );
  const toHttp = service([{ name: 'web', port: 80, targetPort: 'http' }]);

  test('the pods that dial an address', () => {
    expect(called(web, toHttp, client('http://web:80'))).toEqual(['address by client to web 8080/TCP']);
    expect(called(web, toHttp, client('http://web:81'))).toEqual([]);
  });

  test('an address of two protocols says not which', () => {
    const both = service([
      { name: 'a', port: 80, targetPort: 8080 },
      { name: 'b', port: 80, targetPort: 8080, protocol: 'UDP' },
    ]);
    expect(called(web, both, client('http://web:80'))).toEqual([]);
  });

  test('nobody calls itself', () => {
    expect(called(client('http://web:80'), service([{ port: 80 }], { selector: { app: 'client' } }))).toEqual([]);
  });

  test.each<[string, object, readonly string[]]>([
    ['a Service port by name', { port: 'web' }, ['monitor by unknown to web 8080/TCP']],
    ['a port of the pods', { targetPort: 9090 }, ['monitor by unknown to web 9090/TCP']],
    ['a name that the Service does not have', { port: 'http' }, []],
  ])('a ServiceMonitor means %s', (_, endpoint, expected) => {
    const labelled = { ...toHttp, metadata: { name: 'web', labels: { app: 'web' } } };
    const spec = { selector: { matchLabels: { app: 'web' } }, endpoints: [endpoint] };
    expect(called(web, labelled, { ...monitor, kind: 'ServiceMonitor', spec })).toEqual(expected);
  });
});
