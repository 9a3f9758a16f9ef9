import type { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import * as kplus from 'cdk8s-plus-27';

const { NetworkPolicyPort, NetworkPolicyTrafficDefault: Default } = kplus;

export function portsByThemselves(): unknown {
  const ports = [
    NetworkPolicyPort.tcp(8080),
    NetworkPolicyPort.tcpRange(8080, 8085),
    NetworkPolicyPort.udp(53),
    NetworkPolicyPort.udpRange(5000, 5005),
    NetworkPolicyPort.of({ port: 5050, endPort: 5500, protocol: kplus.NetworkProtocol.SCTP }),
    NetworkPolicyPort.of({ port: 5050 }),
    NetworkPolicyPort.of({ protocol: kplus.NetworkProtocol.UDP }),
    NetworkPolicyPort.of({}),
  ];
  return ports.map((port) => port._toKube());
}

export function blocksByThemselves(chart: Chart): unknown {
  const blocks = [
    kplus.NetworkPolicyIpBlock.ipv4(chart, 'V4', '172.17.0.0/16', ['172.17.1.0/24']),
    kplus.NetworkPolicyIpBlock.ipv6(chart, 'V6', '2002::1234:abcd:ffff:c0a8:101/64', [
      '2002::1234:abcd:ffff:c0a8:101/24',
    ]),
    kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'AnyV4'),
    kplus.NetworkPolicyIpBlock.anyIpv6(chart, 'AnyV6'),
  ];
  return blocks.map((block) => block._toKube());
}

export function policiesOfEverySelector(chart: Chart): unknown {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'web' }], metadata: { namespace: 'n1' } });
  const deployment = new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'web' }] });
  const labelled = kplus.Pods.select(chart, 'Labelled', { labels: { app: 'web' } });
  const named = kplus.Pods.select(chart, 'Named', {
    namespaces: kplus.Namespaces.select(chart, 'Namespaces', { names: ['n2'] }),
  });
  const policies = [
    new kplus.NetworkPolicy(chart, 'Policy1', { selector: pod }),
    new kplus.NetworkPolicy(chart, 'Policy2', { selector: deployment }),
    new kplus.NetworkPolicy(chart, 'Policy3', { selector: labelled }),
    new kplus.NetworkPolicy(chart, 'Policy4', { selector: named }),
    new kplus.NetworkPolicy(chart, 'Policy5', { selector: kplus.Pods.all(chart, 'All') }),
    new kplus.NetworkPolicy(chart, 'Policy6'),
    new kplus.NetworkPolicy(chart, 'Policy7', {}),
    new kplus.NetworkPolicy(chart, 'Policy8', { selector: pod, metadata: { namespace: pod.metadata.namespace } }),
  ];
  return policies.map((policy) => policy.metadata.namespace);
}

export function defaultsOfAllPods(chart: Chart): void {
  new kplus.NetworkPolicy(chart, 'DenyIn', { ingress: { default: Default.DENY } });
  new kplus.NetworkPolicy(chart, 'AllowIn', { ingress: { default: Default.ALLOW } });
  new kplus.NetworkPolicy(chart, 'DenyOut', { egress: { default: Default.DENY } });
  new kplus.NetworkPolicy(chart, 'AllowOut', { egress: { default: Default.ALLOW } });
  new kplus.NetworkPolicy(chart, 'Both', {
    egress: { default: Default.DENY },
    ingress: { default: Default.DENY, rules: [] },
  });
}

function everyPeer(chart: Chart): kplus.INetworkPolicyPeer[] {
  return [
    kplus.NetworkPolicyIpBlock.ipv4(chart, 'Block', '172.17.0.0/16'),
    new kplus.Pod(chart, 'Peer', { containers: [{ image: 'peer' }] }),
    new kplus.Deployment(chart, 'Deployment', { containers: [{ image: 'peer' }] }),
    kplus.Pods.select(chart, 'Pods', { labels: { type: 'selected' } }),
    kplus.Pods.select(chart, 'Labelled', {
      labels: { type: 'selected' },
      namespaces: kplus.Namespaces.select(chart, 'LabelledNamespaces', { labels: { type: 'selected' } }),
    }),
    kplus.Pods.select(chart, 'Named', {
      labels: { type: 'selected' },
      namespaces: kplus.Namespaces.select(chart, 'NamedNamespaces', { labels: { type: 'a' }, names: ['b', 'c'] }),
    }),
    kplus.Pods.all(chart, 'AllPods'),
    kplus.Pods.all(chart, 'AllPodsOf', { namespaces: kplus.Namespaces.select(chart, 'One', { names: ['one'] }) }),
    new kplus.Namespace(chart, 'Namespace'),
    kplus.Namespaces.select(chart, 'SelectedNamespaces', { labels: { type: 'selected' } }),
    kplus.Namespaces.all(chart, 'AllNamespaces'),
  ];
}

