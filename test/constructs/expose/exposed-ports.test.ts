import { App, Chart, Testing } from 'cdk8s';
import { Deployment, type ContainerProps } from '../../../lib';

/** The ports of the Service that `expose` creates for a workload with these ports. */
function exposed(expose: (workload: Deployment) => unknown, props: Partial<ContainerProps>): unknown {
  const chart = new Chart(new App(), 'shop');
  expose(new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', ...props }] }));
  const [service] = (Testing.synth(chart) as { kind: string; spec: { ports: unknown } }[]).filter(
    ({ kind }) => kind === 'Service',
  );
  return service?.spec.ports;
}

describe('expose() of a port that has a number and no name', () => {
  test('is by its number', () => {
    const ports = [{ port: 80, targetPort: 8080 }];
    expect(exposed((web) => web.expose({ 8080: 80 }), { portNumber: 8080 })).toEqual(ports);
    expect(exposed((web) => web.expose({ 8080: { port: 80 } }), { ports: [{ number: 8080 }] })).toEqual(ports);
    expect(exposed((web) => web.expose({ 8080: true }), { portNumber: 8080 })).toEqual([
      { port: 8080, targetPort: 8080 },
    ]);
  });

  test('gives the Service port the name that it is given', () => {
    const ports = [{ name: '8080', port: 80, targetPort: 9000 }];
    expect(exposed((web) => web.expose({ 8080: { port: 80, targetPort: 9000 } }), { portNumber: 9000 })).toEqual(ports);
  });

  test('is refused where it is not declared', () => {
    expect(() => exposed((web) => web.expose({ 8081: 80 }), { portNumber: 8080 })).toThrow(
      'no selected pod declares port 8081/TCP',
    );
  });
});

test('a name is declared where there are no ports at all', () => {
  expect(() => exposed((web) => web.expose({ http: 80 }), {})).toThrow("fix: declare a container port named 'http'");
});

describe('expose() of something that has a port and is no number', () => {
  const ports = [{ name: 'http', number: 8080 }];

  test.each([
    ['an endpoint', (web: Deployment) => web.exposeViaService({ name: 'a' }).endpoint('http'), 'an Endpoint'],
    ['a Service', (web: Deployment) => web.exposeViaService({ name: 'a' }), 'a Service'],
    ['a workload', (web: Deployment) => web, 'a Deployment'],
  ])('is refused: %s', (_, given, named) => {
    expect(() => exposed((web) => web.expose({ http: given(web) as never }), { ports })).toThrow(
      `expose() was given ${named} for port 'http': write the number that clients dial`,
    );
  });
});

test('an empty list of ports is told apart from a workload that declares none', () => {
  const ports = [{ name: 'http', number: 8080 }];
  const none = (web: Deployment): unknown => web.exposeViaService({ ports: [] });
  expect(() => exposed(none, { ports })).toThrow(
    'ports is an empty list: leave it out to expose what the workload declares (http 8080/TCP)',
  );
  expect(() => exposed(none, {})).toThrow('the workload declares no ports');
});
