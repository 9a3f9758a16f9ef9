import { serviceFaults } from '../../lib/kube/service-spec';
import { type Case, errorsOf, expectVerdict, isAccepted, readCases, titled, versionOf } from '../cases/cases';
import { expectWellSaid } from './well-said';

/** The range of upstream's validation, which leaves the check of the node port range to the allocator. */
const ANY_NODE_PORT = { min: 1, max: 65535 };

const LEFT_OUT: Readonly<Record<string, string>> = {
  'svc-022':
    'the gate StrictIPCIDRValidation refuses IP addresses with leading zeros; no fact of ports, and svc-023 has it off',
};
const NOT_ALLOCATED: Readonly<Record<string, string>> = {
  'svc-088': 'the table has validation alone: healthCheckNodePort 34567 is allocated from the node port range as well',
};

const rows = [
  ...readCases('service-ports'),
  ...readCases('derived').filter(({ id }) => id.startsWith('derived-svc-')),
  ...readCases('service-defaults-nodeports-resolve').filter(
    ({ id, input }) => id.startsWith('svc-nodeport-') && 'spec' in input,
  ),
];
const run = rows.filter(({ id }) => !(id in LEFT_OUT));

/** Adds metadata, which a manifest must have, to the fragments about node ports. */
function manifest(row: Case): unknown {
  return { metadata: { name: 'svc' }, ...row.input };
}

test.each(Object.entries(LEFT_OUT))('%s is left out: %s', (id) => {
  expect(rows.some((row) => row.id === id)).toBe(true);
});

test.each(titled(run))('%s', (_, row) => {
  const faults = serviceFaults(manifest(row), { kubernetesVersion: versionOf(row), nodePortRange: ANY_NODE_PORT });
  // Both of its ports lack a name.
  expectVerdict(row, faults, row.id === 'derived-svc-036' ? 2 : row.errors);
});

test.each(titled(run.filter(isAccepted)))('node ports of the default range: %s', (_, row) => {
  const errors = errorsOf(serviceFaults(manifest(row), { kubernetesVersion: versionOf(row) }));
  if (row.admittedDefaultRange === false || row.id in NOT_ALLOCATED) {
    expect(errors.map(({ field }) => field)).toEqual([expect.stringMatching(/odePort$/)]);
    expect(errors[0]?.message).toContain('is outside 30000..32767');
  } else {
    expect(errors).toEqual([]);
  }
});

test.each(Object.entries(NOT_ALLOCATED))('%s is not admitted although valid: %s', (id) => {
  expect(rows.find((row) => row.id === id)?.admittedDefaultRange).toBeUndefined();
});

