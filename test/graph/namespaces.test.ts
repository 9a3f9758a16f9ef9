import { fitNamespace, NAMESPACE_NAME, selectNamespaces } from '../../lib/graph/namespaces';
import { readLabelSelector } from '../../lib/kube/label-selector';
import { deployment, graphOf, namespace } from './graph-of';

// The workload is in namespace `shop`, which has no Namespace object.
const graph = graphOf([namespace('edge', { tier: 'front' }), namespace('data', {}), deployment({})]);
const labels = (matchLabels: object): ReturnType<typeof readLabelSelector> => readLabelSelector({ matchLabels });

test('a name selects one, whose labels need not be known', () => {
  const byName = labels({ [NAMESPACE_NAME]: 'shop' });
  expect(selectNamespaces(graph, byName)).toEqual({ names: ['shop'], isCertain: true });
  expect(fitNamespace(graph, byName, 'shop')).toEqual({ fits: true, isCertain: true });
  expect(fitNamespace(graph, byName, 'elsewhere')).toEqual({ fits: false, isCertain: true });
});

test('a label selects those that have it; what has no object may have it too', () => {
  const front = labels({ tier: 'front' });
  expect(selectNamespaces(graph, front)).toEqual({ names: ['edge'], isCertain: false });
  expect(fitNamespace(graph, front, 'edge')).toEqual({ fits: true, isCertain: true });
  expect(fitNamespace(graph, front, 'data')).toEqual({ fits: false, isCertain: true });
  expect(fitNamespace(graph, front, 'shop')).toEqual({ fits: false, isCertain: false });
  expect(selectNamespaces(graphOf([namespace('edge', { tier: 'front' })]), front).isCertain).toBe(true);
});

test('nothing that is asked for selects all', () => {
  expect(selectNamespaces(graph, [])).toEqual({ names: ['data', 'edge', 'shop'], isCertain: true });
});
