/* eslint-disable @typescript-eslint/no-deprecated -- the deprecated number in cdk8s-plus has the same name as our function */
import { App, Chart, Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as kplus from '../../../lib';
import { findings } from '../findings';

const init = { image: 'migrate:1', ports: [{ name: 'debug', number: 5005 }] };
const main = { image: 'web:1', ports: [{ name: 'http', number: 8080 }] };

test('an init container is of this package, by props and by addInitContainer()', () => {
  const chart = new Chart(new App(), 'shop');
  const web = new kplus.Deployment(chart, 'web', { containers: [main], initContainers: [init] });
  const added: kplus.Container = web.addInitContainer({ name: 'later', image: 'later:1' });
  expect(web.initContainers.map((one) => [one.name, one instanceof kplus.Container])).toEqual([
    ['init-0', true],
    ['later', true],
  ]);
  expect(web.initContainers[1]).toBe(added);
  const [first] = web.initContainers;
  expect(String(first!.port('debug'))).toBe('debug');
  expect(() => added.port('debug')).toThrow("container 'later' declares no port 'debug' (it declares no ports)");
});

test('it is rendered as cdk8s-plus renders it', () => {
  const rendered = (module: typeof plain): string => {
    const chart = new Chart(new App(), 'shop');
    const web = new module.Deployment(chart, 'web', { containers: [main], initContainers: [init, { image: 'b:1' }] });
    web.addInitContainer({
      image: 'c:1',
      ports: [{ number: 80 }],
      envVariables: { A: module.EnvValue.fromValue('1') },
    });
    return JSON.stringify(Testing.synth(chart));
  };
  expect(rendered(kplus as unknown as typeof plain)).toBe(rendered(plain));
});

test('it has no startup probe, which cdk8s-plus gives to each container with a number of a port', () => {
  const chart = new Chart(new App(), 'shop');
  const web = new kplus.Deployment(chart, 'web', {
    containers: [{ image: 'web:1', portNumber: 8080 }],
    initContainers: [{ image: 'a:1', portNumber: 5005 }],
  });
  web.addInitContainer({ image: 'b:1', port: 5006 });
  const [rendered] = Testing.synth(chart) as [{ spec: { template: { spec: Record<string, object[]> } } }];
  const { containers, initContainers } = rendered.spec.template.spec;
  expect(initContainers?.map((one) => 'startupProbe' in one)).toEqual([false, false]);
  expect(containers?.map((one) => 'startupProbe' in one)).toEqual([true]);
});

test('what cdk8s-plus refuses of it stays refused', () => {
  const chart = new Chart(new App(), 'shop');
  const readiness = kplus.Probe.fromTcpSocket();
  expect(() => new kplus.Deployment(chart, 'web', { initContainers: [{ ...init, readiness }] })).toThrow(
    'Init containers must not have a readiness probe',
  );
});

test('a Service for it reaches nobody: it is done before the pod is ready', () => {
  const [finding, ...others] = findings((chart) => {
    const web = new kplus.Deployment(chart, 'web', { containers: [main], initContainers: [init] });
    new kplus.Service(chart, 's', { container: web.initContainers[0]!, ports: [{ port: 5005, targetPort: 5005 }] });
  });
  expect(finding).toMatch(/^\[shop\/s\] no selected pod declares port 5005\/TCP: .* \[target-port-undeclared\]$/);
  expect(others).toEqual([]);
});
