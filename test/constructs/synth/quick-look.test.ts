import { ApiObject, App, Cron, JsonPatch, Size, Testing } from 'cdk8s';
import {
  ApiResource,
  ConfigMap,
  CronJob,
  Deployment,
  EnvValue,
  Job,
  Namespace,
  PersistentVolumeClaim,
  PortChecks,
  Probe,
  Role,
  Secret,
  Service,
  ServiceAccount,
  ServiceType,
  StatefulSet,
} from '../../../lib';
import * as checker from '../../../lib/check/check-app';
import { chartIn, failure } from '../foreign';

// The exports of a module cannot be spied on, but those of a mock can.
jest.mock('../../../lib/check/check-app', () => ({
  __esModule: true,
  ...jest.requireActual<typeof checker>('../../../lib/check/check-app'),
}));

type Chart = ReturnType<typeof chartIn>;

/** A typical workload and its Service. */
function fill(chart: Chart, env = 'info'): { readonly web: Deployment; readonly service: Service } {
  const web = new Deployment(chart, 'web', {
    containers: [
      {
        image: 'nginx:1.27',
        ports: [{ name: 'http', number: 8080 }],
        readiness: Probe.fromHttpGet('/healthz', { port: 8080 }),
        envVariables: { LOG_LEVEL: EnvValue.fromValue(env) },
      },
    ],
  });
  const service = new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
  return { web, service };
}

let checked: jest.SpyInstance;
beforeEach(() => {
  checked = jest.spyOn(checker, 'checkApp');
});
afterEach(() => {
  checked.mockRestore();
});

test('the rules are not asked of an app that is right at first sight', () => {
  const chart = chartIn(new App());
  fill(chart);
  expect(Testing.synth(chart).map(({ kind }: { readonly kind: string }) => kind)).toEqual(['Deployment', 'Service']);
  expect(checked).not.toHaveBeenCalled();
});

test.each<[kind: string, make: (chart: Chart) => unknown]>([
  [
    'StatefulSet',
    (chart) => new StatefulSet(chart, 'db', { containers: [{ image: 'db', ports: [{ name: 'sql', number: 5432 }] }] }),
  ],
  ['Job', (chart) => new Job(chart, 'job', { containers: [{ image: 'job' }] })],
  ['CronJob', (chart) => new CronJob(chart, 'nightly', { schedule: Cron.daily(), containers: [{ image: 'job' }] })],
  ['Ingress', (chart) => fill(chart, 'web').service.exposeViaIngress('/')],
  ['ConfigMap', (chart) => new ConfigMap(chart, 'map', { data: { level: 'info' } })],
  ['Secret', (chart) => new Secret(chart, 'secret', { stringData: { text: 'abc' } })],
  [
    'RoleBinding',
    (chart) =>
      new Role(chart, 'role', { rules: [{ verbs: ['get'], resources: [ApiResource.PODS] }] }).bind(
        new ServiceAccount(chart, 'account'),
      ),
  ],
  ['PersistentVolumeClaim', (chart) => new PersistentVolumeClaim(chart, 'claim', { storage: Size.gibibytes(1) })],
  [
    'Service of type NodePort',
    (chart) => fill(chart).web.exposeViaService({ name: 'nodes', serviceType: ServiceType.NODE_PORT }),
  ],
])('the rules are not asked of a right %s', (kind, make) => {
  const chart = chartIn(new App());
  make(chart);
  expect(Testing.synth(chart).map((object: { readonly kind: string }) => object.kind)).toContain(kind.split(' ')[0]);
  expect(checked).not.toHaveBeenCalled();
});

test.each<[what: string, make: (chart: Chart) => unknown]>([
  ['an address', (chart) => fill(chart, 'http://other:80')],
  ['a number, which may be a port', (chart) => fill(chart, '8080')],
  [
    'an annotation',
    (chart) => {
      fill(chart).service.metadata.addAnnotation('prometheus.io/port', '8080');
    },
  ],
  [
    'a field that is patched in',
    (chart) => {
      ApiObject.of(fill(chart).web).addJsonPatch(JsonPatch.add('/spec/paused', true));
    },
  ],
  [
    'an object that another program makes',
    (chart) => [fill(chart), Service.fromServiceName(chart, 'db', 'db', { ports: { sql: 5432 } })],
  ],
  ['another kind', (chart) => [fill(chart), new Namespace(chart, 'other')]],
  [
    'a port of nodes that somebody chooses',
    (chart) =>
      new Service(chart, 'other', {
        selector: fill(chart).web,
        type: ServiceType.NODE_PORT,
        ports: [{ port: 80, targetPort: 'http', nodePort: 30080 }],
      }),
  ],
  [
    'an address in a ConfigMap',
    (chart) => [fill(chart), new ConfigMap(chart, 'map', { data: { url: 'http://db:80' } })],
  ],
  [
    'a setting',
    (chart) => {
      fill(chart);
      PortChecks.of(chart).configure({ rules: { 'service-selector-duplicate': 'error' } });
    },
  ],
])('the rules are asked where there is %s', (_, make) => {
  const chart = chartIn(new App());
  make(chart);
  failure(chart);
  expect(checked).toHaveBeenCalledTimes(1);
});

test.each([
  ['cdk8s-ports/undeclaredPorts', 'warn'],
  ['cdk8s-ports/nodePortRange', '30000-30100'],
])('the rules are asked where %s is set', (key, value) => {
  const app = new App();
  app.node.setContext(key, value);
  const chart = chartIn(app);
  fill(chart);
  failure(chart);
  expect(checked).toHaveBeenCalledTimes(1);
});

test('what only the program shows is found', () => {
  const chart = chartIn(new App());
  const { web } = fill(chart);
  const other = new Deployment(chart, 'other', {
    containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
  });
  new Service(chart, 'wrong', { selector: web, ports: [{ port: 80, targetPort: other.port('http') }] });
  expect(failure(chart)).toContain("targetPort is a handle of Deployment 'shop/other'");
});
