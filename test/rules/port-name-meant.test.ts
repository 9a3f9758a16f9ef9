import { check, parseManifests } from '../../lib/checker';
import { deployment, fileOf, type Manifest, service } from './objects';

/* A name that no port can have is usually a declared name in upper case. */

const checkAll = (objects: readonly Manifest[]): ReturnType<typeof check> =>
  check(parseManifests({ file: 'a.yaml', text: fileOf(...objects) }));

const ports = [
  { name: 'http', containerPort: 8080 },
  { name: 'dns', containerPort: 53, protocol: 'UDP' },
];

test.each([
  ['the name in other letters', { targetPort: 'HTTP' }, 'http'],
  ['a slip besides', { targetPort: 'Htpp' }, 'http'],
  ['of the protocol of the Service port', { targetPort: 'DNS', protocol: 'UDP' }, 'dns'],
])('a target port that is no port name: %s', (_, port, meant) => {
  const { findings } = checkAll([deployment('web', ports), service('web', [{ port: 80, ...port }])]);
  expect(findings).toEqual([
    expect.objectContaining({
      rule: 'port-name-syntax',
      hint: `did you mean '${meant}'?`,
      remedy: `write '${meant}'`,
      candidates: [meant],
    }),
  ]);
});

test.each([
  ['a name of another protocol', { targetPort: 'DNS' }],
  ['nothing like it', { targetPort: 'Metrics' }],
])('a target port that is no port name, and %s', (_, port) => {
  const { findings } = checkAll([deployment('web', ports), service('web', [{ port: 80, ...port }])]);
  expect(findings).toEqual([
    expect.objectContaining({ rule: 'port-name-syntax', remedy: 'rename the port here and wherever it is used' }),
  ]);
});

test('a probe asks its own container', () => {
  const readinessProbe = { httpGet: { port: 'Http', path: '/' } };
  const web = deployment('web', ports);
  const [container] = (web as { spec: { template: { spec: { containers: object[] } } } }).spec.template.spec.containers;
  Object.assign(container!, { readinessProbe });
  expect(checkAll([web]).findings).toEqual([
    expect.objectContaining({ rule: 'port-name-syntax', remedy: "write 'http'" }),
  ]);
});
