import { ApiObject, App, Chart, Include, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as plain from 'cdk8s-plus-27';
import { App as Application, Deployment, PortChecks, Service, unchecked } from '../../lib';
import { findings, text } from './findings';

const image = 'nginx:1.27';
const http = [{ name: 'http', number: 8080 }];

/** All that synth fails with, whole. */
function failure(chart: Chart): string {
  try {
    Testing.synth(chart);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function chartIn(app: App, id = 'shop'): Chart {
  return new Chart(app, id);
}

/** A Service and the Deployment behind it, as somebody else wrote them. */
const foreign = (targetPort: string | number, service = 'web') => [
  {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      selector: { matchLabels: { app: 'web' } },
      template: {
        metadata: { labels: { app: 'web' } },
        spec: { containers: [{ name: 'nginx', image, ports: [{ name: 'http', containerPort: 8080 }] }] },
      },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service },
    spec: { selector: { app: 'web' }, ports: [{ port: 80, targetPort }] },
  },
];

function include(chart: Chart, id: string, objects: readonly object[]): Include {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-ports-'));
  const file = path.join(folder, 'foreign.yaml');
  fs.writeFileSync(file, objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  const included = new Include(chart, id, { url: file });
  fs.rmSync(folder, { recursive: true });
  return included;
}

describe('what a failure says', () => {
  test('the constructs of both ends, their fields and the lines that made them', () => {
    const chart = chartIn(new App());
    const containers = [{ image, ports: http.slice() }];
    const web = new Deployment(chart, 'web', { containers });
    new Service(chart, 'public', { selector: web, ports: [{ port: 80, targetPort: text('htpp') }] });

    const own = fs.readFileSync(__filename, 'utf8').split('\n');
    const lineOf = (code: string): number => own.findIndex((line) => line.includes(code)) + 1;
    expect(failure(chart)).toBe(
      [
        'Validation failed with the following errors:',
        `  [shop/public] no selected pod has a TCP port named 'htpp': Service 'shop/public':80 -> targetPort "htpp" -x- Deployment 'shop/web' (ports: http 8080/TCP); did you mean 'http'? [target-port-name-unresolved]`,
        `      spec.ports[0].targetPort, made at test/constructs/tree-check.test.ts:${lineOf("new Service(chart, 'public'")}:5`,
        `      'shop/web' spec.template.spec.containers, made at test/constructs/tree-check.test.ts:${lineOf("const web = new Deployment(chart, 'web', { containers })")}:17: selected, without such a port`,
      ].join('\n'),
    );
  });

  test('an application by its own path, a Service that expose() makes by the line that calls it', () => {
    const chart = chartIn(new App());
    const ports: Record<string, number> = { http: 8080 };
    const api = new Application(chart, 'api', { containers: { web: { image, ports } } });
    api.expose({ [text('admin')]: { port: 80, targetPort: text('admin') } });
    const message = failure(chart);
    expect(message).toContain(`-x- Deployment 'shop/api' (ports: http 8080/TCP)`);
    expect(message).toMatch(
      /'shop\/api' spec\.template\.spec\.containers, made at test\/constructs\/tree-check\.test\.ts:\d+:17/,
    );
    expect(message).toMatch(/spec\.ports\[0\]\.targetPort, made at test\/constructs\/tree-check\.test\.ts:\d+:9\n/);
  });

  test('of everything at once, whatever made it, in one app', () => {
    const app = new App();
    const chart = chartIn(app);
    include(chart, 'foreign', foreign('htpp'));
    new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: text('UPPER'), number: 1 }] }] });
    new plain.Service(chart, 'plain', { ports: [{ port: 80 }], type: plain.ServiceType.CLUSTER_IP });
    const other = chartIn(app, 'other');
    new ApiObject(other, 'ingress', {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: 'ingress' },
      spec: { defaultBackend: { service: { name: 'web', port: { number: 8080 } } } },
    } as never);
    const lines = failure(chart)
      .split('\n')
      .filter((line) => /^ {2}\S/.test(line));
    expect(lines.map((line) => /\[(\S+)\].*\[(\S+)\]$/.exec(line)?.slice(1))).toEqual([
      ['shop/foreign/web-service', 'target-port-name-unresolved'],
      ['shop/web', 'port-name-syntax'],
      ['other/ingress', 'ingress-port-missing'],
    ]);
  });
});

