import { isExternal, matches } from '../../lib/graph/external';
import { graphOf } from './graph-of';

test.each<[string, string, boolean]>([
  ['Service/shop/web', 'Service/shop/web', true],
  ['Service/shop/web', 'Service/shop/web2', false],
  ['Service/shop/*', 'Service/shop/web', true],
  ['Service/shop/*', 'Service/other/web', false],
  ['*/web', 'Service/shop/web', true],
  ['*/web', 'Service/shop/web2', false],
  ['S*/sh*/w*b', 'Service/shop/web', true],
  ['S*/sh*/w*b', 'Service/a/web', false],
  ['*', '', true],
  // The parts before and after a star must not overlap.
  ['ab*bc', 'abc', false],
  ['a*b*b', 'ab', false],
])("'%s' means '%s': %j", (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test('an object is called by its kind, its namespace if it has one, and its name', () => {
  expect(isExternal(['Service/shop/web'], 'Service', 'shop', 'web')).toBe(true);
  expect(isExternal(['GatewayClass/web'], 'GatewayClass', '', 'web')).toBe(true);
  expect(isExternal([], 'Service', 'shop', 'web')).toBe(false);
});

test('a graph is asked for what it was told', () => {
  const graph = graphOf([], { external: ['Service/monitoring/*'] });
  expect(graph.isExternal('Service', 'monitoring', 'grafana')).toBe(true);
  expect(graph.isExternal('Service', 'shop', 'grafana')).toBe(false);
  expect(graphOf([]).isExternal('Service', 'monitoring', 'grafana')).toBe(false);
});
