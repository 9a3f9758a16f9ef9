import { podFaults } from '../../lib/kube/pod-ports';
import { readPodPorts } from '../../lib/kube/read-pod-ports';
import { errorsOf, expectVerdict, readCases, titled, versionOf } from '../cases/cases';
import { expectWellSaid } from './well-said';

test.each(titled(readCases('container-ports')))('%s', (_, row) => {
  const faults = podFaults(row.input, { kind: row.input.kind });
  expectVerdict(row, faults);
});

test.each(titled(readCases('derived').filter(({ id }) => id.startsWith('derived-probe-'))))('%s', (_, row) => {
  expectVerdict(row, podFaults(row.input.spec, { kind: 'Pod', kubernetesVersion: versionOf(row) }));
});

const WARNINGS: Readonly<Record<string, RegExp>> = {
  'dup-port': /^port \S+ is declared twice in this pod, first at (\S+)$/,
  overlap: / is declared twice in this pod, once with .* (\S+)$/,
  ambiguous: / is declared twice in this pod, once for .* (\S+)$/,
  'hostip-without-hostport': /has no effect without a hostPort$/,
  'dup-name': / is used twice in this pod, first at (\S+):/,
};

describe('container-port-warnings', () => {
  const rows = readCases('container-port-warnings');

  test.each(titled(rows))('%s', (_, row) => {
    const faults = podFaults(row.input);

    const warnings = faults
      .filter(({ severity }) => severity === 'warning')
      .map(({ field, message }) => {
        const [kind, pattern] = Object.entries(WARNINGS).find(([, candidate]) => candidate.test(message))!;
        const other = pattern.exec(message)?.[1];
        return { at: field, kind, ...(other !== undefined && { with: other }) };
      });
    expect(warnings).toHaveLength(row.warnings!.length);
    expect(warnings).toEqual(expect.arrayContaining([...row.warnings!]));

    // warn-024 and warn-025 repeat one host port, so four of their ports are rejected.
    expectVerdict(row, faults, errorsOf(faults).length);
  });

  test.each(titled(rows))('before 1.28 no warning: %s', (_, row) => {
    expect(podFaults(row.input, { kubernetesVersion: '1.27' })).toEqual(errorsOf(podFaults(row.input)));
  });

  test('from 1.28 on a warning of numbers', () => {
    const row = rows.find(({ id }) => id === 'warn-011')!;
    expect(podFaults(row.input, { kubernetesVersion: '1.28' })).toHaveLength(1);
  });

  test('a name in three containers refers to the first each time', () => {
    const container = (containerPort: number): object => ({ ports: [{ name: 'http', containerPort }] });
    const faults = podFaults({ containers: [container(1), container(2), container(3)] });
    expect(faults.map(({ message }) => WARNINGS['dup-name']!.exec(message)?.[1])).toEqual([
      'spec.containers[0].ports[0]',
      'spec.containers[0].ports[0]',
    ]);
  });

  test('before 1.33 no warning of names', () => {
    const row = rows.find(({ id }) => id === 'warn-026')!;
    expect(podFaults(row.input, { kubernetesVersion: '1.32' })).toEqual([]);
  });

  test('every repetition of a host port is rejected', () => {
    const row = rows.find(({ id }) => id === 'warn-024')!;
    expect(errorsOf(podFaults(row.input)).map(({ field }) => field)).toEqual([
      'spec.containers[0].ports[1].hostPort',
      'spec.containers[0].ports[2].hostPort',
      'spec.containers[1].ports[0].hostPort',
      'spec.containers[1].ports[1].hostPort',
    ]);
  });
});

