import { healthChecks, targetTypes } from '../../lib/graph/health-checks';
import { graphOf, object, service } from './graph-of';

const PORT = 'alb.ingress.kubernetes.io/healthcheck-port';
const TYPE = 'alb.ingress.kubernetes.io/target-type';
const ingress = (annotations: object, backends = ['web']): object =>
  object(
    'networking.k8s.io/v1',
    'Ingress',
    'shop',
    {
      spec: {
        rules: [
          {
            http: {
              paths: backends.map((name) => ({ path: '/', backend: { service: { name, port: { number: 80 } } } })),
            },
          },
        ],
      },
    },
    { annotations },
  );
const annotated = (annotations: object): object => ({
  ...service([{ port: 80 }]),
  metadata: { name: 'web', annotations },
});
const checks = (...objects: readonly object[]): readonly string[] =>
  healthChecks(graphOf(objects)).map(
    ({ resource, value, targetType, service: { resource: of } }) =>
      `${resource.kind} asks ${of.name} at ${value}, of ${targetType === '' ? 'somebody' : targetType}`,
  );

test('what a Service says, with the kind of targets', () => {
  expect(checks(annotated({ [PORT]: '8081', [TYPE]: 'ip' }))).toEqual(['Service asks web at 8081, of ip']);
});

test('what an Ingress says, of each Service behind it once', () => {
  expect(checks(ingress({ [PORT]: 'http' }, ['web', 'web']), annotated({}))).toEqual([
    'Ingress asks web at http, of somebody',
  ]);
});

test('what a Service says goes before what its Ingress says', () => {
  const both = [ingress({ [PORT]: '1', [TYPE]: 'instance' }), annotated({ [PORT]: '2' })];
  expect(checks(...both)).toEqual(['Service asks web at 2, of somebody']);
  expect(checks(ingress({ [PORT]: '1', [TYPE]: 'instance' }), annotated({ [TYPE]: 'ip' }))).toEqual([
    'Ingress asks web at 1, of ip',
  ]);
});

test('nothing of what is not there, or says nothing', () => {
  expect(checks(ingress({ [PORT]: '1' }))).toEqual([]);
  expect(checks(ingress({}), annotated({}))).toEqual([]);
});

test('kinds of targets', () => {
  const graph = graphOf([ingress({ [TYPE]: 'ip' }), annotated({})]);
  expect(targetTypes(graph).map(({ key, value, path }) => [key, value, path])).toEqual([
    [TYPE, 'ip', ['metadata', 'annotations', TYPE]],
  ]);
});
