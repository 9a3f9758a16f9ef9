import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

function pods(chart: Chart): { readonly web: kplus.Pod; readonly cache: kplus.Pod; readonly db: kplus.Deployment } {
  return {
    web: new kplus.Pod(chart, 'Web', { containers: [{ image: 'web' }], metadata: { namespace: 'n1' } }),
    cache: new kplus.Pod(chart, 'Cache', {
      containers: [{ image: 'cache', portNumber: 6379 }],
      metadata: { namespace: 'n2' },
    }),
    db: new kplus.Deployment(chart, 'Db', { containers: [{ image: 'db', portNumber: 5432 }] }),
  };
}

export function connectionsBothWays(chart: Chart): void {
  const { web, cache, db } = pods(chart);
  web.connections.allowTo(cache);
  db.connections.allowFrom(web);
}

export function connectionsWithPortsAndIsolation(chart: Chart): void {
  const { web, cache, db } = pods(chart);
  web.connections.allowTo(cache, { ports: [kplus.NetworkPolicyPort.tcp(4444)] });
  web.connections.allowTo(db, { isolation: kplus.PodConnectionsIsolation.POD });
  db.connections.allowFrom(cache, { isolation: kplus.PodConnectionsIsolation.PEER });
  cache.connections.isolate();
}

export function connectionsOfSeveralPorts(chart: Chart): void {
  const dns = new kplus.DaemonSet(chart, 'Dns', {
    containers: [
      {
        image: 'coredns',
        ports: [
          { name: 'dns-tcp', number: 53 },
          { name: 'health', number: 8080, protocol: kplus.Protocol.TCP },
          { name: 'metrics', number: 9153 },
        ],
      },
    ],
  });
  const { web } = pods(chart);
  web.connections.allowTo(dns);
}

export function policies(chart: Chart): void {
  const { web, cache, db } = pods(chart);
  const policy = new kplus.NetworkPolicy(chart, 'Policy', {
    selector: web,
    egress: { rules: [{ peer: cache, ports: [kplus.NetworkPolicyPort.tcp(6379)] }] },
  });
  policy.addEgressRule(db, [kplus.NetworkPolicyPort.tcp(5432)]);
  policy.addIngressRule(kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'Any'), [
    kplus.NetworkPolicyPort.of({ protocol: kplus.NetworkProtocol.TCP }),
  ]);
  new kplus.NetworkPolicy(chart, 'Ingress', {
    selector: db,
    metadata: { namespace: 'data' },
    ingress: {
      default: kplus.NetworkPolicyTrafficDefault.DENY,
      rules: [{ peer: web, ports: [kplus.NetworkPolicyPort.tcpRange(5432, 5434), kplus.NetworkPolicyPort.udp(53)] }],
    },
  });
}

export function peersOfEveryKind(chart: Chart): void {
  const { web } = pods(chart);
  const peers: kplus.INetworkPolicyPeer[] = [
    kplus.NetworkPolicyIpBlock.ipv4(chart, 'V4', '172.17.0.0/16', ['172.17.1.0/24']),
    kplus.NetworkPolicyIpBlock.ipv6(chart, 'V6', '2002::1234:abcd:ffff:c0a8:101/64'),
    kplus.Pods.select(chart, 'Selected', {
      labels: { app: 'store' },
      expressions: [kplus.LabelExpression.in('tier', ['a', 'b']), kplus.LabelExpression.doesNotExist('canary')],
      namespaces: kplus.Namespaces.select(chart, 'Named', { names: ['backoffice'] }),
    }),
    kplus.Namespaces.select(chart, 'Labelled', { labels: { processing: 'batch' } }),
    kplus.Namespaces.all(chart, 'AllNamespaces'),
    kplus.Pods.all(chart, 'AllPods'),
    new kplus.Namespace(chart, 'Namespace'),
  ];
  const policy = new kplus.NetworkPolicy(chart, 'Policy', { selector: web });
  for (const peer of peers) policy.addIngressRule(peer, [kplus.NetworkPolicyPort.tcp(80)]);
}

export function defaults(chart: Chart): void {
  const selector = kplus.Pods.all(chart, 'All');
  for (const traffic of [kplus.NetworkPolicyTrafficDefault.ALLOW, kplus.NetworkPolicyTrafficDefault.DENY]) {
    new kplus.NetworkPolicy(chart, `Ingress-${traffic}`, { selector, ingress: { default: traffic } });
    new kplus.NetworkPolicy(chart, `Egress-${traffic}`, { selector, egress: { default: traffic } });
  }
}