describe('messages', () => {
  const one = (port: object, rest: object = {}): object => ({ containers: [{ name: 'web', ports: [port], ...rest }] });
  const messages = (spec: object, options = {}): string[] =>
    podFaults(spec, options).map(({ field, message }) => `${field}: ${message}`);

  test.each<[object, string]>([
    [
      one({ containerPort: '8080' }),
      "containerPort: containerPort must be a number, not the string '8080'; remove the quotes",
    ],
    [one({ containerPort: 80.5 }), 'containerPort: port 80.5 is not a whole number'],
    [one({}), 'containerPort: containerPort is required, 1..65535'],
    [one({ containerPort: 80, name: 80 }), 'name: name must be a string, not the number 80; put it in quotes'],
    [one({ containerPort: 80, name: ['a'] }), 'name: name must be a string, not a list'],
    [one({ containerPort: 80, hostPort: 70000 }), 'hostPort: as a hostPort, port 70000 is outside 1..65535'],
    [
      one({ containerPort: 80, protocol: 'udp' }),
      "protocol: protocol 'udp' is not one of TCP, UDP, SCTP; did you mean 'UDP'?",
    ],
  ])('of one port %#', (spec, message) => {
    expect(messages(spec)).toEqual([`spec.containers[0].ports[0].${message}`]);
  });

  test('of a name used twice in a container', () => {
    const ports = [
      { name: 'dns', containerPort: 53, protocol: 'TCP' },
      { name: 'dns', containerPort: 53, protocol: 'UDP' },
    ];
    expect(messages({ containers: [{ ports }] })).toEqual([
      "spec.containers[0].ports[1].name: port name 'dns' is used twice in this pod: a name stands for one port, whatever its protocol",
    ]);
  });

  test('of host ports', () => {
    const ports = [
      { containerPort: 80, hostPort: 80 },
      { containerPort: 81, hostPort: 80 },
    ];
    expect(messages({ containers: [{ ports }] })).toEqual([
      'spec.containers[0].ports[1].hostPort: hostPort 80/TCP is already taken by spec.containers[0].ports[0]',
    ]);
    expect(messages({ initContainers: [{ ports }] })).toEqual([
      'spec.initContainers[0].ports[1].hostPort: hostPort 80/TCP is already taken by spec.initContainers[0].ports[0]',
    ]);
    expect(messages({ hostNetwork: true, ...one({ containerPort: 2600, hostPort: 8080 }) })).toEqual([
      'spec.containers[0].ports[0].hostPort: hostPort 8080 must be 2600, the containerPort: with hostNetwork the two are one; or leave it out',
    ]);
  });

  test.each<[object, string]>([
    [
      { readinessProbe: { httpGet: { port: '8080' } } },
      "readinessProbe.httpGet.port: port name '8080' needs at least one letter; remove the quotes to use the number 8080",
    ],
    [
      { livenessProbe: { grpc: { port: 'grpc' } } },
      "livenessProbe.grpc.port: port must be a number, not the string 'grpc'",
    ],
    [
      { livenessProbe: { grpc: {} } },
      'livenessProbe.grpc.port: port is required, and the container declares none: add it to its ports',
    ],
    [
      { startupProbe: { tcpSocket: { port: true } } },
      'startupProbe.tcpSocket.port: port must be the number or the name of a port, not the boolean true',
    ],
    [{ startupProbe: {} }, 'startupProbe: a handler is required, one of exec, httpGet, tcpSocket, grpc'],
    [
      { startupProbe: { exec: {}, tcpSocket: { port: 80 } } },
      'startupProbe.tcpSocket: tcpSocket cannot be combined with exec; keep one handler',
    ],
    [
      { ports: [{ name: 'http', containerPort: 8080 }], lifecycle: { postStart: { httpGet: {} } } },
      'lifecycle.postStart.httpGet.port: port is required: one that the container declares (http 8080/TCP)',
    ],
    [
      { lifecycle: { preStop: { grpc: { port: 1 } } } },
      'lifecycle.preStop: a handler is required, one of exec, httpGet, tcpSocket, sleep',
    ],
    [{ ports: 'http' }, "ports: ports must be a list, not the string 'http'"],
    [{ ports: [80] }, 'ports[0]: ports[0] must be an object, not the number 80'],
  ])('of a container %#', (container, message) => {
    expect(messages({ containers: [container] })).toContain(`spec.containers[0].${message}`);
  });

  test('of containers that must not have probes, hooks or ports', () => {
    const probed = { livenessProbe: { exec: {} }, lifecycle: {}, ports: [{ containerPort: 1 }] };
    expect(messages({ initContainers: [probed], ephemeralContainers: [probed] })).toEqual([
      'spec.initContainers[0].livenessProbe: livenessProbe is not allowed: an init container ends before the pod starts',
      'spec.initContainers[0].lifecycle: lifecycle is not allowed: an init container ends before the pod starts',
      'spec.ephemeralContainers[0].ports: ports is not allowed: an ephemeral container is for debugging only',
      'spec.ephemeralContainers[0].livenessProbe: livenessProbe is not allowed: an ephemeral container is for debugging only',
      'spec.ephemeralContainers[0].lifecycle: lifecycle is not allowed: an ephemeral container is for debugging only',
    ]);
  });

  test('start where the spec stands', () => {
    const [message] = messages(one({}), { path: 'spec.jobTemplate.spec.template.spec' });
    expect(message).toMatch(/^spec\.jobTemplate\.spec\.template\.spec\.containers\[0\]/);
  });
});

describe('host ports that the API server fills in', () => {
  const spec = {
    hostNetwork: true,
    containers: [{ ports: [{ containerPort: 80 }] }, { ports: [{ containerPort: 80 }] }],
  };

  test('clash in a Pod', () => {
    expect(errorsOf(podFaults(spec, { kind: 'Pod' })).map(({ field }) => field)).toEqual([
      'spec.containers[1].ports[0].hostPort',
    ]);
  });

  test('clash in a pod template before 1.28 only', () => {
    expect(errorsOf(podFaults(spec, { kind: 'Deployment' }))).toEqual([]);
    expect(errorsOf(podFaults(spec, { kind: 'Deployment', kubernetesVersion: '1.27' }))).toHaveLength(1);
  });

  test('do not repeat the fault of a container port', () => {
    const wrong = {
      hostNetwork: true,
      containers: [{ ports: [{ containerPort: 70000 }] }, { ports: [{ containerPort: '80' }] }],
    };
    expect(podFaults(wrong, { kind: 'Pod' }).map(({ field }) => field)).toEqual([
      'spec.containers[0].ports[0].containerPort',
      'spec.containers[1].ports[0].containerPort',
    ]);
  });
});

const example = {
  hostNetwork: true,
  containers: [
    {
      name: 'web',
      ports: [{ name: 'http', containerPort: 80, protocol: 'TCP', hostPort: 80, hostIP: '10.0.0.1' }],
      livenessProbe: { httpGet: { port: 'http' } },
      readinessProbe: { tcpSocket: { port: 80 } },
      startupProbe: { grpc: { port: 80 } },
      lifecycle: { preStop: { httpGet: { port: 80 } }, postStart: { sleep: { seconds: 1 } } },
    },
    { name: 'log', ports: [{ name: 'metrics', containerPort: 9000 }] },
  ],
  initContainers: [{ name: 'proxy', restartPolicy: 'Always', ports: [{ name: 'admin', containerPort: 1 }] }],
  ephemeralContainers: [{ name: 'debug' }],
};

test('whatever the YAML holds, it is well said', () => {
  expect(podFaults(example, { kind: 'Pod' })).toEqual([]);
  for (const kind of ['Pod', 'Deployment']) {
    expectWellSaid(example, (spec) => {
      readPodPorts(spec);
      return podFaults(spec, { kind });
    });
  }
});
