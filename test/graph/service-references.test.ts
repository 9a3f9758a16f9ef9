import { graphOf, object } from './graph-of';

const read = (annotations: object, spec: object = {}): readonly string[] =>
  graphOf([object('networking.k8s.io/v1', 'Ingress', 'web', { spec }, { annotations })]).serviceReferences.map(
    ({ role, name, port, path }) => `${role} ${name}:${port ?? 'none'} at ${path.join('.')}`,
  );
const ACTION = 'alb.ingress.kubernetes.io/actions.forward';
const DEFAULT = 'nginx.ingress.kubernetes.io/default-backend';

test.each<[string, object, readonly string[]]>([
  ['a Service by its name alone', { [DEFAULT]: 'web' }, [`ingress web:none at metadata.annotations.${DEFAULT}`]],
  [
    'an action',
    { [ACTION]: '{"type":"forward","serviceName":"web","servicePort":"http"}' },
    [`ingress web:http at metadata.annotations.${ACTION}`],
  ],
  [
    'an action with several targets',
    { [ACTION]: '{"forwardConfig":{"targetGroups":[{"serviceName":"a","servicePort":80},{"serviceName":"b"}]}}' },
    [`ingress a:80 at metadata.annotations.${ACTION}`, `ingress b:none at metadata.annotations.${ACTION}`],
  ],
  ['an action to no Service', { [ACTION]: '{"type":"redirect"}' }, []],
  ['what is no JSON', { [ACTION]: '{' }, []],
])('annotations name Services: %s', (_, annotations, expected) => {
  expect(read(annotations)).toEqual(expected);
});

test.each<[string, object, readonly string[]]>([
  ['by number', { service: { name: 'web', port: { number: 80 } } }, ['ingress web:80 at spec.defaultBackend.service']],
  [
    'by name',
    { service: { name: 'web', port: { name: 'http' } } },
    ['ingress web:http at spec.defaultBackend.service'],
  ],
  ['as in old versions', { serviceName: 'web', servicePort: 80 }, ['ingress web:80 at spec.defaultBackend']],
  ['an action in its place', { serviceName: 'web', servicePort: 'use-annotation' }, []],
  ['another resource', { resource: { kind: 'Bucket', name: 'web' } }, []],
])('a backend: %s', (_, defaultBackend, expected) => {
  expect(read({}, { defaultBackend })).toEqual(expected);
});