describe('messages', () => {
  const service = (spec: object, metadata: object = { name: 'web' }): object => ({ metadata, spec });
  const messages = (manifest: unknown, options = {}): string[] =>
    serviceFaults(manifest, options).map(({ field, message, severity }) => `${severity} ${field}: ${message}`);

  test.each<[object, string]>([
    [
      { port: 80, targetPort: '8080' },
      "targetPort: port name '8080' needs at least one letter; remove the quotes to use the number 8080",
    ],
    [
      { port: 80, targetPort: 'http_api' },
      "targetPort: port name 'http_api' may only contain lower-case letters, digits and '-'",
    ],
    [{ port: 80, targetPort: [80] }, 'targetPort: targetPort must be the number or the name of a port, not a list'],
    [{ port: '80' }, "port: port must be a number, not the string '80'; remove the quotes"],
    [{}, 'port: port is required, 1..65535'],
    [{ port: 80, name: 'Http' }, "name: Service port name 'Http' may only contain lower-case letters, digits and '-'"],
    [
      { port: 80, protocol: 'HTTP' },
      "protocol: protocol 'HTTP' is not one of TCP, UDP, SCTP; an application protocol goes into appProtocol",
    ],
    [{ port: 80, appProtocol: '' }, 'appProtocol: the appProtocol must not be empty'],
    [
      { port: 80, nodePort: 30080 },
      'nodePort: a Service of type ClusterIP has no node ports: set type to NodePort or LoadBalancer, or remove nodePort',
    ],
  ])('of a port %#', (port, message) => {
    expect(messages(service({ ports: [port] }))).toEqual([`error spec.ports[0].${message}`]);
  });

  test.each<[object, string]>([
    [{}, 'spec.ports: a Service of type ClusterIP needs at least one port; only a headless one can do without'],
    [{ ports: {} }, 'spec.ports: ports must be a list, not an object'],
    [
      { ports: [{ port: 80 }, { name: 'b', port: 81 }] },
      'spec.ports[0].name: a Service with several ports needs a name on each',
    ],
    [
      {
        ports: [
          { name: 'a', port: 80 },
          { name: 'a', port: 81 },
        ],
      },
      "spec.ports[1].name: port name 'a' is used twice in this Service",
    ],
    [
      {
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80 },
        ],
      },
      'spec.ports[1]: port 80/TCP is used twice in this Service, first at spec.ports[0]',
    ],
    [
      { type: 'NodePorts', ports: [{ port: 80 }] },
      "spec.type: type 'NodePorts' is not one of ClusterIP, ExternalName, LoadBalancer, NodePort; did you mean 'NodePort'?",
    ],
    [
      { type: 'NodePort', clusterIP: 'None', ports: [{ port: 80 }] },
      "spec.clusterIP: a Service of type NodePort must not be headless; leave out 'None' or set the type ClusterIP",
    ],
    [{ type: 'ExternalName' }, 'spec.externalName: externalName is required in a Service of type ExternalName'],
    [{ clusterIP: 'none', ports: [{ port: 80 }] }, "spec.clusterIP: cluster IP 'none' is not an IP address nor 'None'"],
    [
      { clusterIPs: ['10.0.0.1'], ports: [{ port: 80 }] },
      'spec.clusterIPs: clusterIPs must be empty when clusterIP is',
    ],
    [
      { externalTrafficPolicy: 'Local', ports: [{ port: 80 }] },
      'spec.externalTrafficPolicy: externalTrafficPolicy is for a Service that is reached from outside: NodePort, LoadBalancer or externalIPs',
    ],
    [
      { selector: { version: 1 }, ports: [{ port: 80 }] },
      "spec.selector.version: the value of label 'version' must be a string; put it in quotes",
    ],
  ])('of a spec %#', (spec, message) => {
    expect(messages(service(spec))).toEqual([`error ${message}`]);
  });

  test('of a type that Kubernetes does not have, which is in quotes as any text may be one', () => {
    const spec = { type: '.', allocateLoadBalancerNodePorts: true, clusterIP: 'None' };
    expect(messages(service(spec))).toEqual([
      "error spec.type: type '.' is not one of ClusterIP, ExternalName, LoadBalancer, NodePort",
      "error spec.allocateLoadBalancerNodePorts: allocateLoadBalancerNodePorts is for a Service of type LoadBalancer, not '.'",
      "error spec.clusterIP: a Service of type '.' must not be headless; leave out 'None' or set the type ClusterIP",
    ]);
  });

  test('of a label value that is too long', () => {
    const selector = { app: 'a'.repeat(64), tier: 'a'.repeat(63), empty: '' };
    const [message, ...others] = messages(service({ selector, ports: [{ port: 80 }] }));
    expect(message).toContain("of label 'app' must be at most 63 letters");
    expect(others).toEqual([]);
  });

  test('of a time for session affinity, which without affinity nobody reads', () => {
    const sessionAffinityConfig = { clientIP: { timeoutSeconds: 86401 } };
    const ports = [{ port: 80 }];
    expect(messages(service({ sessionAffinity: 'ClientIP', sessionAffinityConfig, ports }))).toEqual([
      'error spec.sessionAffinityConfig.clientIP.timeoutSeconds: timeoutSeconds 86401 is outside 1..86400',
    ]);
    expect(messages(service({ sessionAffinityConfig, ports }))).toEqual([]);
  });

  test('of names', () => {
    const ports = [{ port: 80 }];
    expect(messages(service({ ports }, { name: '1svc' }), { kubernetesVersion: '1.35' })).toEqual([
      "error metadata.name: Service name '1svc' must start with a letter",
    ]);
    expect(messages(service({ ports }, { name: '1svc' }))).toEqual([]);
    expect(messages(service({ ports }, { generateName: 'web-' }))).toEqual([]);
    expect(messages(service({ ports }, {}))).toEqual(['error metadata.name: name is required']);
  });
});

