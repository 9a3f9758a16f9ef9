/* eslint-disable @typescript-eslint/no-deprecated -- the deprecated number in cdk8s-plus has the same name as our function */
import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { schemaErrors } from '../../schemas/custom-resource';
import { chartOf, findings } from '../findings';

const CRD = 'monitoring/monitoring.coreos.com_podmonitors.yaml';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: object };
  readonly spec: Record<string, unknown> & { readonly selector: { readonly matchLabels: object } };
}

const containers = [
  {
    image: 'api:1.4',
    ports: [
      { name: 'metrics', number: 9090 },
      { name: 'admin', number: 9901 },
      { name: 'stats', number: 8125, protocol: kplus.Protocol.UDP },
    ],
  },
] as const;
const nameless = [{ image: 'api:1.4', ports: [{ number: 9000 }] }] as const;

/** The PodMonitors of a chart, checked by synth and against the schema of their CustomResourceDefinition. */
function monitorsIn(define: (chart: Chart) => void, chart = chartOf(() => undefined)): readonly Manifest[] {
  define(chart);
  const monitors = (Testing.synth(chart) as Manifest[]).filter(({ kind }) => kind === 'PodMonitor');
  for (const monitor of monitors) expect(schemaErrors(CRD, monitor)).toEqual([]);
  return monitors;
}

test('scrapes ports of the pods by their names, and selects the pods', () => {
  const [monitor] = monitorsIn((chart) => {
    const api = new kplus.DaemonSet(chart, 'api', { containers });
    new kplus.PodMonitor(chart, 'monitor', {
      jobLabel: 'app',
      podMetricsEndpoints: [
        { port: api.port('metrics'), path: '/stats', interval: '30s', scrapeTimeout: '10s', scheme: 'http' },
        { port: api.port(9901), params: { format: ['prometheus'] }, fields: { trackTimestampsStaleness: true } },
      ],
    });
  });

  expect(monitor!.spec).toEqual({
    jobLabel: 'app',
    selector: { matchLabels: { 'cdk8s.io/metadata.addr': 'shop-api-c8fa48f5' } },
    podMetricsEndpoints: [
      { port: 'metrics', path: '/stats', interval: '30s', scrapeTimeout: '10s', scheme: 'http' },
      { port: 'admin', params: { format: ['prometheus'] }, trackTimestampsStaleness: true },
    ],
  });
});

test('scrapes a port by its number where it is told so', () => {
  const [monitor] = monitorsIn((chart) => {
    const api = new kplus.Deployment(chart, 'api', { containers: nameless });
    new kplus.PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: api.port(9000), byNumber: true }] });
  });

  expect(monitor!.spec['podMetricsEndpoints']).toEqual([{ portNumber: 9000 }]);
});

test('looks in the namespace of the workload', () => {
  const app = new App();
  const api = new kplus.Deployment(new Chart(app, 'shop', { namespace: 'shop' }), 'api', { containers });
  const [monitor] = monitorsIn(
    (chart) => new kplus.PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: api.port('metrics') }] }),
    new Chart(app, 'monitoring', { namespace: 'monitoring' }),
  );

  expect(monitor!.spec).toMatchObject({ namespaceSelector: { matchNames: ['shop'] } });
});

test('takes a port of a container that was added later, and labels that were selected later', () => {
  const [monitor] = monitorsIn((chart) => {
    const api = new kplus.Deployment(chart, 'api', {
      containers,
      podMetadata: { labels: { app: 'api' } },
      select: false,
    });
    const envoy = api.addContainer({ name: 'envoy', image: 'envoy:1', ports: [{ name: 'envoy', number: 15090 }] });
    new kplus.PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: envoy.port('envoy') }] });
    api.select(kplus.LabelSelector.of({ labels: { app: 'api' } }));
  });

  expect(monitor!.spec).toEqual({
    selector: { matchLabels: { app: 'api' } },
    podMetricsEndpoints: [{ port: 'envoy' }],
  });
});

