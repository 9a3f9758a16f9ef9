/*
 * The output of the examples must match the schemas of Kubernetes, of the Gateway API and of the Prometheus operator, without unknown
 * fields. (Tests in test/docs do the same for the programs of the documentation.)
 */
import * as cdk8s from 'cdk8s';
import { loadAll } from 'js-yaml';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { OnlineBoutique } from '../../examples/online-boutique/main';
import { example, exampleByName } from '../../examples/seed/main';
import { kubernetesFaults, manifestFaults, VERSIONS } from './kubernetes';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read any field of a manifest
type Manifest = any;

const EXPECTED = path.join(__dirname, '..', '..', 'examples', 'shop', 'expected');

function writtenBy(program: (root: cdk8s.App) => unknown): Manifest[] {
  const root = new cdk8s.App();
  program(root);
  return loadAll(root.synthYaml());
}

const shop = readdirSync(EXPECTED).flatMap((file): Manifest[] =>
  loadAll(readFileSync(path.join(EXPECTED, file), 'utf8')),
);
const objects: Manifest[] = [
  ...shop,
  ...writtenBy(example),
  ...writtenBy(exampleByName),
  ...writtenBy((root) => new OnlineBoutique(root, 'online-boutique')),
];

test.each(objects.map((object) => [`${object.kind} ${object.metadata.name}`, object]))('%s', (_, object) => {
  expect(manifestFaults(object)).toEqual([]);
});

const found = (kind: string, name?: string): Manifest =>
  structuredClone(shop.find((one) => one.kind === kind && (name === undefined || one.metadata.name === name)));

describe('the schemas find', () => {
  test('what the shop is about', () => {
    expect(new Set(shop.map(({ kind }) => kind))).toEqual(
      new Set([
        ...['Namespace', 'Deployment', 'StatefulSet', 'CronJob', 'Service', 'NetworkPolicy', 'Gateway', 'HTTPRoute'],
        ...['ReferenceGrant', 'PodMonitor', 'ServiceMonitor'],
      ]),
    );
  });

  test('a misspelt field, at any depth, in each version', () => {
    const deployment = found('Deployment');
    deployment.spec.template.spec.containers[0].ports[0].containerport = 8080;
    for (const version of VERSIONS) {
      expect(kubernetesFaults(deployment, version)).toEqual([
        '/spec/template/spec/containers/0/ports/0 must NOT have additional properties: containerport',
      ]);
    }
    const service = found('Service');
    service.metadata.label = {};
    expect(manifestFaults(service)).toHaveLength(VERSIONS.length);
    const policy = found('NetworkPolicy');
    policy.spec.egress[0].ports[0].ports = 'http';
    expect(manifestFaults(policy)).toHaveLength(VERSIONS.length);
  });

  test('a value of another type, and a field that is missing', () => {
    const service = found('Service');
    service.spec.ports[0].port = '80';
    expect(manifestFaults(service)).toHaveLength(VERSIONS.length);
    const stateful = found('StatefulSet');
    delete stateful.spec.selector;
    expect(manifestFaults(stateful)).toHaveLength(VERSIONS.length);
  });

  test('the same in custom resources', () => {
    const route = found('HTTPRoute', 'shop-storefront-api');
    route.spec.rules[0].backendRefs[0].portt = 80;
    expect(manifestFaults(route)).toEqual(['/spec/rules/0/backendRefs/0 must NOT have additional properties: portt']);
    const monitor = found('ServiceMonitor');
    monitor.spec.endpoints[0].port = 9090;
    expect(manifestFaults(monitor)).toHaveLength(1);
    const pods = found('PodMonitor');
    pods.spec.podMetricsEndpoint = [];
    expect(manifestFaults(pods)).toHaveLength(1);
  });

  test('no kind that they do not have', () => {
    expect(manifestFaults({ apiVersion: 'apps/v1beta1', kind: 'Deployment' })).toBeUndefined();
    expect(manifestFaults({ apiVersion: 'networking.istio.io/v1', kind: 'VirtualService' })).toBeUndefined();
  });
});
