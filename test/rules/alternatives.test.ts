import { check } from '../../lib/check/check';
import { parseAll } from '../../lib/manifest/read-manifests';
import { deployment, fileOf, findings, type Manifest, named, service } from './objects';

// Two files that define the same object differently are alternatives: each is checked together with its own objects, and with
// those of files that belong to both.
const web = deployment('web', [{ name: 'http', containerPort: 8080 }]);
const onPort = (port: number): Manifest => service('web', [{ port, targetPort: 'http' }]);
const ingress = named('networking.k8s.io/v1', 'Ingress', 'web', {
  spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
});

test('an object that stands word for word in two alternatives is held against each of them', () => {
  const right = fileOf(web, onPort(80), ingress);
  const wrong = fileOf(web, onPort(81), ingress);
  expect(findings([right, wrong])).toEqual(['error ingress-port-missing']);
  expect(findings([wrong, right])).toEqual(['error ingress-port-missing']);
});

test('what is found stands in the file of the alternative that is wrong', () => {
  const files = [fileOf(web, onPort(80), ingress), fileOf(web, onPort(81), ingress)];
  const { findings: found } = check(parseAll(files.map((text, index) => ({ file: `${index}.yaml`, text }))));
  expect(found.map(({ object }) => object.file)).toEqual(['1.yaml']);
});

test('what meets an equal copy is held against it', () => {
  // The Service in the second file selects the pods of the second file, which are equal to those of the first.
  const other = service('web', [{ port: 80, targetPort: 'htpp' }]);
  expect(findings([fileOf(web, onPort(80)), fileOf(web, other)])).toEqual(['error target-port-name-unresolved']);
});

test('what is wrong in both copies is said once', () => {
  const wrong = deployment('web', [{ name: 'Http', containerPort: 8080 }]);
  const config = (value: string): Manifest => named('v1', 'ConfigMap', 'web', { data: { value } });
  expect(findings([fileOf(wrong, config('one')), fileOf(wrong, config('two'))])).toEqual(['error port-name-syntax']);
});

test('files that describe an object in the same way are no alternatives because of a third one', () => {
  const config = (value: string): Manifest => named('v1', 'ConfigMap', 'web', { data: { value } });
  const broken = service('web', [{ port: 80, targetPort: 'htpp' }]);
  const files = [fileOf(config('one'), web), fileOf(config('one'), broken), fileOf(config('two'))];
  expect(findings(files)).toEqual(['error target-port-name-unresolved']);
});

test('an object that stands in a file of both alternatives as well is met in either', () => {
  // The first alternative and the common file have pods: the Service of the second alternative selects those of the common file.
  const config = (value: string): Manifest => named('v1', 'ConfigMap', 'web', { data: { value } });
  const broken = service('web', [{ port: 80, targetPort: 'htpp' }]);
  const files = [fileOf(web, config('one')), fileOf(config('two'), broken), fileOf(web)];
  expect(findings(files)).toEqual(['error target-port-name-unresolved']);
});
