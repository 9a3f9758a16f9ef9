import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';

const image = 'nginx:1.27';
const ports = { http: 8080, dns: '53/UDP' } as const;

function chartOf(define: (chart: Chart) => void): Chart {
  const chart = new Chart(new App(), 'shop');
  define(chart);
  return chart;
}

const web = (chart: Chart) =>
  new kplus.Deployment(chart, 'web', {
    containers: [
      {
        image,
        ports: [
          { name: 'http', number: 8080 },
          { name: 'dns', number: 53, protocol: 'UDP' },
        ],
      },
    ],
  });
const api = (chart: Chart) => new kplus.App(chart, 'api', { containers: { web: { image, ports } } });
const db = (chart: Chart) =>
  new kplus.StatefulSet(chart, 'db', { containers: [{ image, ports: [{ name: 'pg', number: 5432 }] }] });

test.each<[string, (chart: Chart) => unknown, string]>([
  [
    'expose() twice',
    (chart) => {
      const workload = web(chart);
      workload.expose({ http: 80 });
      workload.expose({ dns: 53 });
    },
    "Deployment 'shop/web' is already exposed by Service 'shop/web/Service' (http 80/TCP): pass { name } for a second Service, or expose all ports with one",
  ],
  [
    'expose() after exposeViaService(), by one name',
    (chart) => {
      const workload = web(chart);
      workload.exposeViaService({ name: 'public' });
      workload.expose({ dns: 53 }, { name: 'public' });
    },
    "Deployment 'shop/web' is already exposed by Service 'shop/web/publicService' (http 8080/TCP, dns 53/UDP): pass another { name } for a second Service, or expose all ports with one",
  ],
  [
    'exposeViaIngress() twice',
    (chart) => {
      const workload = web(chart);
      workload.exposeViaIngress('/', { ports: [{ port: 80, targetPort: 8080 }] });
      workload.exposeViaIngress('/api', { ports: [{ port: 80, targetPort: 8080 }] });
    },
    "Deployment 'shop/web' is already exposed by Service 'shop/web/Service' (80/TCP): pass { name } for a second Service, or expose all ports with one",
  ],
  [
    'exposeViaIngress() twice of a Service',
    (chart) => {
      const service = web(chart).expose({ http: 80 });
      service.exposeViaIngress('/');
      service.exposeViaIngress('/api');
    },
    "Service 'shop/web/Service' already has an Ingress from exposeViaIngress(): to add a path to it, pass it as { ingress }",
  ],
  [
    'expose() twice of an App',
    (chart) => {
      const app = api(chart);
      app.expose({ http: 80 });
      app.expose({ dns: true });
    },
    "Deployment 'shop/api' is already exposed by Service 'shop/api/Deployment/Service' (http 80/TCP): pass { name } for a second Service, or expose all ports with one",
  ],
  [
    "expose() of an App by the App's own name, and by none",
    (chart) => {
      const app = api(chart);
      app.expose({ http: 80 }, { name: 'api' });
      app.expose({ dns: true });
    },
    "Deployment 'shop/api' is already exposed by Service 'shop/api/Deployment/apiService' (http 80/TCP): pass { name } for a second Service, or expose all ports with one",
  ],
  [
    'expose() twice of a StatefulSet, which has a Service of its own besides',
    (chart) => {
      const workload = db(chart);
      workload.expose({ pg: 5432 });
      workload.exposeViaService();
    },
    "StatefulSet 'shop/db' is already exposed by Service 'shop/db/Exposed' (pg 5432/TCP): pass { name } for a second Service, or expose all ports with one",
  ],
  [
    'expose() beside a construct of the same id',
    (chart) => {
      const workload = web(chart);
      new kplus.ConfigMap(workload, 'Service');
      workload.expose({ http: 80 });
    },
    "Deployment 'shop/web' has a construct 'Service' already: pass { name } for the Service",
  ],
])('%s says what there is and what to pass', (_, define, message) => {
  expect(() => chartOf(define)).toThrow(new Error(message));
});

test('with names there are as many Services as wanted', () => {
  const chart = chartOf((one) => {
    const app = api(one);
    app.expose({ http: 80 });
    app.expose({ dns: true }, { name: 'api-dns' });
    const workload = web(one);
    workload.exposeViaService();
    workload.expose({ http: 80 }, { name: 'public' });
    const service = workload.expose({ http: 80 }, { name: 'paths' });
    const ingress = service.exposeViaIngress('/');
    service.exposeViaIngress('/api', { ingress });
  });
  const names = Testing.synth(chart)
    .filter(({ kind }: { kind: string }) => kind === 'Service')
    .map(({ metadata }: { metadata: { name: string } }) => metadata.name);
  expect(names).toEqual(['api', 'api-dns', expect.stringMatching(/^shop-web-service-/), 'public', 'paths']);
});

test('the Service that a StatefulSet makes for itself does not count: the first one that the program asks for is its own', () => {
  const chart = chartOf((one) => db(one).expose({ pg: 5432 }));
  const services = Testing.synth(chart).filter(({ kind }: { kind: string }) => kind === 'Service');
  expect(services.map(({ metadata, spec }) => [metadata.name.replace(/-\w+$/, ''), spec.clusterIP])).toEqual([
    ['shop-db-service', 'None'],
    ['shop-db-exposed', undefined],
  ]);
});