describe('what is accepted with a warning', () => {
  const warned = (spec: object, kubernetesVersion?: string): string[] =>
    serviceFaults({ metadata: { name: 'a' }, spec: { ports: [{ port: 80 }], ...spec } }, { kubernetesVersion }).map(
      ({ field, message, severity }) => `${severity} ${field}: ${message}`,
    );

  test('in a headless Service: what needs a cluster IP', () => {
    const spec = {
      clusterIP: 'None',
      loadBalancerIP: '1.2.3.4',
      externalIPs: ['1.2.3.4'],
      sessionAffinity: 'ClientIP',
    };
    expect(warned(spec)).toEqual([
      'warning spec.loadBalancerIP: loadBalancerIP is ignored in a headless Service',
      'warning spec.externalIPs: externalIPs is ignored in a headless Service',
      'warning spec.sessionAffinity: sessionAffinity is ignored in a headless Service',
    ]);
  });

  test('what belongs to another type, or has a new name', () => {
    expect(warned({ externalName: 'a.b' })).toEqual([
      'warning spec.externalName: externalName is ignored in a Service of type ClusterIP',
    ]);
    expect(warned({ type: 'ExternalName', externalName: 'a.b', externalIPs: ['1.2.3.4'] })).toEqual([
      'warning spec.externalIPs: externalIPs is ignored in a Service of type ExternalName',
    ]);
    expect(warned({ externalIPs: ['1.2.3.4'] })).toEqual([
      'warning spec.externalIPs: externalIPs is deprecated; some clusters may no longer implement it',
    ]);
    expect(warned({ externalIPs: ['1.2.3.4'] }, '1.35')).toEqual([]);
    expect(warned({ trafficDistribution: 'PreferClose' })).toEqual([
      "warning spec.trafficDistribution: trafficDistribution 'PreferClose' is deprecated; use 'PreferSameZone'",
    ]);
    expect(warned({ trafficDistribution: 'PreferClose' }, '1.33')).toEqual([]);
  });
});

const example = {
  metadata: { name: 'web', namespace: 'shop', generateName: 'web-' },
  spec: {
    type: 'LoadBalancer',
    selector: { app: 'web' },
    ports: [
      { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP', nodePort: 30080, appProtocol: 'http' },
      { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP', nodePort: 30053 },
    ],
    clusterIP: '10.0.0.1',
    clusterIPs: ['10.0.0.1', 'fd00::1'],
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'RequireDualStack',
    externalIPs: ['192.0.2.1'],
    trafficDistribution: 'PreferSameZone',
    publishNotReadyAddresses: true,
    loadBalancerIP: '10.0.0.2',
    loadBalancerClass: 'example.com/internal',
    loadBalancerSourceRanges: ['10.0.0.0/8'],
    allocateLoadBalancerNodePorts: true,
    externalTrafficPolicy: 'Local',
    internalTrafficPolicy: 'Cluster',
    healthCheckNodePort: 30000,
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } },
  },
};

test('whatever the YAML holds, it is well said', () => {
  expect(serviceFaults(example, { kubernetesVersion: '1.35' })).toEqual([]);
  expectWellSaid(example, (service) => serviceFaults(service));
  expectWellSaid(example, (service) => serviceFaults(service, { kubernetesVersion: '1.32' }));
});