export function rulesForEveryPeer(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'Pod', { containers: [{ image: 'pod' }] });
  const policy = new kplus.NetworkPolicy(chart, 'Policy', { selector: pod });
  for (const peer of everyPeer(chart)) {
    policy.addIngressRule(peer, [NetworkPolicyPort.tcp(6379)]);
    policy.addEgressRule(peer, [NetworkPolicyPort.tcp(6379), NetworkPolicyPort.udp(53)]);
    policy.addEgressRule(peer);
    policy.addIngressRule(peer, []);
  }
}

/** Rules that are created separately from the policy, with cdk8s-plus' types for them. */
function rulesOf(
  peers: readonly kplus.INetworkPolicyPeer[],
  ports?: kplus.NetworkPolicyPort[],
): kplus.NetworkPolicyRule[] {
  return peers.map((peer) => ({ peer, ports }));
}

export function rulesMadeApart(chart: Chart): void {
  const traffic: kplus.NetworkPolicyTraffic = { default: Default.DENY, rules: rulesOf(everyPeer(chart)) };
  const props: kplus.NetworkPolicyProps = { egress: traffic, ingress: { ...traffic, rules: undefined } };
  new kplus.NetworkPolicy(chart, 'Policy', props);
  const number: number = 80 + 1;
  const port: kplus.NetworkPolicyPortProps = { port: number, endPort: number + 10 };
  const other = new kplus.NetworkPolicy(chart, 'Other', {
    ...props,
    metadata: { name: 'other' },
    ingress: {
      rules: rulesOf([kplus.Pods.all(chart, 'Others')], [NetworkPolicyPort.of(port), NetworkPolicyPort.tcp(number)]),
    },
  });
  other.addIngressRule(
    kplus.Namespaces.all(chart, 'More'),
    [80, 443].map((one) => NetworkPolicyPort.tcp(one)),
  );
}

/** A custom peer, as in the documentation. */
class Cloud extends Construct implements kplus.INetworkPolicyPeer {
  public toNetworkPolicyPeerConfig(): kplus.NetworkPolicyPeerConfig {
    return { ipBlock: kplus.NetworkPolicyIpBlock.ipv4(this, 'Block', '10.0.0.0/8') };
  }

  public toPodSelector(): kplus.IPodSelector | undefined {
    return undefined;
  }
}

export function peerOfOnesOwn(chart: Chart): void {
  const cloud = new Cloud(chart, 'Cloud');
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web', portNumber: 80 }] });
  new kplus.NetworkPolicy(chart, 'Policy', {
    selector: web,
    egress: { default: Default.DENY, rules: [{ peer: cloud, ports: [NetworkPolicyPort.tcp(443)] }] },
  });
}

export function dnsAndInternet(chart: Chart): void {
  const dns = kplus.Pods.select(chart, 'Dns', {
    namespaces: kplus.Namespaces.select(chart, 'System', { labels: { 'kubernetes.io/metadata.name': 'kube-system' } }),
    labels: { 'k8s-app': 'kube-dns' },
  });
  const apps = kplus.Pods.select(chart, 'Apps', {
    namespaces: kplus.Namespaces.select(chart, 'Namespaces', { names: [chart.namespace ?? 'default'] }),
    labels: { app: 'shop' },
  });
  const policy = new kplus.NetworkPolicy(chart, 'Policy', {
    selector: apps,
    metadata: { labels: { app: 'shop' } },
    egress: {
      default: Default.DENY,
      rules: [
        { peer: dns, ports: [NetworkPolicyPort.udp(53), NetworkPolicyPort.tcp(53)] },
        { peer: kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'V4') },
        { peer: kplus.NetworkPolicyIpBlock.anyIpv6(chart, 'V6') },
      ],
    },
    ingress: { default: Default.DENY },
  });
  policy.addIngressRule(apps, [NetworkPolicyPort.tcp(5432)]);
  policy.addEgressRule(apps, [NetworkPolicyPort.tcp(5432)]);
}
