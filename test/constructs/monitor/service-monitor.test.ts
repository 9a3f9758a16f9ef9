import { ApiObject, App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaErrors } from '../../schemas/custom-resource';
import { chartOf, findings } from '../findings';

const CRD = 'monitoring/monitoring.coreos.com_servicemonitors.yaml';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: object };
  readonly spec: Record<string, unknown> & { readonly selector: { readonly matchLabels: object } };
}

const api = (scope: Chart, id = 'api') =>
  new kplus.Deployment(scope, id, {
    containers: [
      {
        image: 'api:1.4',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'metrics', number: 9090 },
          { name: 'stats', number: 8125, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });

/** The objects of a kind in a chart, checked by synth. */
function written(chart: Chart, kind: string): readonly Manifest[] {
  return (Testing.synth(chart) as Manifest[]).filter((object) => object.kind === kind);
}

function monitorIn(define: (chart: Chart) => void): Manifest {
  const [monitor] = written(chartOf(define), 'ServiceMonitor');
  expect(schemaErrors(CRD, monitor)).toEqual([]);
  return monitor!;
}

test('scrapes the port by its name, and selects the Service by its labels', () => {
  const monitor = monitorIn((chart) => {
    const service = api(chart).expose({ http: 80, metrics: true }, { metadata: { labels: { app: 'api' } } });
    new kplus.ServiceMonitor(chart, 'monitor', {
      metadata: { labels: { release: 'prometheus' } },
      endpoints: [{ endpoint: service.endpoint('metrics'), path: '/stats', interval: '30s', scheme: 'https' }],
    });
  });

  expect(monitor.metadata.labels).toEqual({ release: 'prometheus' });
  expect(monitor.spec).toEqual({
    selector: { matchLabels: { app: 'api' } },
    endpoints: [{ port: 'metrics', path: '/stats', interval: '30s', scheme: 'https' }],
  });
});

test('writes the name of a port that was asked for by its number', () => {
  const monitor = monitorIn((chart) => {
    const service = api(chart).expose({ metrics: 90 });
    new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: service.endpoint(90) }] });
  });

  expect(monitor.spec['endpoints']).toEqual([{ port: 'metrics' }]);
});

test('writes all of its properties as the definition has them, and any other field', () => {
  const key = { name: 'token', key: 'value' };
  const monitor = monitorIn((chart) => {
    const service = api(chart).expose({ metrics: 90 });
    new kplus.ServiceMonitor(chart, 'monitor', {
      jobLabel: 'app',
      targetLabels: ['app'],
      podTargetLabels: ['version'],
      sampleLimit: 10_000,
      targetLimit: 10,
      fields: { scrapeClass: 'mesh' },
      endpoints: [
        {
          endpoint: service.endpoint('metrics'),
          path: '/stats',
          interval: '1m30s',
          scrapeTimeout: '10s',
          scheme: 'https',
          params: { module: ['http', 'icmp'] },
          honorLabels: true,
          honorTimestamps: false,
          relabelings: [
            {
              action: 'replace',
              sourceLabels: ['a'],
              separator: ';',
              regex: '(.*)',
              targetLabel: 'b',
              replacement: '$1',
            },
          ],
          metricRelabelings: [{ action: 'hashmod', sourceLabels: ['a'], modulus: 2, targetLabel: 'c' }],
          authorization: { type: 'Bearer', credentials: key },
          basicAuth: { username: key, password: { ...key, optional: true } },
          bearerTokenSecret: key,
          tlsConfig: {
            ca: { configMap: key },
            cert: { secret: key },
            keySecret: key,
            serverName: 'api',
            insecureSkipVerify: false,
          },
          proxyUrl: 'http://proxy:3128',
          followRedirects: false,
          enableHttp2: false,
          filterRunning: false,
          fields: { trackTimestampsStaleness: true },
        },
      ],
    });
  });

  expect(monitor.spec).toMatchObject({ scrapeClass: 'mesh', sampleLimit: 10_000 });
  expect((monitor.spec['endpoints'] as object[])[0]).toMatchObject({
    trackTimestampsStaleness: true,
    filterRunning: false,
  });
});

test('the definition knows no misspelt field, nor a value of another type', () => {
  const chart = chartOf((one) => {
    const service = api(one).expose({ metrics: 90 });
    new kplus.ServiceMonitor(one, 'monitor', {
      fields: { sampleLimits: 1 },
      endpoints: [{ endpoint: service.endpoint('metrics'), fields: { interval: 'soon', intervall: '30s' } }],
    });
  });

  expect([...schemaErrors(CRD, written(chart, 'ServiceMonitor')[0])].sort()).toEqual([
    expect.stringMatching(/^\/spec\/endpoints\/0\/interval: must match pattern/),
    expect.stringMatching(/^\/spec\/endpoints\/0: must NOT have additional properties .*intervall/),
    expect.stringMatching(/^\/spec: must NOT have additional properties .*sampleLimits/),
  ]);
});

