import { valueAt } from '../../lib/kube/field-path';
import { parseManifests } from '../../lib/manifest/parse-manifests';

test('the objects of a template, with its labels', () => {
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: '${NAME}', labels: { app: 'shop' } } };
  const pods = { apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'b' } }] };
  const template = { apiVersion: 'template.openshift.io/v1', kind: 'Template', labels: { from: 'shop' } };
  const read = (...objects: object[]): unknown =>
    parseManifests({ file: 'a.yaml', text: JSON.stringify({ ...template, objects }) }).resources.map(
      ({ kind, name, value, origin }) => [kind, name, valueAt(value, ['metadata', 'labels']), origin?.path],
    );
  expect(read(service, pods)).toEqual([
    ['Service', '${NAME}', { app: 'shop', from: 'shop' }, ['objects', 0]],
    ['Pod', 'b', { from: 'shop' }, ['objects', 1, 'items', 0]],
  ]);
  expect(read(service, { name: 'no object' })).toEqual([['Template', '', undefined, []]]);
});
