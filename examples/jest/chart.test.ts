import * as cdk8s from 'cdk8s';
// Needed once per project: `setupFilesAfterEnv: ['cdk8s-ports/jest']` in the Jest configuration.
import 'cdk8s-ports/jest';
import { Hello } from './chart';

test('one replica', () => {
  const chart = new Hello(cdk8s.Testing.app(), 'hello', { replicas: 1 });
  expect(cdk8s.Testing.synth(chart)).toMatchSnapshot();
});

test('three replicas in a namespace', () => {
  const chart = new Hello(cdk8s.Testing.app(), 'hello', { replicas: 3, namespace: 'greetings' });
  expect(cdk8s.Testing.synth(chart)).toMatchSnapshot();
});

test('what clients send arrives', () => {
  const chart = new Hello(cdk8s.Testing.app(), 'hello', { replicas: 1 });

  expect(chart).toHaveValidPorts({ complete: true });
  expect(chart).toRoute('Service/hello-*:80', 'Deployment/hello-*:http');
});