describe('the labels of the Service', () => {
  const NAME = 'app.kubernetes.io/name';

  /** The labels of each Service, and what each monitor selects. */
  function labels(define: (chart: Chart) => void): { readonly services: unknown; readonly selected: unknown } {
    const chart = new Chart(new App(), 'shop', { disableResourceNameHashes: true });
    define(chart);
    return {
      services: Object.fromEntries(written(chart, 'Service').map(({ metadata }) => [metadata.name, metadata.labels])),
      selected: written(chart, 'ServiceMonitor').map(({ spec }) => spec.selector.matchLabels),
    };
  }
  const monitor = (chart: Chart, service: kplus.Service<{ metrics: number }>, id = 'monitor') =>
    new kplus.ServiceMonitor(chart, id, { endpoints: [{ endpoint: service.endpoint('metrics') }] });

  test('one without labels gets its name', () => {
    expect(
      labels((chart) => {
        monitor(chart, api(chart).expose({ metrics: 90 }, { name: 'api' }));
      }),
    ).toEqual({ services: { api: { [NAME]: 'api' } }, selected: [{ [NAME]: 'api' }] });
  });

  test('one that another Service is like gets its name, too', () => {
    expect(
      labels((chart) => {
        const all = { metadata: { labels: { app: 'api' } } };
        const deployment = api(chart);
        deployment.expose({ http: 80 }, { name: 'web', ...all });
        monitor(chart, deployment.expose({ metrics: 90 }, { name: 'api', ...all }));
      }),
    ).toEqual({
      services: { web: { app: 'api' }, api: { app: 'api', [NAME]: 'api' } },
      selected: [{ app: 'api', [NAME]: 'api' }],
    });
  });

  test('a name that the Service has already stays', () => {
    expect(
      labels((chart) => {
        const all = { metadata: { labels: { [NAME]: 'shop' } } };
        const deployment = api(chart);
        monitor(chart, deployment.expose({ metrics: 80 }, { name: 'one', ...all }), 'one');
        monitor(chart, deployment.expose({ metrics: 90 }, { name: 'two', ...all }), 'two');
      }),
    ).toEqual({
      services: {
        one: { [NAME]: 'shop', 'cdk8s-ports/service': 'one' },
        two: { [NAME]: 'shop', 'cdk8s-ports/service': 'two' },
      },
      selected: [
        { [NAME]: 'shop', 'cdk8s-ports/service': 'one' },
        { [NAME]: 'shop', 'cdk8s-ports/service': 'two' },
      ],
    });
  });

  test('of an application they are those of the application, and two monitors add nothing', () => {
    expect(
      labels((chart) => {
        const app = new kplus.App(chart, 'api', { containers: { api: { image: 'api:1', ports: { metrics: 9090 } } } });
        const service = app.expose({ metrics: true });
        monitor(chart, service, 'one');
        monitor(chart, service, 'two');
      }),
    ).toEqual({ services: { api: { app: 'api' } }, selected: [{ app: 'api' }, { app: 'api' }] });
  });

  test('those that are given are selected by', () => {
    expect(
      labels((chart) => {
        const service = api(chart).expose(
          { metrics: 90 },
          { name: 'api', metadata: { labels: { app: 'api', tier: 'web' } } },
        );
        new kplus.ServiceMonitor(chart, 'monitor', {
          matchLabels: { tier: 'web' },
          endpoints: [{ endpoint: service.endpoint('metrics') }],
        });
      }),
    ).toEqual({ services: { api: { app: 'api', tier: 'web' } }, selected: [{ tier: 'web' }] });
  });
});

test('looks in the namespace of the Service', () => {
  const app = new App();
  const service = api(new Chart(app, 'shop', { namespace: 'shop' })).expose({ metrics: 90 });
  const monitoring = new Chart(app, 'monitoring', { namespace: 'monitoring' });
  new kplus.ServiceMonitor(monitoring, 'monitor', { endpoints: [{ endpoint: service.endpoint('metrics') }] });

  expect(written(monitoring, 'ServiceMonitor')[0]!.spec).toMatchObject({
    namespaceSelector: { matchNames: ['shop'] },
  });
});

test('takes a Service that lives elsewhere, if it is told the labels', () => {
  const monitor = monitorIn((chart) => {
    const service = kplus.Service.fromServiceName(chart, 'pg', 'pg', { namespace: 'data', ports: { metrics: 9187 } });
    const endpoints = [{ endpoint: service.endpoint('metrics') }] as const;
    expect(() => new kplus.ServiceMonitor(chart, 'x', { endpoints })).toThrow(
      "ServiceMonitor 'shop/x': the labels of Service 'shop/pg', which another program creates, are not known: pass them, as in matchLabels: { app: 'pg' }",
    );
    new kplus.ServiceMonitor(chart, 'monitor', { matchLabels: { app: 'pg' }, endpoints });
  });

  expect(monitor.spec).toEqual({
    selector: { matchLabels: { app: 'pg' } },
    namespaceSelector: { matchNames: ['data'] },
    endpoints: [{ port: 'metrics' }],
  });
});

