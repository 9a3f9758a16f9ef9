/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { App as Root, Chart, Cron, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { findings } from '../findings';

const containers = [
  {
    image: 'nginx:1.27',
    ports: [
      { name: 'http', number: 8080 },
      { name: 'admin', number: 9901 },
    ],
  },
] as const;

const WORKLOADS: Readonly<Record<string, (chart: Chart) => kplus.Deployment<{ http: 8080; admin: 9901 }>>> =
  Object.fromEntries(
    ['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'].map((kind) => [
      kind,
      (chart: Chart) => new (kplus as any)[kind](chart, 'web', { containers, schedule: Cron.daily() }),
    ]),
  );

function objects(define: (chart: Chart) => unknown, namespace?: string): any[] {
  const chart = new Chart(new Root(), 'shop', { ...(namespace && { namespace }), disableResourceNameHashes: true });
  define(chart);
  return Testing.synth(chart);
}
const ofKind = (kind: string, all: any[]): any[] => all.filter((one) => one.kind === kind);

describe.each(Object.entries(WORKLOADS))('%s', (kind, workload) => {
  test('with class, host, port and names', () => {
    const written = objects((chart) =>
      workload(chart).exposeViaIngress('/', {
        name: 'web',
        ingressName: 'public',
        className: 'nginx',
        host: 'shop.example.com',
        port: 'http',
      }),
    );
    const [ingress] = ofKind('Ingress', written);
    expect(ofKind('Service', written).map(({ metadata }) => metadata.name)).toContain('web');
    expect(ingress.metadata.name).toBe('public');
    expect(ingress.spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'shop.example.com',
          http: {
            paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'web', port: { name: 'http' } } } }],
          },
        },
      ],
    });
  });

  test('passes the check at synth', () => {
    expect(findings((chart) => workload(chart).exposeViaIngress('/', { port: 9901 }))).toEqual([]);
  });

  test('says which ports there are where none is asked for', () => {
    expect(() => objects((chart) => workload(chart).exposeViaIngress('/', {} as object))).toThrow(
      /^Service 'shop\/web\/(Service|Exposed)' has 2 ports \(http 8080\/TCP, admin 9901\/TCP\): say which, as in exposeViaIngress\('\/', \{ port: 'http' \}\)/,
    );
    expect(kind).not.toBe('');
  });
});

describe('App', () => {
  const app = (chart: Chart) =>
    new kplus.App(chart, 'api', { containers: { web: { image: 'api:1', ports: { http: 8080, admin: 9901 } } } });

  test('Service and Ingress have its name', () => {
    const written = objects((chart) => app(chart).exposeViaIngress('/', { port: 'http', className: 'nginx' }));
    expect(written.map(({ kind, metadata }) => [kind, metadata.name])).toEqual([
      ['Deployment', 'api'],
      ['Service', 'api'],
      ['Ingress', 'api'],
    ]);
    expect(written[2].spec.rules[0].http.paths[0].backend).toEqual({
      service: { name: 'api', port: { name: 'http' } },
    });
  });

  test('names that are asked for go before that', () => {
    const [, service, ingress] = objects((chart) =>
      app(chart).exposeViaIngress('/', {
        port: 80,
        ports: [{ port: 80, targetPort: 'http' }],
        name: 'web',
        ingressName: 'public',
      }),
    );
    expect([service.metadata.name, ingress.metadata.name]).toEqual(['web', 'public']);
  });

  test('an Ingress of a Service of its own has the name of the Service', () => {
    const [, , ingress] = objects((chart) => app(chart).expose({ http: 80 }, { name: 'shop' }).exposeViaIngress('/'));
    expect(ingress.metadata.name).toBe('shop');
  });
});

describe('a Service', () => {
  const service = (chart: Chart, namespace?: string) =>
    new kplus.Deployment(chart, 'web', { containers, ...(namespace && { metadata: { namespace } }) }).expose(
      { http: 80, admin: true },
      { name: 'web' },
    );

  test('adds several ports to one Ingress', () => {
    const [, , ingress] = objects((chart) => {
      const web = service(chart);
      const shared = web.exposeViaIngress('/', { port: 'http', className: 'nginx' });
      web.exposeViaIngress('/admin', { port: 9901, ingress: shared, host: 'admin.example.com' });
    });
    expect(ingress.spec.rules.map(({ host, http }: any) => [host, http.paths[0].backend.service.port])).toEqual([
      [undefined, { name: 'http' }],
      ['admin.example.com', { number: 9901 }],
    ]);
  });

  test('has an Ingress of each name', () => {
    const names = objects((chart) => {
      const web = service(chart);
      web.exposeViaIngress('/', { port: 'http' });
      web.exposeViaIngress('/', { port: 'admin', ingressName: 'admin', className: 'internal' });
    });
    expect(ofKind('Ingress', names)).toHaveLength(2);
  });

  test('puts the Ingress into its own namespace', () => {
    const namespaceOf = (all: any[]): unknown => ofKind('Ingress', all)[0].metadata.namespace;
    expect(namespaceOf(objects((chart) => service(chart, 'data').exposeViaIngress('/', { port: 80 })))).toBe('data');
    expect(namespaceOf(objects((chart) => service(chart).exposeViaIngress('/', { port: 80 }), 'shop'))).toBe('shop');
    expect(namespaceOf(objects((chart) => service(chart).exposeViaIngress('/', { port: 80 })))).toBeUndefined();
  });

  test.each<[string, object, string]>([
    [
      'the port of the pods',
      { port: 8080 },
      "Service 'shop/web/webService' has no port 8080: that is a port of the pods, and clients of the Service dial 80: pass 'http'",
    ],
    ['an empty host', { port: 80, host: '' }, "Service 'shop/web/webService': host is empty: pass a string"],
    [
      'a class for an Ingress that there is',
      { port: 80, className: 'nginx', ingress: { addRule: () => undefined } },
      'className applies to a new Ingress, and { ingress } is an existing one',
    ],
  ])('refuses %s', (_, options, message) => {
    expect(() => objects((chart) => service(chart).exposeViaIngress('/', options))).toThrow(message);
  });

  test('leaves nothing behind where a port is refused', () => {
    const chart = new Chart(new Root(), 'shop');
    const web = service(chart);
    expect(() => web.exposeViaIngress('/', { port: 'x' as string })).toThrow("has no port 'x'");
    expect(web.node.tryFindChild('Ingress')).toBeUndefined();
  });
});
