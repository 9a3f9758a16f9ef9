import * as cdk8s from 'cdk8s';
// Once in a project: `setupFilesAfterEnv: ['cdk8s-ports/jest']` in the configuration of Jest.
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
