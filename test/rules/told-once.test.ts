import { deployment, found, service } from './objects';

// One fault is one finding, at its place and not also where it shows.
test('a container port that is no number, where a Service may lead to it', () => {
  const toNumber = service('web', [{ name: 'http', port: 80, targetPort: 8080 }]);
  expect(found(deployment('web', [{ containerPort: 0 }]), toNumber)).toEqual(['error port-range']);
  expect(found(deployment('web', [{ name: 'http', containerPort: 80800 }]), toNumber)).toEqual(['error port-range']);
  expect(found(deployment('web', [{ name: 'http', containerPort: 8081 }]), toNumber)).toEqual([
    'warning target-port-undeclared',
  ]);
});
