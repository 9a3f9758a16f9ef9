import { ageText } from '../../lib/cluster/inspect/events';
import { failureOf, lastLine } from '../../lib/cluster/kubectl/failures';
import { readServiceAddress } from '../../lib/cluster/live/service-address';
import { whyNotReady } from '../../lib/cluster/live/pod-state';
import { toResource } from '../../lib/manifest/resource';

/* The error messages of kubectl 1.27 to 1.34, and what they mean. */
test.each([
  ['error: context "nope" does not exist', 'the kubeconfig has no such context'],
  ['Error in configuration: context was not found for specified context: nope', 'the kubeconfig has no such context'],
  [
    'The connection to the server localhost:8080 was refused - did you specify the right host or port?',
    'kubectl knows no cluster',
  ],
  ['error: stat /nowhere: no such file or directory', 'the kubeconfig cannot be read'],
  [
    'error: error loading config file "/x": yaml: line 3: mapping values are not allowed in this context',
    'the kubeconfig cannot be read',
  ],
  [
    'Unable to connect to the server: getting credentials: exec: executable aws failed with exit code 255',
    'the program that logs you in has failed',
  ],
  ['error: You must be logged in to the server (Unauthorized)', 'the cluster does not accept your credentials'],
  ['Error from server (Forbidden): pods is forbidden: User "x" cannot list resource "pods"', 'you may not ask that'],
  [
    'Unable to connect to the server: x509: certificate signed by unknown authority',
    "the cluster's certificate is not trusted",
  ],
  ['Unable to connect to the server: dial tcp: lookup api.example.com: no such host', 'the cluster cannot be reached'],
  ['Unable to connect to the server: net/http: TLS handshake timeout', 'the cluster cannot be reached'],
  ['error: the server is on fire', 'kubectl has failed'],
])('%s', (stderr, means) => {
  const { message, name } = failureOf({ command: 'kubectl get pods', status: 1, stdout: '', stderr }, 10);
  expect(name).toBe('ClusterError');
  expect(message.split('\n')[0]!.split(';')[0]).toBe(means);
  expect(message.split('\n')[1]).toBe(`kubectl get pods: ${stderr}`);
});

test('of what kubectl prints, the line that says it', () => {
  expect(lastLine('W1127 12:00:00.000 1 warnings.go:70] deprecated\nerror: no\n\n')).toBe('error: no');
  expect(lastLine('error: no\nE1127 12:00:00.000 1 memcache.go:265] "Unhandled Error"\n')).toBe('error: no');
  expect(lastLine('E1127 12:00:00.000 1 memcache.go:265] refused\n')).toBe(
    'E1127 12:00:00.000 1 memcache.go:265] refused',
  );
  expect(lastLine('')).toBe('');
});

describe('a Service as it is written', () => {
  test.each([
    ['web', undefined, 'web', undefined, undefined],
    ['shop/web:http', 'shop', 'web', 'http', undefined],
    ['svc/web:80', undefined, 'web', '80', undefined],
    ['Service/shop/web', 'shop', 'web', undefined, undefined],
    ['web:http=8080', undefined, 'web', 'http', 8080],
  ])('%s', (text, namespace, name, port, local) => {
    expect(readServiceAddress(text, true)).toEqual({ text, namespace, name, port, local });
  });

  test.each(['', 'a/b/c', 'web:', 'web:http=0', 'web:http=65536', 'web=80', 'we b', '--all', 'web:http=http'])(
    "'%s' is none",
    (text) => {
      expect(() => readServiceAddress(text, true)).toThrow(
        `'${text}' is not a Service and its port; write it as in web:http`,
      );
    },
  );
});

describe('why a pod is not ready', () => {
  const why = (status: object): string => whyNotReady(toResource({ apiVersion: 'v1', kind: 'Pod', status })!);

  test.each([
    [
      'waits',
      { containerStatuses: [{ name: 'a', ready: false, state: { waiting: { reason: 'ErrImagePull' } } }] },
      'container a: ErrImagePull',
    ],
    [
      'has failed',
      { containerStatuses: [{ name: 'a', state: { terminated: { reason: 'OOMKilled' } } }] },
      'container a: OOMKilled',
    ],
    [
      'prepares',
      {
        initContainerStatuses: [{ name: 'i', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
        containerStatuses: [{ name: 'a', ready: false, state: { waiting: { reason: 'PodInitializing' } } }],
      },
      'container i: CrashLoopBackOff',
    ],
    [
      'is not asked well',
      { containerStatuses: [{ name: 'a', ready: false, state: { running: {} } }] },
      'container a is not ready',
    ],
    [
      'has no node',
      {
        conditions: [
          {
            type: 'PodScheduled',
            status: 'False',
            message: '0/3 nodes are available: 3 Insufficient cpu. preemption: no',
          },
        ],
      },
      'not scheduled: 0/3 nodes are available: 3 Insufficient cpu',
    ],
    [
      'has a gate',
      { conditions: [{ type: 'Ready', status: 'False', reason: 'ReadinessGatesNotReady' }] },
      'ReadinessGatesNotReady',
    ],
    ['says nothing', {}, ''],
  ])('it %s', (_, status, text) => {
    expect(why(status)).toBe(text);
  });
});

test.each([
  ['2026-01-01T00:00:00Z', '0s'],
  ['2025-12-31T23:59:01.5Z', '59s'],
  ['2025-12-31T23:55:00Z', '5m'],
  ['2025-12-31T20:30:00Z', '3h'],
  ['2025-12-29T00:00:00Z', '3d'],
  ['', '?'],
])('the age of %s is %s', (time, text) => {
  expect(ageText(time, Date.parse('2026-01-01T00:00:00Z'))).toBe(text);
});
