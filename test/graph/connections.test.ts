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
