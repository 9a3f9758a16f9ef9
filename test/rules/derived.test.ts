import { check } from '../../lib/check/check';
import { pathText } from '../../lib/kube/field-path';
import { type Resource, toResource } from '../../lib/manifest/resource';
import { type Case, readCases, titled } from '../cases/cases';

// The rows have only the relevant parts; the rest is the same for all.
const metadata = { name: 'web', namespace: 'shop', labels: { app: 'web' } };
const selector = { matchLabels: { app: 'web' } };
const object = (apiVersion: string, kind: string, spec: unknown): Resource =>
  toResource({ apiVersion, kind, metadata, spec })!;
const deployment = (ports: unknown): Resource =>
  object('apps/v1', 'Deployment', {
    selector,
    template: { metadata, spec: { containers: [{ name: 'main', image: 'web', ports }] } },
  });
const monitor = (kind: string, endpoints: unknown): Resource =>
  object('monitoring.coreos.com/v1', kind, { selector, ...(endpoints as object) });

const RESOURCES: Readonly<Record<string, (input: Case['input']) => readonly Resource[]>> = {
  sm: ({ endpoint, servicePorts, containerPorts }) => [
    deployment(containerPorts),
    object('v1', 'Service', { selector: { app: 'web' }, ports: servicePorts }),
    monitor('ServiceMonitor', { endpoints: [endpoint] }),
  ],
  pm: ({ podMetricsEndpoint, containerPorts }) => [
    deployment(containerPorts),
    monitor('PodMonitor', { podMetricsEndpoints: [podMetricsEndpoint] }),
  ],
  sts: ({ spec }) => [
    object('apps/v1', 'StatefulSet', {
      ...spec,
      selector,
      template: { metadata, spec: { containers: [{ name: 'main', image: 'web' }] } },
    }),
  ],
};

const kindOf = ({ id }: Case): string => id.split('-')[1] ?? '';

describe.each(Object.keys(RESOURCES))('derived rows of %s', (kind) => {
  const rows = readCases('derived').filter((row) => kindOf(row) === kind);

  test('are there', () => {
    expect(rows.length).toBeGreaterThan(2);
  });

  test.each(titled(rows))('%s', (_, row) => {
    const rules = ['monitor-selects-nothing', 'monitor-port-missing', 'stateful-set-service-missing'];
    const kubernetesVersion = row.minVersion;
    const { findings } = check(
      { resources: RESOURCES[kind]!(row.input) },
      { severity: 'error', ...(kubernetesVersion !== undefined && { kubernetesVersion }) },
    );
    const fields = findings.filter(({ rule }) => rules.includes(rule)).map(({ path }) => pathText(path));
    expect(fields).toEqual(row.valid ? [] : [expect.stringContaining(row.field)]);
  });
});