describe('monitor() of a workload', () => {
  test.each([
    ['Pod', kplus.Pod],
    ['Deployment', kplus.Deployment],
    ['StatefulSet', kplus.StatefulSet],
    ['DaemonSet', kplus.DaemonSet],
    ['Job', kplus.Job],
  ] as const)('%s', (_, Workload) => {
    const [monitor] = monitorsIn((chart) => {
      new Workload(chart, 'api', { containers }).monitor('metrics', {
        path: '/stats',
        labels: { release: 'prometheus' },
      });
    });

    expect(monitor!.metadata.labels).toEqual({ release: 'prometheus' });
    expect(monitor!.spec['podMetricsEndpoints']).toEqual([{ port: 'metrics', path: '/stats' }]);
    expect(Object.keys(monitor!.spec.selector.matchLabels)).toEqual(['cdk8s.io/metadata.addr']);
  });

  test.each(['Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const)('App of kind %s, by its own names', (kind) => {
    const chart = new Chart(new App(), 'shop', { namespace: 'shop' });
    const monitors = monitorsIn((one) => {
      const app = new kplus.App(one, 'api', {
        kind,
        containers: { api: { image: 'api:1', ports: { metrics: 9090, admin: 9901 } } },
      });
      app.monitor('metrics');
      app.monitor('admin', { path: '/stats' });
      app.monitor('admin', { path: '/more', name: 'more' });
    }, chart);

    expect(monitors.map(({ metadata }) => metadata)).toEqual(
      ['api-metrics', 'api-admin', 'more'].map((name) => ({ name, namespace: 'shop' })),
    );
    expect(monitors.map(({ spec }) => spec.selector.matchLabels)).toEqual([
      { app: 'api' },
      { app: 'api' },
      { app: 'api' },
    ]);
  });

  test('twice for one port', () => {
    const define = (options?: kplus.MonitorOptions): unknown =>
      chartOf((chart) => {
        const api = new kplus.Deployment(chart, 'api', { containers });
        api.monitor('metrics', options);
        api.monitor('metrics', options);
      });

    expect(() => define()).toThrow(
      "Deployment 'shop/api' has a monitor of port 'metrics' already: pass { name } for a second one",
    );
    expect(() => define({ name: 'own' })).toThrow('pass another { name } for a second one');
  });

  test('for a port that there is none of, as JavaScript may have it', () => {
    expect(() =>
      chartOf((chart) => new kplus.Deployment(chart, 'api', { containers }).monitor('metrics2' as never)),
    ).toThrow("Deployment 'shop/api' declares no port 'metrics2'");
  });

  test('of one of several workloads', () => {
    const monitors = monitorsIn((chart) => {
      const api = new kplus.Deployment(chart, 'api', { containers });
      const agent = new kplus.DaemonSet(chart, 'agent', { containers });
      for (const one of [api, agent]) one.monitor('metrics');
    });

    expect(monitors).toHaveLength(2);
  });
});

describe('is refused at synth', () => {
  test.each<[string, (chart: Chart) => kplus.AnyPort, RegExp]>([
    [
      'a port without a name',
      (chart) => new kplus.Deployment(chart, 'api', { containers: nameless }).port(9000),
      /\[shop\/monitor\] port 9000 has no name, and a monitor finds ports by name: give the port a name.*\[monitor-port-missing\]/,
    ],
    [
      'a UDP port',
      (chart) => new kplus.Deployment(chart, 'api', { containers }).port('stats'),
      /\[shop\/monitor\] port 8125 is UDP, and Prometheus scrapes by HTTP: pass a TCP port.*\[monitor-port-missing\]/,
    ],
  ])('%s', (_, portIn, message) => {
    expect(
      findings((chart) => {
        new kplus.PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: portIn(chart) }] });
      }),
    ).toEqual([expect.stringMatching(message)]);
  });
});

describe('is refused at once, as JavaScript may have it', () => {
  const monitor = (portIn: (chart: Chart) => unknown): unknown =>
    chartOf((chart) => {
      new kplus.PodMonitor(chart, 'monitor', { podMetricsEndpoints: [{ port: portIn(chart) as never }] });
    });

  test('an endpoint of a Service', () => {
    expect(() =>
      monitor((chart) => new kplus.Deployment(chart, 'api', { containers }).expose({ metrics: 90 }).endpoint()),
    ).toThrow(
      "PodMonitor 'shop/monitor': podMetricsEndpoints[0].port is 90, a port of Service 'shop/api/Service', and this takes a port of pods: pass 'metrics' (9090)",
    );
  });

  test('a name', () => {
    expect(() => monitor(() => 'metrics')).toThrow(
      "podMetricsEndpoints[0].port is the string 'metrics': pass a port of a workload, as in web.port('metrics')",
    );
  });

  test('a port of a container without a workload', () => {
    expect(() => monitor(() => new kplus.Container(containers[0]).port('metrics'))).toThrow(
      'podMetricsEndpoints[0].port is port metrics of a container that is in no workload: add it with addContainer() or attachContainer()',
    );
  });

  test('ports of two workloads', () => {
    expect(() =>
      chartOf((chart) => {
        const [one, two] = ['one', 'two'].map((id) => new kplus.Deployment(chart, id, { containers }));
        new kplus.PodMonitor(chart, 'monitor', {
          podMetricsEndpoints: [{ port: one!.port('metrics') }, { port: two!.port('metrics') }],
        });
      }),
    ).toThrow(
      "PodMonitor 'shop/monitor': its ports are of Deployment 'shop/one' and of Deployment 'shop/two': make a PodMonitor for each",
    );
  });
});
