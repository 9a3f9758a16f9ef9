import { programTexts } from '../../lib/graph/program-texts';
import { deployment, graphOf, object } from './graph-of';

const configMap = (data: object): object => object('v1', 'ConfigMap', 'settings', { data });
const texts = (container: object, ...more: readonly object[]): readonly string[] =>
  programTexts(graphOf([deployment({ containers: [{ name: 'main', ...container }] }), ...more]))
    .filter(({ resource }) => resource.kind === 'Deployment')
    .map(({ place, text }) => `${place}: ${text}`);
const args = ['--port=$(PORT)'];

test('a variable is put in where it is meant', () => {
  expect(texts({ args, env: [{ name: 'PORT', value: '8080' }] })).toEqual(['env PORT: 8080', 'args: --port=8080']);
});

test.each<[string, object]>([
  ['one by one', { env: [{ name: 'PORT', valueFrom: { configMapKeyRef: { name: 'settings', key: 'PORT' } } }] }],
  ['all at once', { envFrom: [{ configMapRef: { name: 'settings' } }] }],
])('variables come from a ConfigMap, %s', (_, container) => {
  expect(texts({ args, ...container }, configMap({ PORT: '9090' }))).toContain('args: --port=9090');
  expect(texts({ args, ...container }, configMap({ OTHER: '9090' }))).toEqual(['args: --port=$(PORT)']);
  expect(texts({ args, ...container })).toEqual(['args: --port=$(PORT)']);
});

test('with the prefix of their source', () => {
  const envFrom = [{ prefix: 'WEB_', configMapRef: { name: 'settings' } }];
  expect(texts({ args: ['$(WEB_PORT) $(PORT)'], envFrom }, configMap({ PORT: '1' }))).toEqual(['args: 1 $(PORT)']);
});

test('a variable may use those before it, not those behind', () => {
  const env = [
    { name: 'A', value: '$(B)' },
    { name: 'B', value: '1' },
    { name: 'C', value: '$(B)' },
  ];
  expect(texts({ env })).toEqual(['env A: $(B)', 'env B: 1', 'env C: 1']);
});
