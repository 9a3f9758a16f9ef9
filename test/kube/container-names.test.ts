import { podFaults } from '../../lib/kube/pod-ports';

const faults = (spec: object): readonly string[] =>
  podFaults(spec, { path: 'spec.template.spec' }).map(({ field, message }) => `${field}: ${message}`);

test('no two containers of a pod have one name, init containers included', () => {
  expect(faults({ containers: [{ name: 'web' }, { name: 'web' }] })).toEqual([
    "spec.template.spec.containers[1].name: container name 'web' is used twice in this pod, first at spec.template.spec.containers[0]",
  ]);
  expect(faults({ containers: [{ name: 'web' }], initContainers: [{ name: 'web' }] })).toEqual([
    "spec.template.spec.initContainers[0].name: container name 'web' is used twice in this pod, first at spec.template.spec.containers[0]",
  ]);
  expect(faults({ containers: [{ name: 'web' }, { name: 'envoy' }], initContainers: [{ name: 'init' }] })).toEqual([]);
});

test('a name is a DNS label; of one that is missing nothing is said', () => {
  expect(faults({ containers: [{ name: 'Web' }] })).toEqual([
    expect.stringMatching(/^spec\.template\.spec\.containers\[0\]\.name: container name 'Web' /),
  ]);
  expect(faults({ containers: [{ name: 5 }] })).toEqual([
    'spec.template.spec.containers[0].name: name must be a string, not the number 5; put it in quotes',
  ]);
  expect(faults({ containers: [{}, {}] })).toEqual([]);
});

describe('what stands beside the port of a probe', () => {
  const probe = (given: object, kind = 'livenessProbe', action: object = {}): readonly string[] =>
    faults({ containers: [{ name: 'web', [kind]: { httpGet: { port: 80, ...action }, ...given } }] }).map((text) =>
      text.replace('spec.template.spec.containers[0].', ''),
    );

  test('the scheme', () => {
    expect(probe({}, 'livenessProbe', { scheme: 'http' })).toEqual([
      "livenessProbe.httpGet.scheme: scheme 'http' is not one of HTTP, HTTPS; did you mean 'HTTP'?",
    ]);
    expect(probe({}, 'livenessProbe', { scheme: 'HTTPS' })).toEqual([]);
  });

  test('how often is asked', () => {
    expect(probe({ successThreshold: 2 })).toEqual([
      'livenessProbe.successThreshold: successThreshold of a livenessProbe must be 1, not 2',
    ]);
    expect(probe({ successThreshold: 2 }, 'startupProbe')).toHaveLength(1);
    expect(probe({ successThreshold: 2 }, 'readinessProbe')).toEqual([]);
    expect(probe({ successThreshold: 0 })).toEqual([]);
    expect(probe({ periodSeconds: -1, timeoutSeconds: 1.5 })).toEqual([
      'livenessProbe.timeoutSeconds: timeoutSeconds 1.5 must be a whole number, 0 or greater',
      'livenessProbe.periodSeconds: periodSeconds -1 must be a whole number, 0 or greater',
    ]);
    expect(probe({ periodSeconds: '10' })).toEqual([
      "livenessProbe.periodSeconds: periodSeconds must be a number, not the string '10'; remove the quotes",
    ]);
  });
});
