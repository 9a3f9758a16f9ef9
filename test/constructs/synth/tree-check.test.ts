import { ApiObject, App, Cron, JsonPatch, Lazy, Testing } from 'cdk8s';
import * as fs from 'node:fs';
import * as plain from 'cdk8s-plus-27';
import {
  App as Application,
  CronJob,
  Deployment,
  Handler,
  Ingress,
  IngressBackend,
  NetworkPolicy,
  Pod,
  Probe,
  Service,
  unchecked,
} from '../../../lib';
import { findings, text } from '../findings';
import { chartIn, failure, foreign, include } from '../foreign';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

const image = 'nginx:1.27';
const http = [{ name: 'http', number: 8080 }];

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
        `      spec.ports[0].targetPort, created at test/constructs/synth/tree-check.test.ts:${lineOf("new Service(chart, 'public'")}:5`,
        `      'shop/web' spec.template.spec.containers, created at test/constructs/synth/tree-check.test.ts:${lineOf("const web = new Deployment(chart, 'web', { containers })")}:17: selected, without such a port`,
        "      fix: write 'http'",
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
      /'shop\/api' spec\.template\.spec\.containers, created at test\/constructs\/synth\/tree-check\.test\.ts:\d+:17/,
    );
    expect(message).toMatch(
      /spec\.ports\[0\]\.targetPort, created at test\/constructs\/synth\/tree-check\.test\.ts:\d+:9\n/,
    );
  });

  test('of an Ingress and a policy, which are of this package too', () => {
    const chart = chartIn(new App());
    const web = new Deployment(chart, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
    const service = web.expose({ http: 80 });
    new Ingress(chart, 'ingress', {
      rules: [{ path: '/', backend: IngressBackend.fromService(service, { port: 80 }) }],
    });
    const policy = new NetworkPolicy(chart, 'policy', { selector: web });
    policy.addIngressRule(plain.NetworkPolicyIpBlock.anyIpv4(chart, 'any'), [plain.NetworkPolicyPort.allTcp()]);
    ApiObject.of(service).addJsonPatch(JsonPatch.replace('/spec/ports/0/port', 81));
    const lines = failure(chart).split('\n');
    expect(lines).toEqual([
      'Validation failed with the following errors:',
      expect.stringMatching(/^ {2}\[shop\/ingress\] the Service has no port 80: .*\[ingress-port-missing\]$/),
      expect.stringMatching(/spec\.rules\[0\].*, created at test\/constructs\/synth\/tree-check\.test\.ts:\d+:5$/),
      expect.stringMatching(
        /'shop\/web\/Service' spec\.ports, created at .*tree-check\.test\.ts:\d+:25: the ports that it has$/,
      ),
      expect.stringMatching(/^ {6}fix: /),
      expect.stringMatching(/^ {2}\[shop\/policy\] port 0 is outside 1\.\.65535/),
      expect.stringMatching(/created at test\/constructs\/synth\/tree-check\.test\.ts:\d+:20$/),
      expect.stringMatching(/^ {6}fix: /),
    ]);
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
    });
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
      (app: App) => {
        app.synth();
      },
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
      });
      synthesize(app);
      expect(rendered).toBe(1);
      // The result is not cached: the next synth sees what has changed since.
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

test('what cannot be rendered is named beside what comes of it', () => {
  const chart = chartIn(new App());
  const web = new Deployment(chart, 'web', { containers: [{ image, ports: http.slice() }] });
  for (const id of ['one', 'two']) web.containers[0]!.mount(`/${id}`, plain.Volume.fromEmptyDir(chart, id, 'data'));
  web.expose({ http: 80 });

  expect(failure(chart)).toContain(
    "[shop/web/Resource] Failed serializing construct at path 'shop/web/Resource' with name 'shop-web-c81100ac': Error: Invalid mount configuration. At least two different volumes have the same name: data",
  );
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
        include(chart, 'foreign', [deployment, { ...service, metadata: { name: 'web', annotations } }]);
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
        const containers = [
          {
            image,
            readiness: Probe.fromHttpGet('/', { port: unchecked(9998, 'not declared') }),
            liveness: Probe.fromTcpSocket({ port: unchecked('admin', 'filled in later') }),
            lifecycle: { preStop: Handler.fromTcpSocket({ port: unchecked(9997, 'not declared') }) },
          },
        ];
        new Pod(chart, 'pod', { containers });
        new CronJob(chart, 'job', { containers, schedule: Cron.daily() });
      }),
    ).toEqual([]);
  });
});