describe('what is checked is what is written', () => {
  test('after JSON patches, and with what is lazy', () => {
    const chart = chartIn(new App());
    const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
    const service = new Service(chart, 'public', { selector: web, ports: [{ port: 80, targetPort: 'http' }] });
    expect(failure(chart)).toBe('');
    ApiObject.of(service).addJsonPatch(
      JsonPatch.replace('/spec/ports/0/targetPort', plain.k8s.IntOrString.fromNumber(9999)),
    );
    expect(failure(chart)).toContain('no selected pod declares port 9999/TCP');
    ApiObject.of(service).addJsonPatch(
      JsonPatch.replace('/spec/ports/0/targetPort', plain.k8s.IntOrString.fromNumber(8080)),
    );
    expect(failure(chart)).toBe('');
  });

  test('in whatever order it was put together', () => {
    expect(
      findings((chart) => {
        const web = new Deployment(chart, 'web');
        new Service(chart, 'a', { selector: web, ports: [{ port: 80, targetPort: text('http') }] });
        web.addContainer({ image, ports: [{ name: 'http', number: 8080 }] });
      }),
    ).toEqual([]);
  });

  test('each object is rendered once for the check and for what is written', () => {
    for (const synthesize of [
      (app: App) => app.synth(),
      (app: App) => app.synthYaml(),
      (app: App) => Testing.synth(app.charts[0]!),
    ]) {
      const app = Testing.app();
      const chart = chartIn(app);
      let rendered = 0;
      new Deployment(chart, 'web', { containers: [{ image }] });
      new ApiObject(chart, 'counted', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        data: Lazy.any({ produce: () => ({ rendered: String((rendered += 1)) }) }),
      } as never);
      synthesize(app);
      expect(rendered).toBe(1);
      // And is not kept: the next one sees what has changed since.
      synthesize(app);
      expect(rendered).toBe(2);
      fs.rmSync(app.outdir, { recursive: true });
    }
  });

  test('nothing is kept of a synth that failed', () => {
    const chart = chartIn(new App());
    const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
    const service = new Service(chart, 'public', { selector: web, ports: [{ port: 80, targetPort: text('htpp') }] });
    expect(failure(chart)).not.toBe('');
    const object = ApiObject.of(service);
    object.addJsonPatch(JsonPatch.replace('/spec/ports/0/targetPort', plain.k8s.IntOrString.fromNumber(8080)));
    expect((object.toJson() as { spec: { ports: unknown } }).spec.ports).toEqual([{ port: 80, targetPort: 8080 }]);
    expect(failure(chart)).toBe('');
  });

  test('what cannot be rendered is for cdk8s to say, as before', () => {
    const chart = chartIn(new App());
    new Deployment(chart, 'web');
    expect(failure(chart)).toMatch(
      /^Error: Failed|Failed serializing construct at path 'shop\/web\/Resource'.*PodSpec must have at least 1 container/,
    );
  });
});

describe('what is no fault', () => {
  test('what works in manifests of others although nobody declares it', () => {
    expect(
      findings((chart) => {
        include(chart, 'foreign', foreign(9999));
        new Deployment(chart, 'typed', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
      }),
    ).toEqual([]);
  });

  test('a typed Service that selects by labels only: nothing ties it to the workload', () => {
    expect(
      findings((chart) => {
        include(chart, 'foreign', foreign(8080));
        const service = new Service(chart, 'mine', { ports: [{ port: 80, targetPort: 9999 }] });
        service.selectLabel('app', 'web');
      }),
    ).toEqual([]);
  });

  test('charts for different clusters that want the same of each', () => {
    const service = (name: string) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec: { type: 'NodePort', ports: [{ port: 80, nodePort: 30080 }] },
    });
    const app = new App();
    const staging = chartIn(app, 'staging');
    new Deployment(staging, 'web', { containers: [{ image }] });
    include(staging, 'a', [service('a')]);
    const production = chartIn(app, 'production');
    include(production, 'b', [service('b')]);
    expect(failure(staging)).toBe('');
    include(production, 'c', [service('c')]);
    expect(failure(staging)).toContain('nodePort 30080');
  });

  test('the same names in charts that are alternatives', () => {
    const app = new App();
    const [one, other] = [chartIn(app, 'one'), chartIn(app, 'other')];
    new Deployment(one, 'typed', { containers: [{ image }] });
    include(one, 'a', foreign('http'));
    include(other, 'b', foreign(8080));
    expect(failure(one)).toBe('');
  });

  test('what is suppressed by an annotation, with a reason', () => {
    const [deployment, service] = foreign('htpp');
    const annotations = { 'cdk8s-ports.dev/ignore.target-port-name-unresolved': 'filled in by the operator' };
    expect(
      findings((chart) => {
        new Deployment(chart, 'typed', { containers: [{ image }] });
        include(chart, 'foreign', [deployment!, { ...service!, metadata: { name: 'web', annotations } }]);
      }),
    ).toEqual([]);
  });

  test('what is unchecked: of a Service, a node port, a probe, a hook', () => {
    expect(
      findings((chart) => {
        const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
        new Service(chart, 'a', {
          selector: web,
          clusterIP: 'None',
          ports: [{ port: 9999, targetPort: unchecked(9998, 'not declared') }],
        });
        new Service(chart, 'b', {
          selector: web,
          type: plain.ServiceType.NODE_PORT,
          ports: [{ port: 80, targetPort: 'http', nodePort: unchecked(80, 'one node only') }],
        });
      }),
    ).toEqual([]);
  });
});

