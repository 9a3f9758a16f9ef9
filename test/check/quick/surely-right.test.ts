import { isSurelyRight } from '../../../lib/check/quick/surely-right';
import type { Fields } from './dice';
import { findingsIn } from './slips';

const labels = (name: string): Fields => ({ 'cdk8s.io/metadata.addr': name });
const template = (name: string, port: number): Fields => ({
  metadata: { labels: labels(name) },
  spec: {
    containers: [
      {
        name: 'main',
        image: 'nginx:1.27',
        ports: [
          { name: 'http', containerPort: port },
          { name: 'dns', containerPort: 53, protocol: 'UDP' },
        ],
      },
    ],
  },
});
const workload = (kind: string, name: string, spec: Fields = {}): Fields => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name },
  spec: { selector: { matchLabels: labels(name) }, template: template(name, 8080), ...spec },
});
const service = (name: string, of: string, spec: Fields = {}): Fields => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: labels(of), ports: [{ name: 'http', port: 80, targetPort: 'http' }], ...spec },
});
const headless = (name: string, of: string, port = 8080): Fields =>
  service(name, of, { clusterIP: 'None', ports: [{ name: 'http', port, targetPort: 'http' }] });
const path = (at: string, name: string, port: Fields): Fields => ({
  path: at,
  pathType: 'Prefix',
  backend: { service: { name, port } },
});
const ingress = (name: string, ...paths: readonly Fields[]): Fields => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name },
  spec: { rules: [{ http: { paths } }] },
});
const cronJob = (name: string): Fields => ({
  apiVersion: 'batch/v1',
  kind: 'CronJob',
  metadata: { name },
  spec: { schedule: '0 0 * * *', jobTemplate: { spec: { template: jobTemplate(name) } } },
});
const jobTemplate = (name: string): Fields => ({
  ...template(name, 8080),
  spec: { ...(template(name, 8080)['spec'] as Fields), restartPolicy: 'Never' },
});
const job = (name: string): Fields => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name },
  spec: { template: jobTemplate(name) },
});
const configMap = (data: Fields): Fields => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'map' },
  data,
});

const web = [workload('Deployment', 'web'), service('web', 'web')];
const db = [workload('StatefulSet', 'db', { serviceName: 'db' }), headless('db', 'db')];

function findings(objects: readonly unknown[]): readonly string[] {
  return [true, false].flatMap((isMeant) => findingsIn(objects, isMeant).map(({ rule }) => rule));
}

test.each<[what: string, objects: readonly unknown[]]>([
  ['a Deployment', web],
  ['a StatefulSet', db],
  ['jobs', [job('job'), cronJob('x'.repeat(52))]],
  ['an Ingress of a number', [...web, ingress('web', path('/', 'web', { number: 80 }))]],
  [
    'an Ingress of a name',
    [...web, ingress('web', path('/a', 'web', { name: 'http' }), path('/b', 'web', { number: 80 }))],
  ],
  ['a ConfigMap', [configMap({ level: 'info' })]],
])('%s is right at first sight, and by the rules', (_, objects) => {
  expect(isSurelyRight(objects)).toBe(true);
  expect(findings(objects)).toEqual([]);
});

test.each<[rule: string, what: string, objects: readonly unknown[]]>([
  ['headless-port-remap', 'another port', [db[0], headless('db', 'db', 80)]],
  ['stateful-set-service-other-pods', 'others', [db[0], workload('Deployment', 'web'), headless('db', 'web')]],
  ['ingress-service-missing', 'no Service', [...web, ingress('web', path('/', 'wbe', { number: 80 }))]],
  ['ingress-port-missing', 'a number', [...web, ingress('web', path('/', 'web', { number: 8080 }))]],
  ['ingress-port-missing', 'a name', [...web, ingress('web', path('/', 'web', { name: 'htpp' }))]],
  ['rejected-field', 'a long name', [cronJob('x'.repeat(53))]],
])('what breaks %s is not right at first sight: %s', (rule, _, objects) => {
  expect(isSurelyRight(objects)).toBe(false);
  expect(findings(objects)).toContain(rule);
});

test.each<[what: string, objects: readonly unknown[]]>([
  ['a StatefulSet without a Service', [db[0]]],
  ['a StatefulSet whose Service has an address', [db[0], service('db', 'db')]],
  ['a path twice', [...web, ingress('web', path('/', 'web', { number: 80 }), path('/', 'web', { number: 80 }))]],
  ['an address', [configMap({ url: 'http://db:80' })]],
  ['a Deployment that selects the pods of a Job', [workload('Deployment', 'job'), job('job')]],
  ['a Service of a Job', [job('job'), service('job', 'job')]],
  ['a headless Service that governs nothing', [workload('Deployment', 'web'), headless('web', 'web')]],
  ['a headless Service of nodes', [db[0], service('db', 'db', { clusterIP: 'None', type: 'NodePort' })]],
  [
    'an Ingress of a port for UDP',
    [
      workload('Deployment', 'web'),
      service('web', 'web', { ports: [{ name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' }] }),
      ingress('web', path('/', 'web', { number: 53 })),
    ],
  ],
  ['an Ingress of a headless Service', [...db, ingress('db', path('/', 'db', { number: 8080 }))]],
  [
    'a Secret of a type with keys of its own',
    [{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' }, type: 'kubernetes.io/tls' }],
  ],
  ['a field beside those that are known', [{ ...web[0], status: {} }, web[1]]],
])('the rules are asked of %s', (_, objects) => {
  expect(isSurelyRight(objects)).toBe(false);
});
