import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

function pod(chart: Chart, id = 'Pod', namespace?: string): kplus.Pod {
  return new kplus.Pod(chart, id, { containers: [{ image: 'pod' }], metadata: { namespace } });
}

const PEERS: Readonly<Record<string, (chart: Chart) => kplus.INetworkPolicyPeer>> = {
  block: (chart) => kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'AnyIpv4'),
  block6: (chart) => kplus.NetworkPolicyIpBlock.anyIpv6(chart, 'AnyIpv6'),
  pod: (chart) => pod(chart, 'Peer'),
  podWithAPort: (chart) => new kplus.Pod(chart, 'Peer', { containers: [{ image: 'pod', portNumber: 6739 }] }),
  workload: (chart) => new kplus.Deployment(chart, 'Peer', { containers: [{ image: 'pod' }] }),
  pods: (chart) => kplus.Pods.select(chart, 'Pods', { labels: { type: 'selected' } }),
  podsOfNamespaces: (chart) =>
    kplus.Pods.select(chart, 'Pods', {
      labels: { type: 'selected' },
      namespaces: kplus.Namespaces.select(chart, 'Namespaces', { names: ['selected1', 'selected2'] }),
    }),
  allPods: (chart) => kplus.Pods.all(chart, 'AllPods'),
  namespace: (chart) => new kplus.Namespace(chart, 'Namespace'),
  namespaces: (chart) => kplus.Namespaces.select(chart, 'Namespaces', { names: ['n1'] }),
};

function each(chart: Chart, connect: (pod: kplus.Pod, peer: kplus.INetworkPolicyPeer) => void): void {
  for (const [name, peer] of Object.entries(PEERS)) {
    const scope = new (chart.constructor as new (scope: Chart, id: string) => Chart)(chart, name);
    connect(pod(scope), peer(scope));
  }
}

export function toEveryPeer(chart: Chart): void {
  each(chart, (own, peer) => {
    own.connections.allowTo(peer);
  });
}

export function fromEveryPeer(chart: Chart): void {
  each(chart, (own, peer) => {
    own.connections.allowFrom(peer);
  });
}

export function withPorts(chart: Chart): void {
  each(chart, (own, peer) => {
    own.connections.allowTo(peer, { ports: [kplus.NetworkPolicyPort.tcp(4444), kplus.NetworkPolicyPort.udp(53)] });
  });
}

export function withPortsAtHome(chart: Chart): void {
  each(chart, (own, peer) => {
    own.connections.allowFrom(peer, { ports: [kplus.NetworkPolicyPort.tcpRange(4444, 4450)] });
  });
}

export function withIsolation(chart: Chart): void {
  const { POD, PEER } = kplus.PodConnectionsIsolation;
  for (const isolation of [POD, PEER, undefined]) {
    const scope = new (chart.constructor as new (scope: Chart, id: string) => Chart)(chart, `to-${isolation}`);
    pod(scope).connections.allowTo(pod(scope, 'Peer'), { isolation });
    const other = new (chart.constructor as new (scope: Chart, id: string) => Chart)(chart, `from-${isolation}`);
    pod(other).connections.allowFrom(pod(other, 'Peer'), { isolation });
  }
}

export function acrossNamespaces(chart: Chart): void {
  const [one, two, three] = [pod(chart, 'One', 'n1'), pod(chart, 'Two', 'n2'), pod(chart, 'Three')];
  one.connections.allowTo(two);
  one.connections.allowTo(three);
  two.connections.allowFrom(three);
  one.connections.allowTo(kplus.Pods.select(chart, 'Redis', { labels: { role: 'redis' } }));
  two.connections.allowFrom(kplus.Pods.select(chart, 'Others', { labels: { role: 'client' } }));
}

export function isolated(chart: Chart): void {
  const containers: kplus.ContainerProps[] = [{ image: 'web' }];
  new kplus.Pod(chart, 'Pod', { containers, isolate: true });
  new kplus.Deployment(chart, 'Deployment', { containers, isolate: true, replicas: 5 });
  new kplus.DaemonSet(chart, 'DaemonSet', { containers, isolate: true });
  new kplus.Job(chart, 'Job', { containers, isolate: true });
  const ports = [{ port: 80 }];
  new kplus.StatefulSet(chart, 'Set', { containers, isolate: true, service: new kplus.Service(chart, 'S', { ports }) });
  pod(chart, 'Later').connections.isolate();
}

export function appsOfContainersThatAreAdded(chart: Chart): void {
  const redis = new kplus.Deployment(chart, 'redis', { replicas: 1 });
  redis.addContainer({ image: 'redis', portNumber: 6379, securityContext: { ensureNonRoot: false }, resources: {} });
  const service = redis.exposeViaService();
  const web = new kplus.Deployment(chart, 'web', { replicas: 1, strategy: kplus.DeploymentStrategy.recreate() });
  web.addContainer({
    image: 'web',
    portNumber: 8080,
    envVariables: { REDIS_HOST: kplus.EnvValue.fromValue(service.name) },
  });
  const exposed = web.exposeViaService({ ports: [{ port: 443, targetPort: 8080 }] });
  redis.connections.allowFrom(web);
  exposed.metadata.addAnnotation('tailscale.com/expose', 'true');
}

export function selectorsReadBack(chart: Chart): unknown {
  const pods = kplus.Pods.select(chart, 'Selected', {
    labels: { foo: 'bar' },
    expressions: [kplus.LabelExpression.exists('key')],
    namespaces: kplus.Namespaces.select(chart, 'Bar', { labels: { foo: 'bar' } }),
  });
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web', portNumber: 80 }] });
  const peer = web.toNetworkPolicyPeerConfig();
  const service = new kplus.Service(chart, 'Service');
  service.select(web.toPodSelector()!);
  service.bind(8080, { targetPort: 80 });
  return [
    pods.toPodSelectorConfig().labelSelector._toKube(),
    pods.toPodSelectorConfig().namespaces?.names,
    pods.toPodSelectorConfig().namespaces?.labelSelector?._toKube(),
    pods.toNetworkPolicyPeerConfig().podSelector?.labelSelector._toKube(),
    web.toPodSelectorConfig().labelSelector._toKube(),
    peer.podSelector?.labelSelector._toKube(),
    peer.ipBlock,
  ];
}
