import type { Chart } from 'cdk8s';
import { Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { chartOf, findings, number, text, web } from '../findings';

interface Policy {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

function policiesOf(define: (chart: Chart) => void): readonly Policy[] {
  return (Testing.synth(chartOf(define)) as Policy[]).filter(({ kind }) => kind === 'NetworkPolicy');
}

const dns = (chart: Chart): kplus.Deployment => {
  const ports: kplus.ContainerPort[] = [{ name: 'dns', number: 53, protocol: kplus.Protocol.UDP }];
  return new kplus.Deployment(chart, 'dns', { containers: [{ image: 'dns:1', ports }] });
};

/** The ports of a rule in the synthesized policy. */
function writtenPorts(ports: (web: kplus.Deployment) => readonly unknown[]): unknown {
  const [policy] = policiesOf((chart) => {
    const pods = web(chart);
    new kplus.NetworkPolicy(chart, 'policy', { selector: pods }).addIngressRule(
      kplus.Pods.all(chart, 'all'),
      ports(pods) as kplus.PolicyPort[],
    );
  });
  return (policy?.spec['ingress'] as { ports: unknown }[])[0]?.ports;
}

describe('the ports of a policy', () => {
  test.each<[string, (web: kplus.Deployment) => readonly unknown[], unknown]>([
    ['a handle by name', (pods) => [pods.port('http')], [{ port: 'http', protocol: 'TCP' }]],
    ['a handle by number', (pods) => [pods.port(8080)], [{ port: 8080, protocol: 'TCP' }]],
    ['a UDP port', (pods) => [pods.port('dns')], [{ port: 'dns', protocol: 'UDP' }]],
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- cdk8s-plus' number is deprecated, not the function
    ['of a container', (pods) => [pods.containers[0]!.port('dns')], [{ port: 'dns', protocol: 'UDP' }]],
    [
      'with others of cdk8s-plus',
      (pods) => [kplus.NetworkPolicyPort.of(pods.port('http')), kplus.NetworkPolicyPort.udp(53)],
      [
        { port: 'http', protocol: 'TCP' },
        { port: 53, protocol: 'UDP' },
      ],
    ],
    [
      'a handle where a number belongs',
      (pods) => [kplus.NetworkPolicyPort.of({ port: pods.port('dns') })],
      [{ port: 'dns', protocol: 'UDP' }],
    ],
    [
      'a handle where a range begins, which takes no names',
      (pods) => [kplus.NetworkPolicyPort.of({ port: pods.port('http'), endPort: 8090 })],
      [{ port: 8080, endPort: 8090, protocol: 'TCP' }],
    ],
    [
      'a name',
      () => [kplus.NetworkPolicyPort.of({ port: 'dns', protocol: 'UDP' })],
      [{ port: 'dns', protocol: 'UDP' }],
    ],
    ['all of a protocol', () => [kplus.NetworkPolicyPort.of({ protocol: 'UDP' })], [{ protocol: 'UDP' }]],
    ['allTcp', () => [kplus.NetworkPolicyPort.allTcp()], [{ port: 1, endPort: 65535, protocol: 'TCP' }]],
    ['allUdp', () => [kplus.NetworkPolicyPort.allUdp()], [{ port: 1, endPort: 65535, protocol: 'UDP' }]],
    [
      'a range of one',
      () => [kplus.NetworkPolicyPort.tcpRange(8080, 8080)],
      [{ port: 8080, endPort: 8080, protocol: 'TCP' }],
    ],
  ])('%s', (_, ports, expected) => {
    expect(writtenPorts(ports)).toEqual(expected);
  });

  test('in the props of a policy', () => {
    const [policy] = policiesOf((chart) => {
      const pods = web(chart);
      const peer = kplus.Pods.all(chart, 'all');
      new kplus.NetworkPolicy(chart, 'policy', {
        selector: pods,
        ingress: { rules: [{ peer, ports: [pods.port('http')] }] },
      });
    });
    expect(policy?.spec['ingress']).toMatchObject([{ ports: [{ port: 'http', protocol: 'TCP' }] }]);
  });

  test('what is wrong with numbers that are known late is said at synth', () => {
    const late = (port: () => kplus.NetworkPolicyPort): string[] =>
      findings((chart) => {
        new kplus.NetworkPolicy(chart, 'policy', { selector: web(chart) }).addIngressRule(
          kplus.Pods.all(chart, 'all'),
          [port()],
        );
      });
    expect(late(() => kplus.NetworkPolicyPort.tcpRange(number(500), number(100)))).toEqual([
      expect.stringContaining('[shop/policy] endPort 100 is less than port 500'),
    ]);
    expect(late(() => kplus.NetworkPolicyPort.tcp(number(0)))).toEqual([
      expect.stringContaining('[shop/policy] port 0 is outside 1..65535'),
    ]);
    expect(late(() => kplus.NetworkPolicyPort.of({ endPort: number(100) } as never))).toEqual([
      expect.stringContaining('[network-policy-end-port]'),
    ]);
    expect(late(() => kplus.NetworkPolicyPort.of({ port: text('htpp') }))).toEqual([
      expect.stringContaining('[network-policy-port-name-missing]'),
    ]);
  });

  test.each<[string, (chart: Chart) => void, string]>([
    [
      'an endpoint',
      (chart) => kplus.NetworkPolicyPort.of(web(chart).expose({ http: 80 }).endpoint() as never),
      "NetworkPolicyPort: the port of of() is 80, a port of Service 'shop/web/Service', and this takes a port of pods: pass 'http' (8080)",
    ],
    [
      'an endpoint among the ports of a rule',
      (chart) => {
        const pods = web(chart);
        new kplus.NetworkPolicy(chart, 'policy').addEgressRule(pods, [pods.expose({ http: 80 }).endpoint() as never]);
      },
      "NetworkPolicy 'shop/policy', egress rule: ports[0] is 80, a port of Service 'shop/web/Service', and this takes a port of pods: pass 'http' (8080)",
    ],
    [
      'a number among the ports of a rule',
      (chart) => {
        new kplus.NetworkPolicy(chart, 'policy').addEgressRule(web(chart), [80 as never]);
      },
      "NetworkPolicy 'shop/policy', egress rule: ports[0] is the number 80: pass a port of pods, as in web.port('http'), or a NetworkPolicyPort",
    ],
    [
      'one port and no list',
      (chart) => {
        const pods = web(chart);
        new kplus.NetworkPolicy(chart, 'policy').addEgressRule(pods, pods.port('http') as never);
      },
      "NetworkPolicy 'shop/policy', egress rule: ports is the string 'http': pass a list, as in [web.port('http')]",
    ],
    [
      'a number where an object belongs',
      () => kplus.NetworkPolicyPort.of(80 as never),
      "NetworkPolicyPort: of() was given the number 80: pass a port of pods, as in web.port('http'), or { port: 8080 }",
    ],
    [
      'a name where a number belongs',
      () => kplus.NetworkPolicyPort.tcp('http' as never),
      "NetworkPolicyPort: tcp() was given the string 'http': pass a number, or of(web.port('http')) for a port by name",
    ],
  ])('%s is refused', (_, program, message) => {
    expect(() => chartOf(program)).toThrow(new Error(message));
  });
});

describe('connections', () => {
  test('are for the protocols that are declared', () => {
    const both = [
      policiesOf((chart) => {
        web(chart).connections.allowTo(dns(chart));
      }),
      policiesOf((chart) => {
        dns(chart).connections.allowFrom(web(chart));
      }),
    ];
    for (const policies of both) {
      expect(policies).toHaveLength(2);
      for (const { spec } of policies) {
        const [rule] = (spec['egress'] ?? spec['ingress']) as { ports: unknown }[];
        expect(rule?.ports).toEqual([{ port: 53, protocol: 'UDP' }]);
      }
    }
  });

  test('take an App, as a peer and as a caller', () => {
    const containers = { main: { image: 'dns:1', ports: { dns: '53/UDP' } } } as const;
    const policies = policiesOf((chart) => {
      const server = new kplus.App(chart, 'dns', { containers });
      web(chart).connections.allowTo(server);
      server.connections.allowTo(web(chart, 'other'));
    });
    expect(policies).toHaveLength(4);
  });

  test('by handles have one policy an end, names as people write them, and DNS', () => {
    const policies = policiesOf((chart) => {
      const app = (id: string) =>
        new kplus.App(chart, id, { containers: { main: { image: 'i', ports: { http: 8080, dns: '53/UDP' } } } });
      const [server, client] = [app('server'), app('client')];
      client.connections.allowTo(server, { ports: [server.port('http')] });
      client.connections.allowTo(server, { ports: [server.port('dns')] });
      client.connections.allowTo(server, { ports: [server.port('dns')] });
    });
    expect(policies.map(({ metadata }) => metadata.name)).toEqual(['server-ingress', 'client-egress']);
    expect(policies[0]?.spec['ingress']).toEqual([
      {
        from: [{ podSelector: { matchLabels: { app: 'client' } } }],
        ports: [{ port: 'http', protocol: 'TCP' }],
      },
      {
        from: [{ podSelector: { matchLabels: { app: 'client' } } }],
        ports: [{ port: 'dns', protocol: 'UDP' }],
      },
    ]);
    expect(policies[1]?.spec['egress']).toHaveLength(3);
    expect(policies[1]?.spec['egress']).toContainEqual(
      expect.objectContaining({
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      }),
    );
  });

  test('by handles: whoever calls is the one that asks for addresses', () => {
    const policies = policiesOf((chart) => {
      const server = web(chart);
      server.connections.allowFrom(web(chart, 'client'), { ports: [server.port('http')] });
    });
    expect(
      policies.map(({ metadata, spec }) => [
        metadata.name.split('-c8')[0],
        Object.values(spec).length,
        (spec['egress'] as unknown[] | undefined)?.length,
      ]),
    ).toEqual([
      ['shop-web-ingress', 3, undefined],
      ['shop-client-egress', 3, 2],
    ]);
    const without = policiesOf((chart) => {
      const server = web(chart);
      server.connections.allowFrom(web(chart, 'client'), { ports: [server.port('http')], dns: false });
    });
    expect(without[1]?.spec['egress']).toHaveLength(1);
  });

  test('by handles: isolation leaves one of the policies out; peers may be anything', () => {
    const policies = policiesOf((chart) => {
      const server = web(chart);
      const client = web(chart, 'client');
      client.connections.allowTo(server, {
        ports: [server.port('http')],
        isolation: kplus.PodConnectionsIsolation.POD,
      });
      server.connections.allowFrom(kplus.NetworkPolicyIpBlock.ipv4(chart, 'office', '10.0.0.0/8'), {
        ports: [server.port('http')],
      });
    });
    expect(policies.map(({ metadata }) => metadata.name.split('-c8')[0])).toEqual([
      'shop-web-ingress',
      'shop-client-egress',
    ]);
    expect(policies[0]?.spec['ingress']).toEqual([
      { from: [{ ipBlock: { cidr: '10.0.0.0/8' } }], ports: [{ port: 'http', protocol: 'TCP' }] },
    ]);
  });

  test('to a peer twice are one policy, and the same twice is one rule', () => {
    const policies = policiesOf((chart) => {
      const [server, client] = [web(chart), web(chart, 'client')];
      client.connections.allowTo(server);
      client.connections.allowTo(server);
      client.connections.allowTo(server, { ports: [kplus.NetworkPolicyPort.tcp(8080)] });
      client.connections.allowTo(server, {
        ports: [kplus.NetworkPolicyPort.udp(53)],
        isolation: kplus.PodConnectionsIsolation.POD,
      });
    });
    expect(policies.map(({ spec }) => ((spec['egress'] ?? spec['ingress']) as unknown[]).length)).toEqual([3, 2]);
  });
});
