/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { App, Chart, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as kplus from '../../../lib';
import { findings, number, text, web } from '../findings';

// Printed for an action that no annotation describes.
const warn = jest.spyOn(console, 'warn').mockImplementation();
beforeEach(() => warn.mockClear());

const { IngressBackend: Backend } = kplus;

function chartOf(id = 'shop', namespace?: string): Chart {
  return new Chart(new App(), id, { ...(namespace && { namespace }), disableResourceNameHashes: true });
}

const serviceOf = (chart: Chart, ...ports: kplus.ServicePort[]): kplus.Service =>
  new kplus.Service(chart, 'svc', { metadata: { name: 'svc' }, selector: web(chart), ports });

/** The backend of a chart's Ingress in the synthesized manifest. */
function written(define: (chart: Chart) => plain.IngressBackend, after: (chart: Chart) => void = () => undefined): any {
  const chart = chartOf();
  new kplus.Ingress(chart, 'ingress', { rules: [{ path: '/', backend: define(chart) }] });
  after(chart);
  const ingress = Testing.synth(chart).find(({ kind }) => kind === 'Ingress');
  return ingress.spec.rules[0].http.paths[0].backend;
}

const HTTP = { name: 'http', port: 80, targetPort: text('http') };
const ADMIN = { name: 'admin', port: 81, targetPort: number(8080) };

describe('what was written is what is emitted', () => {
  test.each<[string, (service: kplus.Service) => plain.IngressBackend, object]>([
    ['a name', (service) => Backend.fromService(service, { port: text('http') }), { name: 'http' }],
    ['a number', (service) => Backend.fromService(service, { port: 81 }), { number: 81 }],
    ['an endpoint by name', (service) => Backend.fromEndpoint(service.endpoint(text('admin'))), { name: 'admin' }],
    ['an endpoint by number', (service) => Backend.fromEndpoint(service.endpoint(number(80))), { number: 80 }],
  ])('%s', (_, backend, port) => {
    expect(written((chart) => backend(serviceOf(chart, HTTP, ADMIN)))).toEqual({ service: { name: 'svc', port } });
  });

  test.each<[string, (service: kplus.Service) => plain.IngressBackend]>([
    ['nothing', (service) => Backend.fromService(service)],
    ['an endpoint by nothing', (service) => Backend.fromEndpoint(service.endpoint())],
  ])('%s: the number, as in cdk8s-plus', (_, backend) => {
    expect(written((chart) => backend(serviceOf(chart, HTTP)))).toEqual({
      service: { name: 'svc', port: { number: 80 } },
    });
  });

  test('the port of the Service, not of the pods, also of a headless one', () => {
    const headless = (chart: Chart): kplus.Service => {
      const service = new kplus.Service(chart, 'svc', {
        metadata: { name: 'svc' },
        selector: web(chart),
        clusterIP: 'None',
      });
      service.bind(80, { targetPort: kplus.unchecked('http', 'what a headless Service says does not count') });
      return service;
    };
    expect(written((chart) => Backend.fromEndpoint(headless(chart).endpoint(80))).service.port).toEqual({ number: 80 });
  });

  test('a Service that another program makes', () => {
    const elsewhere = (chart: Chart): kplus.IngressBackend =>
      Backend.fromService(kplus.Service.fromServiceName(chart, 'ext', 'web', { ports: { http: 80 } }), {
        port: 'http',
      });
    expect(written(elsewhere)).toEqual({ service: { name: 'web', port: { name: 'http' } } });
  });

  test('other resources, and actions that annotations define', () => {
    expect(written((chart) => Backend.fromResource(new kplus.ConfigMap(chart, 'bucket')))).toEqual({
      resource: { apiGroup: 'core', kind: 'ConfigMap', name: 'shop-bucket' },
    });
    expect(written(() => Backend.annotationAction('redirect'))).toEqual({
      service: { name: 'redirect', port: { name: 'use-annotation' } },
    });
  });

  test('is what cdk8s-plus renders at once, too', () => {
    const service = serviceOf(chartOf(), HTTP);
    expect((Backend.fromService(service) as any)._toKube()).toEqual({ service: { name: 'svc', port: { number: 80 } } });
  });
});

describe('ports that are bound later count', () => {
  test.each<[string, object | undefined, object]>([
    ['the only one', undefined, { number: 80 }],
    ['by name', { port: 'http' }, { name: 'http' }],
    ['by number', { port: 80 }, { number: 80 }],
  ])('%s', (_, options, port) => {
    let service: kplus.Service | undefined;
    const backend = written(
      (chart) => {
        service = serviceOf(chart);
        return Backend.fromService(service, options);
      },
      () => service?.bind(80, { name: 'http', targetPort: text('http') }),
    );
    expect(backend.service.port).toEqual(port);
  });

  test('of a Service of cdk8s-plus as well', () => {
    let service: plain.Service | undefined;
    const backend = written(
      (chart) => {
        service = new plain.Service(chart, 'svc', { selector: web(chart) });
        return Backend.fromService(service, { port: 'http' });
      },
      () => service?.bind(80, { name: 'http', targetPort: 8080 }),
    );
    expect(backend.service).toEqual({ name: 'shop-svc', port: { name: 'http' } });
  });

  test('and not to be there by then is an error that says so', () => {
    expect(() =>
      written(
        (chart) => Backend.fromService(serviceOf(chart), { port: text('http') }),
        () => undefined,
      ),
    ).toThrow("Service 'shop/svc': A service must be configured with a port");
  });

  test('to have several by then is an error that says which there are', () => {
    let service: kplus.Service | undefined;
    const late = (): unknown =>
      written(
        (chart) => {
          service = serviceOf(chart);
          return Backend.fromService(service);
        },
        () => {
          service?.bind(80, HTTP);
          service?.bind(81, ADMIN);
        },
      );
    expect(late).toThrow(
      "Service 'shop/svc' has 2 ports (http 80/TCP, admin 81/TCP): say which, as in IngressBackend.fromService(service, { port: 'http' })",
    );
  });
});

describe('refused at once', () => {
  test.each<[string, (chart: Chart) => unknown, string]>([
    [
      "the number of the pods' port",
      (chart) => Backend.fromService(serviceOf(chart, HTTP), { port: number(8080) }),
      "Service 'shop/svc' has no port 8080: that is a port of the pods, and clients of the Service dial 80: pass 'http' (backend defines port 8080 but service exposes port 80)",
    ],
    [
      "the name of the pods' port",
      (chart) => Backend.fromService(serviceOf(chart, { ...HTTP, name: 'web' }), { port: text('http') }),
      "Service 'shop/svc' has no port 'http': that is a port of the pods, and clients of the Service dial 80: pass 'web'",
    ],
    [
      "a handle of the pods' port",
      (chart) =>
        Backend.fromService(serviceOf(chart, HTTP), { port: (chart.node.findChild('web') as any).port('http') }),
      "Service 'shop/svc': http (8080) is a port of the pods, and clients of the Service dial 80: pass 'http'",
    ],
    [
      'a name that is a slip away',
      (chart) => Backend.fromService(serviceOf(chart, HTTP, ADMIN), { port: text('htpp') }),
      "Service 'shop/svc' has no port 'htpp' (http 80/TCP, admin 81/TCP); did you mean 'http'?",
    ],
    [
      'another number of several',
      (chart) => Backend.fromService(serviceOf(chart, HTTP, ADMIN), { port: number(82) }),
      "Service 'shop/svc' has no port 82 (http 80/TCP, admin 81/TCP) (service exposes ports 80,81 but backend is defined to use port 82)",
    ],
    [
      'none of several',
      (chart) => Backend.fromService(serviceOf(chart, HTTP, ADMIN)),
      "Service 'shop/svc' has 2 ports (http 80/TCP, admin 81/TCP): say which, as in IngressBackend.fromService(service, { port: 'http' }) (unable to determine service port since service exposes multiple ports: 80,81)",
    ],
    [
      'a name of more than 15 characters',
      (chart) =>
        Backend.fromService(serviceOf(chart, { ...HTTP, name: 'http-remote-write' }), {
          port: text('http-remote-write'),
        }),
      "Service 'shop/svc': port name 'http-remote-write' has more than 15 characters, so an Ingress cannot use it: pass the number 80",
    ],
    [
      'a name without a letter, by an endpoint',
      (chart) => Backend.fromEndpoint(serviceOf(chart, { ...HTTP, name: '8080' }).endpoint(text('8080'))),
      "Service 'shop/svc': port name '8080' needs at least one letter, so an Ingress cannot use it: pass the number 80",
    ],
    [
      'a workload',
      (chart) => Backend.fromService(web(chart) as any),
      'IngressBackend.fromService(): the Service is a Deployment: pass a Service, as in IngressBackend.fromService(web.expose({ http: 80 }))',
    ],
    [
      'a port of pods as an endpoint',
      (chart) => {
        const handle = (web(chart) as any).port('http');
        new kplus.Service(chart, 'svc', { selector: chart.node.findChild('web') as any, ports: [HTTP] });
        return Backend.fromEndpoint(handle);
      },
      "IngressBackend.fromEndpoint(): the endpoint is http (8080), a port of pods, and this takes a port of a Service: pass endpoint('http') of Service 'shop/svc', which clients dial at 80",
    ],
    [
      'an endpoint as a backend',
      (chart) => {
        new kplus.Ingress(chart, 'i').addRule('/', serviceOf(chart, HTTP).endpoint() as any);
      },
      "Ingress 'shop/i': the backend of a rule is an Endpoint: pass a backend, as in IngressBackend.fromEndpoint(endpoint)",
    ],
    [
      'a path twice',
      (chart) => {
        const backend = Backend.fromService(serviceOf(chart, HTTP));
        const ingress = new kplus.Ingress(chart, 'i');
        ingress.addHostRule('a.example.com', '/', backend);
        ingress.addHostRule('a.example.com', '/', backend);
      },
      "Ingress 'shop/i': there is already an ingress rule for a.example.com/",
    ],
  ])('%s', (_, program, message) => {
    expect(() => program(chartOf())).toThrow(message);
  });
});

describe('refused at synth', () => {
  const routed = (chart: Chart, backend: kplus.IngressBackend): void => {
    new kplus.Ingress(chart, 'i', { rules: [{ path: '/', backend }] });
  };

  test('a UDP port, of a Service here and elsewhere', () => {
    const udp = { name: 'dns', port: 53, targetPort: text('dns'), protocol: kplus.Protocol.UDP };
    expect(
      findings((chart) => {
        routed(chart, Backend.fromService(serviceOf(chart, udp), { port: text('dns') }));
      }),
    ).toEqual([
      expect.stringMatching(/^\[shop\/i\] the Service has port dns for UDP, not TCP.*\[ingress-port-missing\]$/),
    ]);
    const elsewhere = (chart: Chart): kplus.ImportedService =>
      kplus.Service.fromServiceName(chart, 'ext', 'names', { ports: { dns: '53/UDP' } });
    expect(
      findings((chart) => {
        routed(chart, Backend.fromService(elsewhere(chart)));
      }),
    ).toEqual([
      "[shop/i] Service 'shop/ext': port 53 of the Service is UDP, and an Ingress leads to TCP ports only [ingress-port-missing]",
    ]);
  });

  test('another namespace, of a Service here and elsewhere', () => {
    const app = new App();
    const [shop, data] = ['shop', 'data'].map((namespace) => new Chart(app, namespace, { namespace })) as [
      Chart,
      Chart,
    ];
    const imported = kplus.Service.fromServiceName(data, 'ext', 'names', { ports: { http: 80 } });
    routed(shop, Backend.fromService(imported));
    new kplus.Ingress(shop, 'j', { defaultBackend: Backend.fromService(serviceOf(data, HTTP)) });
    expect(() => Testing.synth(shop)).toThrow(
      /\[shop\/i\] Service 'data\/ext' is in namespace 'data', and an Ingress in 'shop' cannot reach it: put the Ingress into the namespace of the Service \[ingress-service-missing\][^]*\[shop\/j\] no Service named 'svc' in namespace 'shop'.*\[ingress-service-missing\]/,
    );
  });

  test('but not what unchecked() excuses, at each place', () => {
    const port = kplus.unchecked(81, 'a JSON patch adds it');
    const late = kplus.unchecked('late', 'a JSON patch adds it');
    const program = (chart: Chart): void => {
      const service = serviceOf(chart, HTTP);
      const ingress = new kplus.Ingress(chart, 'i', { defaultBackend: Backend.fromService(service, { port: late }) });
      ingress.addRule('/b', Backend.fromService(service, { port }));
      ingress.addRule('/a', Backend.fromService(service));
      ingress.addHostRule('a.example.com', '/', Backend.fromService(service, { port }));
    };
    expect(findings(program)).toEqual([]);
  });

  test('nor an action that an annotation defines', () => {
    const annotations = { 'alb.ingress.kubernetes.io/actions.redirect': '{"type":"redirect"}' };
    const rules = [{ path: '/', backend: Backend.annotationAction('redirect') }];
    expect(findings((chart) => new kplus.Ingress(chart, 'i', { metadata: { annotations }, rules }))).toEqual([]);
    expect(warn).not.toHaveBeenCalled();
  });
});
