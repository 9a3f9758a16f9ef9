import { deployment, found, named, service, template } from './objects';

// One fault is one finding, at its place and not also where it shows.
test('a container port that is no number, where a Service may lead to it', () => {
  const toNumber = service('web', [{ name: 'http', port: 80, targetPort: 8080 }]);
  expect(found(deployment('web', [{ containerPort: 0 }]), toNumber)).toEqual(['error port-range']);
  expect(found(deployment('web', [{ name: 'http', containerPort: 80800 }]), toNumber)).toEqual(['error port-range']);
  expect(found(deployment('web', [{ name: 'http', containerPort: 8081 }]), toNumber)).toEqual([
    'warning target-port-undeclared',
  ]);
});

test('a serviceName of no Service, whose pods are dialled under another', () => {
  const env = [{ name: 'SEED', value: 'db-0.db' }];
  const set = named('apps/v1', 'StatefulSet', 'db', {
    spec: {
      serviceName: 'dbx',
      selector: { matchLabels: { app: 'db' } },
      template: template({ app: 'db' }, [], { containers: [{ name: 'main', image: 'example/db', env }] }),
    },
  });
  const headless = service('db', [{ name: 'pg', port: 5432 }], {}, { clusterIP: 'None' });
  expect(found(set, headless)).toEqual(['warning stateful-set-service-missing']);
});
