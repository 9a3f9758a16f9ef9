import { Chart, Size, Testing, App as Root } from 'cdk8s';
import * as plain from 'cdk8s-plus-33';
import * as kplus from '../../lib';
import { isThere } from './version';

/* What a newer cdk8s-plus has, an application has: it takes it, and renders what the program says of it. */

const containers = { main: { image: 'web:1', ports: { http: 8080 } } };

/** The spec of the workload of an application. */
function specOf(given: object): Record<string, unknown> {
  const chart = new Chart(new Root(), 'shop');
  new kplus.App(chart, 'web', { containers, ...given });
  const manifests = Testing.synth(chart) as readonly { readonly kind: string; readonly spec: object }[];
  const { spec } = manifests.find(({ kind }) => kind !== 'Service')!;
  return spec as Record<string, unknown>;
}

/** What a program is told of a property. */
function refusalOf(given: object): string {
  try {
    specOf(given);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

test('an application has no field that nobody wrote', () => {
  const fields = (kind: string): string[] => Object.keys(specOf({ kind })).sort();
  expect(fields('Deployment')).toEqual(['selector', 'template']);
  expect(fields('StatefulSet')).toEqual(['selector', 'serviceName', 'template']);
  expect(fields('DaemonSet')).toEqual(['selector', 'template']);
  const { template } = specOf({}) as { template: { spec: object } };
  expect(template.spec).toEqual({
    containers: [{ image: 'web:1', name: 'main', ports: [{ containerPort: 8080, name: 'http' }] }],
  });
});

/** What is in the pods is rendered there. */
const PROPERTIES = [
  ['pod-fields', 'enableServiceLinks', false, podSpecOf],
  ['process-namespace', 'shareProcessNamespace', true, podSpecOf],
  ['claim-templates', 'revisionHistoryLimit', 10, (spec: Record<string, unknown>) => spec],
] as const;

function podSpecOf(spec: Record<string, unknown>): Record<string, unknown> {
  return (spec as { template: { spec: Record<string, unknown> } }).template.spec;
}

test.each(PROPERTIES)('%s: %s', (program, property, value, fieldsOf) => {
  if (isThere(program)) expect(fieldsOf(specOf({ [property]: value }))[property]).toBe(value);
  else expect(refusalOf({ [property]: value })).toContain(`a Deployment has no property '${property}'`);
});

test('claim templates', () => {
  const given = {
    kind: 'StatefulSet',
    volumeClaimTemplates: [{ name: 'data', storage: Size.gibibytes(1) }],
  };
  if (!isThere('claim-templates')) {
    expect(refusalOf(given)).toContain("a StatefulSet has no property 'volumeClaimTemplates'");
    return;
  }
  const chart = new Chart(new Root(), 'shop');
  const volumeMounts = [{ path: '/data', volume: plain.Volume.fromName(chart, 'Data', 'data') }];
  new kplus.App(chart, 'db', { ...given, containers: { main: { ...containers.main, volumeMounts } } } as never);
  expect(JSON.stringify(Testing.synth(chart))).toContain('"volumeClaimTemplates":[{"');
});

test('the restart policy of a sidecar', () => {
  const given = { initContainers: { proxy: { image: 'proxy:1', restartPolicy: 'Always' } } };
  if (isThere('sidecars')) {
    expect(podSpecOf(specOf(given))['initContainers']).toEqual([
      { image: 'proxy:1', name: 'proxy', restartPolicy: 'Always' },
    ]);
  } else expect(refusalOf(given)).toContain("a container has no property 'restartPolicy'");
});