test('knows ports that are bound later', () => {
  const monitor = monitorIn((chart) => {
    const service = new kplus.Service(chart, 'service', { selector: api(chart) });
    new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: service.endpoint('metrics') }] });
    service.bind(90, { name: 'metrics', targetPort: 'metrics' });
  });

  expect(monitor.spec['endpoints']).toEqual([{ port: 'metrics' }]);
});

describe('is refused at synth', () => {
  test.each<[string, (chart: Chart) => kplus.Endpoint, RegExp]>([
    [
      'a port without a name',
      (chart) =>
        new kplus.Service(chart, 'service', {
          selector: api(chart),
          ports: [{ port: 80, targetPort: 'http' }],
        }).endpoint(),
      /\[shop\/monitor\] port 80 has no name, and a monitor finds ports by name: give the port a name.*\[monitor-port-missing\]/,
    ],
    [
      'a UDP port',
      (chart) => api(chart).expose({ stats: true, http: 80 }).endpoint('stats'),
      /\[shop\/monitor\] port 8125 is UDP, and Prometheus scrapes by HTTP: pass a TCP port.*\[monitor-port-missing\]/,
    ],
  ])('%s', (_, endpointIn, message) => {
    expect(
      findings((chart) => {
        new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: endpointIn(chart) }] });
      }),
    ).toEqual([expect.stringMatching(message)]);
  });

  test('a port that a patch renames, by the rule that judges any ServiceMonitor', () => {
    expect(
      findings((chart) => {
        const service = api(chart).expose({ metrics: 90 });
        const monitor = new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: service.endpoint() }] });
        monitor.addJsonPatch({
          _toJson: () => ({ op: 'replace', path: '/spec/endpoints/0/port', value: 'metric' }),
        } as never);
      }),
    ).toEqual([expect.stringMatching(/\[shop\/monitor\] no Service port is named 'metric'.*did you mean 'metrics'/)]);
  });
});

describe('is refused at once, as JavaScript may have it', () => {
  test.each<[string, unknown, string]>([
    ['no props', undefined, "ServiceMonitor 'shop/monitor': props is undefined"],
    ['no endpoints', {}, 'endpoints is undefined: pass the ports to scrape, as in [{ endpoint:'],
    ['none', { endpoints: [] }, 'endpoints is empty: pass the ports to scrape'],
    ['no list', { endpoints: 'metrics' }, "endpoints is the string 'metrics'"],
    [
      'a name',
      { endpoints: ['metrics'] },
      "endpoints[0] is the string 'metrics': pass an object, as in { endpoint: service.endpoint('metrics') }",
    ],
    [
      'a name as endpoint',
      { endpoints: [{ endpoint: 'metrics' }] },
      "endpoints[0].endpoint is the string 'metrics': pass an endpoint",
    ],
  ])('%s', (_, props, message) => {
    expect(() => chartOf((chart) => new kplus.ServiceMonitor(chart, 'monitor', props as never))).toThrow(message);
  });

  test('a port of pods', () => {
    expect(() =>
      chartOf((chart) => {
        const deployment = api(chart);
        deployment.expose({ metrics: 90 });
        new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: deployment.port('metrics') as never }] });
      }),
    ).toThrow(
      "endpoints[0].endpoint is metrics (9090), a port of pods, and this takes a port of a Service: pass endpoint('metrics') of Service 'shop/api/Service', which clients dial at 90",
    );
  });

  test('endpoints of two Services', () => {
    expect(() =>
      chartOf((chart) => {
        const one = api(chart).expose({ metrics: 90 }).endpoint();
        const two = api(chart, 'web').expose({ metrics: 90 }).endpoint();
        new kplus.ServiceMonitor(chart, 'monitor', { endpoints: [{ endpoint: one }, { endpoint: two }] });
      }),
    ).toThrow(
      "ServiceMonitor 'shop/monitor': its ports are of Service 'shop/api/Service' and of Service 'shop/web/Service': make a ServiceMonitor for each",
    );
  });
});

test('is an object that patches and dependencies take', () => {
  const chart = chartOf((one) => {
    const service = api(one).expose({ metrics: 90 });
    new kplus.ServiceMonitor(one, 'monitor', { endpoints: [{ endpoint: service.endpoint() }] });
  });
  const monitor = chart.node.findChild('monitor');

  expect(ApiObject.isApiObject(monitor)).toBe(true);
  expect(monitor).toBeInstanceOf(kplus.ServiceMonitor);
});
