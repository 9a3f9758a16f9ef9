import { isGranted } from '../../lib/graph/gateways';
import { graphOf, object } from './graph-of';

const GROUP = 'gateway.networking.k8s.io';
const route = object(`${GROUP}/v1`, 'HTTPRoute', 'web', {}, { namespace: 'edge' });
const FROM = { group: GROUP, kind: 'HTTPRoute', namespace: 'edge' };
const TO = { group: '', kind: 'Service' };

/** Whether the route may refer to Service `web` in namespace `shop`. */
function granted(from: object, to: object, namespace = 'shop'): boolean {
  const grant = object(
    `${GROUP}/v1beta1`,
    'ReferenceGrant',
    'edge',
    { spec: { from: [from], to: [to] } },
    { namespace },
  );
  const graph = graphOf([route, grant]);
  const reference = { namespace: 'shop', group: '', kind: 'Service', name: 'web' };
  return isGranted(graph, { from: graph.resources[0]!, ...reference });
}

test('a grant for the kind, or for the object', () => {
  expect(granted(FROM, TO)).toBe(true);
  expect(granted(FROM, { ...TO, name: 'web' })).toBe(true);
});

test.each<[string, object, object, string]>([
  ['stands in another namespace', FROM, TO, 'edge'],
  ['is for routes of another namespace', { ...FROM, namespace: 'other' }, TO, 'shop'],
  ['is for another kind of routes', { ...FROM, kind: 'GRPCRoute' }, TO, 'shop'],
  ['is for routes of another group', { ...FROM, group: '' }, TO, 'shop'],
  ['is to another kind', FROM, { ...TO, kind: 'Secret' }, 'shop'],
  ['is to another group', FROM, { ...TO, group: 'example.com' }, 'shop'],
  ['is to another object', FROM, { ...TO, name: 'api' }, 'shop'],
])('none if it %s', (_, from, to, namespace) => {
  expect(granted(from, to, namespace)).toBe(false);
});