describe('PortChecks', () => {
  let printed: jest.SpyInstance;
  beforeEach(() => {
    printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  });
  afterEach(() => printed.mockRestore());
  const warnings = (): readonly string[] => (printed.mock.calls as string[][]).map(([line = '']) => line);

  /** A fault of somebody else's in `shop/legacy`. */
  function withLegacy(): { readonly chart: Chart; readonly legacy: Include } {
    const chart = chartIn(new App());
    return { chart, legacy: include(chart, 'legacy', foreign('htpp')) };
  }

  test('checks a tree without any typed construct', () => {
    const { chart } = withLegacy();
    expect(failure(chart)).toBe('');
    PortChecks.of(chart);
    expect(failure(chart)).toContain('[shop/legacy/web-service] no selected pod has');
    expect(warnings()).toEqual([]);
  });

  test('warns instead of failing below a construct, and says so', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(legacy).configure({ mode: 'warn', reason: 'not ours' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual([
      "cdk8s-ports: faults in the ports of 'shop/legacy' do not fail the synth: not ours",
      expect.stringContaining(
        "cdk8s-ports: error: [shop/legacy/web-service] no selected pod has a TCP port named 'htpp'",
      ),
    ]);
    Testing.synth(chart);
    expect(warnings()).toHaveLength(2);
  });

  test('is switched off below a construct, and says so; what is further down counts', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(chart).configure({ mode: 'off', reason: 'being moved' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual(["cdk8s-ports: the ports of 'shop' are not checked: being moved"]);
    PortChecks.of(legacy).configure({ mode: 'fail' });
    expect(failure(chart)).toContain('[shop/legacy/web-service]');
  });

  test('settings of rules: off, less and more', () => {
    const { chart, legacy } = withLegacy();
    PortChecks.of(legacy).configure({ rules: { 'target-port-name-unresolved': 'off' }, reason: 'filled in later' });
    expect(failure(chart)).toBe('');
    expect(warnings()).toEqual([
      "cdk8s-ports: for the ports of 'shop/legacy', target-port-name-unresolved is off: filled in later",
    ]);
    PortChecks.of(legacy).configure({ rules: { 'target-port-name-unresolved': 'warning' }, reason: 'filled in later' });
    expect(failure(chart)).toBe('');
    expect(warnings().at(-1)).toContain('cdk8s-ports: warning: [shop/legacy/web-service]');
    PortChecks.of(chart).configure({ rules: { exposure: 'error' } });
    include(chart, 'more', [
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'x' }, spec: { type: 'NodePort', ports: [{ port: 80 }] } },
    ]);
    expect(failure(chart)).toContain('[shop/more/x-service] Service');
  });

  test('what is known of the world', () => {
    const chart = chartIn(new App());
    const backend = { service: { name: 'missing', port: { number: 80 } } };
    include(chart, 'ingress', [
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'Ingress',
        metadata: { name: 'i' },
        spec: { defaultBackend: backend },
      },
    ]);
    const checks = PortChecks.of(chart.node.root);
    expect(failure(chart)).toBe('');
    checks.configure({ complete: true });
    expect(failure(chart)).toContain('[ingress-service-missing]');
    checks.configure({ external: ['Service/default/missing'] });
    expect(failure(chart)).toBe('');
  });

  test.each([
    [
      'an unknown rule',
      { rules: { 'target-port': 'off' }, reason: 'x' },
      "rules.target-port: there is no rule 'target-port'",
    ],
    ['an unknown mode', { mode: 'quiet', reason: 'x' }, "mode: 'quiet' is not one of fail, warn, off"],
    [
      'an unknown setting',
      { severity: 'info' },
      "there is no setting 'severity'; there are mode, rules, reason, complete",
    ],
    ['less strict without a reason', { mode: 'warn' }, 'reason: say why this is checked less strictly'],
    [
      'a rule that is off without one',
      { rules: { 'node-port': 'off' } },
      'reason: say why this is checked less strictly',
    ],
    [
      'what is for the app, elsewhere',
      { complete: true },
      'complete: it holds for the whole app, so configure it with PortChecks.of(app)',
    ],
    ['no version', { kubernetesVersion: 'new' }, "kubernetesVersion: 'new' is no version of Kubernetes"],
  ])('refuses %s', (_, settings, message) => {
    const { chart } = withLegacy();
    const configure = (): void => PortChecks.of(chart).configure(settings as never);
    expect(configure).toThrow("PortChecks of 'shop' cannot be configured so:");
    expect(configure).toThrow(message);
  });
});
