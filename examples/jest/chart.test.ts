import * as cdk8s from 'cdk8s';
import { Hello } from './chart';

test('one replica', () => {
  const chart = new Hello(cdk8s.Testing.app(), 'hello', { replicas: 1 });
  expect(cdk8s.Testing.synth(chart)).toMatchSnapshot();
});

test('three replicas in a namespace', () => {
  const chart = new Hello(cdk8s.Testing.app(), 'hello', { replicas: 3, namespace: 'greetings' });
  expect(cdk8s.Testing.synth(chart)).toMatchSnapshot();
});
