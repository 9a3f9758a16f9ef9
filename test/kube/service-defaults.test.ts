import { assignedNodePorts } from '../../lib/kube/node-ports';
import { defaultServicePort, defaultServiceSpec } from '../../lib/kube/service-defaults';
import { serviceFaults } from '../../lib/kube/service-spec';
import { readCases, titled } from '../cases/cases';

const rows = readCases('service-defaults-nodeports-resolve');
const LEFT_OUT: Readonly<Record<string, string>> = {
  'svc-resolve-': 'what a webhook resolves its Service to: written with the webhooks',
  'crd-webhook-': 'the webhook of a CustomResourceDefinition: written with the webhooks',
  'svc-nodeport-007': 'an update: a manifest alone does not show what was before',
  'svc-nodeport-008': 'an update: a manifest alone does not show what was before',
  'svc-nodeport-012': 'an update: a manifest alone does not show what was before',
};
const isLeftOut = (id: string): boolean => Object.keys(LEFT_OUT).some((prefix) => id.startsWith(prefix));

const defaults = rows.filter(({ id }) => id.startsWith('svc-default-'));
const nodePorts = rows.filter(({ id }) => id.startsWith('svc-nodeport-') && !isLeftOut(id));

test.each(Object.entries(LEFT_OUT))('%s is left out: %s', (prefix) => {
  expect(rows.some(({ id }) => id.startsWith(prefix))).toBe(true);
});

test('all other rows are run', () => {
  expect(rows.filter(({ id }) => !isLeftOut(id))).toEqual([...defaults, ...nodePorts]);
});

test.each(titled(defaults))('%s', (_, row) => {
  const defaulted = row.input.spec.ports.map((port: object) => ({ ...port, ...defaultServicePort(port) }));
  expect(defaulted).toEqual(row.expected.spec.ports);
});

test.each(titled(nodePorts))('%s', (_, row) => {
  const expected = row.expected.nodePorts.map((nodePort: unknown) => (nodePort === 'allocated' ? undefined : nodePort));
  expect(assignedNodePorts(row.input.spec.ports)).toEqual(expected);
  expect(serviceFaults({ metadata: { name: 'svc' }, ...row.input })).toEqual([]);
});

test.each([[undefined], [null], [0], ['']])('a targetPort %j is the port', (targetPort) => {
  expect(defaultServicePort({ name: 'http', port: 80, targetPort })).toEqual({ targetPort: 80, protocol: 'TCP' });
});

test('the defaults of a spec', () => {
  expect(defaultServiceSpec({})).toMatchObject({
    type: 'ClusterIP',
    externalTrafficPolicy: '',
    sessionAffinity: 'None',
  });
  expect(defaultServiceSpec({ type: 'NodePort' })).toMatchObject({ external: true, externalTrafficPolicy: 'Cluster' });
  expect(defaultServiceSpec({ externalIPs: ['1.2.3.4'] }).externalTrafficPolicy).toBe('Cluster');
});

test('a Service is headless if None is its only cluster IP', () => {
  expect(defaultServiceSpec({ clusterIP: 'None' })).toMatchObject({ headless: true, clusterIPs: ['None'] });
  expect(defaultServiceSpec({ clusterIP: 'None', clusterIPs: ['None'] }).headless).toBe(true);
  expect(defaultServiceSpec({ clusterIP: 'None', clusterIPs: ['None', '10.0.0.1'] }).headless).toBe(false);
  expect(defaultServiceSpec({ clusterIP: '10.0.0.1' }).headless).toBe(false);
});

describe('node ports', () => {
  const nodePortErrors = (ports: object[], spec: object = {}): string[] =>
    serviceFaults({
      metadata: { name: 'svc' },
      spec: { type: 'NodePort', ports: ports.map((port, index) => ({ name: `p${index}`, ...port })), ...spec },
    }).map(({ field, message }) => `${field}: ${message}`);

  test('an entry of the same port inherits the one that is asked for', () => {
    const ports = [{ port: 53, protocol: 'TCP' }, { port: 53, protocol: 'UDP', nodePort: 30053 }, { port: 80 }];
    expect(assignedNodePorts(ports)).toEqual([30053, 30053, undefined]);
    expect(nodePortErrors(ports)).toEqual([]);
  });

  test('different ports cannot share one, even with different protocols', () => {
    const ports = [
      { port: 53, protocol: 'TCP', nodePort: 30053 },
      { port: 54, protocol: 'UDP', nodePort: 30053 },
    ];
    expect(nodePortErrors(ports)).toEqual([
      'spec.ports[1].nodePort: nodePort 30053 is already taken by spec.ports[0].nodePort; only entries with the same port share one',
    ]);
  });

  test('one used twice for a protocol is told once', () => {
    const ports = [
      { port: 53, nodePort: 30053 },
      { port: 54, nodePort: 30053 },
    ];
    expect(nodePortErrors(ports)).toEqual([
      'spec.ports[1].nodePort: nodePort 30053/TCP is already taken by spec.ports[0].nodePort',
    ]);
  });

  test('the port for health checks comes from the same range', () => {
    const spec = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' };
    expect(nodePortErrors([{ port: 80, nodePort: 30080 }], { ...spec, healthCheckNodePort: 30080 })).toEqual([
      'spec.healthCheckNodePort: nodePort 30080 is already taken by spec.ports[0].nodePort',
    ]);
    expect(nodePortErrors([{ port: 80 }], { ...spec, healthCheckNodePort: 8080 })).toEqual([
      'spec.healthCheckNodePort: as a healthCheckNodePort, nodePort 8080 is outside 30000..32767',
    ]);
  });

  test('the type ExternalName allocates none, so that none is out of range', () => {
    expect(nodePortErrors([{ port: 80, nodePort: 1 }], { type: 'ExternalName', externalName: 'a.b' })).toEqual([]);
  });
});
