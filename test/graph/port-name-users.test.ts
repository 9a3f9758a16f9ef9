import { portNamesUsed } from '../../lib/graph/port-name-users';
import { deployment, graphOf, object } from './graph-of';

const web = deployment({ containers: [{ name: 'main' }] });
const policy = (spec: object): object => object('networking.k8s.io/v1', 'NetworkPolicy', 'p', { spec });
const podMonitor = (app: string, port: unknown): object =>
  object('monitoring.coreos.com/v1', 'PodMonitor', 'm', {
    spec: { selector: { matchLabels: { app } }, podMetricsEndpoints: [{ port }] },
  });
const used = (...objects: readonly object[]): object => {
  const graph = graphOf([web, ...objects]);
  const { policies, monitors } = portNamesUsed(graph, graph.workloads[0]!);
  return { policies: [...policies], monitors: [...monitors] };
};

test('names in what policies let in, numbers are none', () => {
  const ingress = [{ ports: [{ port: 'http' }, { port: 8080 }] }, { ports: [{ port: 'admin' }] }];
  expect(used(policy({ podSelector: {}, ingress }))).toEqual({ policies: ['http', 'admin'], monitors: [] });
});

test('names in what policies let out mean ports of others', () => {
  expect(used(policy({ podSelector: {}, egress: [{ ports: [{ port: 'http' }] }] }))).toEqual({
    policies: [],
    monitors: [],
  });
});

test('names that monitors of pods scrape', () => {
  expect(used(podMonitor('web', 'metrics'))).toEqual({ policies: [], monitors: ['metrics'] });
});

test('what is about other pods is nothing to these', () => {
  const ingress = [{ ports: [{ port: 'http' }] }];
  expect(used(podMonitor('api', 'metrics'), policy({ podSelector: { matchLabels: { app: 'api' } }, ingress }))).toEqual(
    { policies: [], monitors: [] },
  );
});
