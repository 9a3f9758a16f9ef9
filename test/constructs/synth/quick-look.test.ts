import { ApiObject, App, JsonPatch, Testing } from 'cdk8s';
import { Deployment, EnvValue, PortChecks, Probe, Service, ServiceType } from '../../../lib';
import * as checker from '../../../lib/check/check-app';
import { chartIn, failure } from '../foreign';

type Chart = ReturnType<typeof chartIn>;

/** A workload and its Service, as nearly all are. */
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
  ['another kind', (chart) => fill(chart).service.exposeViaIngress('/')],
  [
    'a Service of another type',
    (chart) =>
      new Service(chart, 'other', {
        selector: fill(chart).web,
        type: ServiceType.NODE_PORT,
        ports: [{ port: 80, targetPort: 'http' }],
      }),
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
  expect(failure(chart)).toContain('targetPort is a handle of another workload');
});
