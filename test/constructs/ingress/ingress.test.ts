/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import { App, Chart, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as kplus from '../../../lib';
import { findings, number, text, web } from '../findings';

function objects(define: (chart: Chart) => void): any[] {
  const chart = new Chart(new App(), 'shop');
  define(chart);
  return Testing.synth(chart);
}

/** Options of `exposeViaIngress` that the compiler does not check. */
const options = (port: kplus.ServicePort): object => ({ ports: [port] });
const exposed = (workload: kplus.Deployment, port: kplus.ServicePort): kplus.Ingress =>
  workload.exposeViaIngress('/', options(port));

describe('exposeViaIngress() of a workload', () => {
  test('keeps a name as a name, and leads the Ingress to the port of the Service', () => {
    const [, service, ingress] = objects((chart) => exposed(web(chart), { port: 80, targetPort: text('http') }));
    expect(service.spec.ports).toEqual([{ port: 80, targetPort: 'http' }]);
    expect(ingress.spec.rules[0].http.paths).toEqual([
      { path: '/', pathType: 'Prefix', backend: { service: { name: service.metadata.name, port: { number: 80 } } } },
    ]);
  });

  test('writes the bytes of cdk8s-plus', () => {
    const written = (module: any): string =>
      JSON.stringify(
        objects((chart) => {
          const containers = [{ image: 'nginx:1.27', ports: [{ number: 8080 }] }];
          new module.Deployment(chart, 'web', { containers }).exposeViaIngress('/', { name: 'web', pathType: 'Exact' });
        }),
      );
    expect(written(kplus)).toBe(written(plain));
  });

  test('refuses at once what exposeViaService() refuses', () => {
    expect(() => objects((chart) => exposed(web(chart), { port: 80, targetPort: number(9999) }))).toThrow(
      "no container declares port '9999' (http 8080/TCP, dns 53/UDP)",
    );
    expect(() => objects((chart) => exposed(web(chart), { port: 80, targetPort: text('htpp') }))).toThrow(
      "no container declares port 'htpp' (http 8080/TCP, dns 53/UDP); did you mean 'http'?",
    );
  });

  test('is checked at synth: protocols, and a port that no Ingress can route to', () => {
    expect(
      findings((chart) => exposed(web(chart), { port: 80, targetPort: text('http'), protocol: text('UDP') as 'UDP' })),
    ).toEqual([
      expect.stringMatching(/\[target-port-protocol\]$/),
      expect.stringMatching(/^\[shop\/web\/Service\/Ingress\] .*\[ingress-port-missing\]$/),
    ]);
    expect(findings((chart) => exposed(web(chart), { port: 53, targetPort: text('dns') }))).toEqual([
      expect.stringMatching(/^\[shop\/web\/Service\/Ingress\] .* UDP.*\[ingress-port-missing\]$/),
    ]);
  });

  test('takes what unchecked() excuses', () => {
    const targetPort = kplus.unchecked(9999, 'the debugger does not declare it');
    expect(findings((chart) => exposed(web(chart), { port: 80, targetPort }))).toEqual([]);
  });
});

describe('exposeViaIngress() of a Service', () => {
  const service = (chart: Chart, port: kplus.ServicePort) =>
    new kplus.Service(chart, 's', { selector: web(chart), ports: [port] });

  test('leads to the port that clients dial', () => {
    const [, , ingress] = objects((chart) => {
      service(chart, { port: 80, targetPort: text('http') }).exposeViaIngress('/');
    });
    expect(ingress.spec.rules[0].http.paths[0].backend.service.port).toEqual({ number: 80 });
  });

  test('has the target port checked', () => {
    expect(
      findings((chart) => {
        service(chart, { port: 80, targetPort: text('htpp') }).exposeViaIngress('/');
      }),
    ).toEqual([expect.stringMatching(/^\[shop\/s\] .*\[target-port-name-unresolved\]$/)]);
  });

  test('says which port there is to choose from where there are several', () => {
    const chart = new Chart(new App(), 'shop');
    const several = web(chart).exposeViaService();
    expect(() => several.exposeViaIngress('/')).toThrow(
      "Service 'shop/web/Service' has 2 ports (http 8080/TCP, dns 53/UDP): say which, as in exposeViaIngress('/', { port: 'http' }) (unable to determine service port since service exposes multiple ports: 8080,53)",
    );
  });
});
