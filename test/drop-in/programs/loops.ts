import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

/* One program for several values: the compiler only knows that a value is one of several. */

const APPS = [
  { name: 'shop', port: 8080, policyPorts: [8080, 9090] },
  { name: 'blog', port: 3000, policyPorts: [3000] },
] as const;

export function literalsOfALoop(chart: Chart): void {
  const ingress = new kplus.Ingress(chart, 'ingress');
  for (const { name, port, policyPorts } of APPS) {
    const web = new kplus.Deployment(chart, name, { containers: [{ image: name, portNumber: port }] });
    const services: readonly (readonly [string, kplus.IngressBackend])[] = [
      ['all', kplus.IngressBackend.fromService(web.exposeViaService())],
      ['same', kplus.IngressBackend.fromService(web.exposeViaService({ name: `${name}-same`, ports: [{ port }] }))],
      [
        'named',
        kplus.IngressBackend.fromService(
          web.exposeViaService({ name: `${name}-named`, ports: [{ port: 80, name, targetPort: port }] }),
        ),
      ],
      [
        'said',
        kplus.IngressBackend.fromService(
          new kplus.Service(chart, `${name}-said`, { selector: web, ports: [{ port, name }] }),
          { port },
        ),
      ],
    ];
    for (const [path, backend] of services) ingress.addHostRule(`${name}.example.com`, `/${path}`, backend);
    web.exposeViaIngress('/', { name: `${name}-more`, ports: [{ port, name }] });
    const policy = new kplus.NetworkPolicy(chart, `${name}-policy`, { selector: web });
    policy.addIngressRule(kplus.Pods.all(chart, `${name}-peers`), [kplus.NetworkPolicyPort.tcp(port)]);
    const ports = policyPorts.map((one) => kplus.NetworkPolicyPort.tcp(one));
    policy.addEgressRule(kplus.Namespaces.all(chart, `${name}-namespaces`), ports);
  }
}

export function settingsOfALoop(chart: Chart): void {
  const apps = APPS.map(({ name, port }) => ({ name, port: port + 1 }));
  const services: Record<string, kplus.Service> = {};
  for (const { name, port } of apps) {
    const web = new kplus.Deployment(chart, name, { containers: [{ image: name, ports: [{ name, number: port }] }] });
    services[name] = web.exposeViaService({ ports: [{ port: 80, targetPort: port }] });
    services[`${name}-all`] = web.exposeViaService({ name: `${name}-all` });
  }
  const rules = Object.entries(services).map(([name, service]): kplus.IngressRule => ({
    path: `/${name}`,
    backend: kplus.IngressBackend.fromService(service),
  }));
  new kplus.Ingress(chart, 'ingress', { rules });
  for (const service of Object.values(services)) service.exposeViaIngress('/');
}

function listsFor(chart: Chart, isOpen: boolean): void {
  const pod = new kplus.Pod(chart, `pod-${isOpen}`, { containers: [{ image: 'pod', portNumber: 8080 }] });
  const policy = new kplus.NetworkPolicy(chart, `policy-${isOpen}`, { selector: pod });
  const more: readonly kplus.NetworkPolicyPort[] = [kplus.NetworkPolicyPort.tcp(443)];
  policy.addEgressRule(pod, isOpen ? [kplus.NetworkPolicyPort.tcp(8080)] : []);
  policy.addIngressRule(pod, isOpen ? [...more] : undefined);
  policy.addIngressRule(pod, [...more, ...(isOpen ? [kplus.NetworkPolicyPort.udp(53)] : [])]);
  const peer = kplus.Pods.all(chart, `peers-${isOpen}`);
  pod.connections.allowTo(peer, { ports: isOpen ? [kplus.NetworkPolicyPort.tcp(1)] : [] });
  const isolation = kplus.PodConnectionsIsolation.POD;
  pod.connections.allowFrom(peer, isOpen ? { ports: [...more] } : { isolation });
}

export function listsThatMayBeEmpty(chart: Chart): void {
  for (const isOpen of [true, false]) listsFor(chart, isOpen);
}

function allow<Port extends kplus.NetworkPolicyPort>(
  policy: kplus.NetworkPolicy,
  peer: kplus.Pod,
  ports: Port[],
): void {
  policy.addIngressRule(peer, ports);
  peer.connections.allowTo(peer, { ports });
}

export function portsOfAGenericHelper(chart: Chart): void {
  const pod = new kplus.Pod(chart, 'pod', { containers: [{ image: 'pod' }] });
  allow(new kplus.NetworkPolicy(chart, 'policy', { selector: pod }), pod, [kplus.NetworkPolicyPort.tcp(80)]);
}

export function portsOfTheContainers(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'web', {
    containers: [
      {
        image: 'web',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'grpc', number: 50051 },
        ],
      },
      { image: 'side', name: 'side', portNumber: 9901 },
    ],
  });
  const all = web.containers.flatMap((container) => container.ports);
  const ports = all.map(({ number }) => kplus.NetworkPolicyPort.tcp(number));
  const client = new kplus.Pod(chart, 'client', { containers: [{ image: 'client' }] });
  client.connections.allowTo(web, { ports });
  const policy = new kplus.NetworkPolicy(chart, 'policy', { selector: web });
  policy.addIngressRule(client, [kplus.NetworkPolicyPort.tcp(web.containers[1]!.portNumber!)]);
  policy.addIngressRule(
    client,
    all.map((port) => kplus.NetworkPolicyPort.of({ port: port.number, protocol: kplus.NetworkProtocol.TCP })),
  );
  new kplus.Service(chart, 'service', {
    selector: web,
    ports: web.containers[0]!.ports.map(({ name, number }) => ({ name, port: number, targetPort: number })),
  });
  const [first] = web.exposeViaService({
    ports: all.map((port) => ({ name: port.name ?? 'side', port: port.number })),
  }).ports;
  new kplus.Ingress(chart, 'ingress', {
    rules: [{ backend: kplus.IngressBackend.fromService(web.exposeViaService({ name: 'a', ports: [first!] })) }],
  });
}
