import type { Chart } from 'cdk8s';
import { ApiObject, JsonPatch, Testing } from 'cdk8s';
import type { Construct } from 'constructs';
import * as kplus from 'cdk8s-plus-27';

/* Type names that apps write explicitly, and values with imprecise types. */

enum Ports {
  Http = 8080,
  Admin = 9901,
}

const PORTS = { http: 8080, admin: 9901 } as const;

export function optionsWithTheirTypes(chart: Chart): void {
  const deployment: kplus.Deployment = new kplus.Deployment(chart, 'web', {
    containers: [{ image: 'web', ports: [{ name: 'http', number: Ports.Http }] }],
  });
  const expose: kplus.DeploymentExposeViaServiceOptions = {
    name: 'web',
    ports: [{ port: 80, targetPort: Ports.Http }],
  };
  const service: kplus.Service = deployment.exposeViaService(expose);
  const route: kplus.ExposeServiceViaIngressOptions = { pathType: kplus.HttpIngressPathType.EXACT };
  const ingress: kplus.Ingress = service.exposeViaIngress('/', route);
  const again: kplus.ExposeDeploymentViaIngressOptions = { ...expose, name: 'more', ingress };
  deployment.exposeViaIngress('/more', again);
  const bind: kplus.ServiceBindOptions = { name: 'admin', targetPort: PORTS.http };
  const bound = new kplus.Service(chart, 'bound', { selector: deployment });
  bound.bind(PORTS.admin, bind);
  const allow: kplus.PodConnectionsAllowToOptions = { ports: [kplus.NetworkPolicyPort.tcp(Ports.Http)] };
  const client: kplus.Pod = new kplus.Pod(chart, 'client', { containers: [{ image: 'client' }] });
  client.connections.allowTo(deployment, allow);
  const from: kplus.PodConnectionsAllowFromOptions = { isolation: kplus.PodConnectionsIsolation.POD };
  client.connections.allowFrom(deployment, from);
}

export function typesOfTheModule(chart: Chart): void {
  type Props = NonNullable<ConstructorParameters<typeof kplus.Deployment>[2]>;
  type Port = ReturnType<typeof kplus.NetworkPolicyPort.tcp>;
  type Backend = kplus.IngressRule['backend'];
  type Made = InstanceType<typeof kplus.Service>;
  const props: Props = { containers: [{ image: 'web', portNumber: 80 }] };
  const ports: Port[] = [kplus.NetworkPolicyPort.tcp(80)];
  const web = new kplus.Deployment(chart, 'web', props);
  const service: Made = new kplus.Service(chart, 'service', { ports: [{ port: 80 }], selector: web });
  const backend: Backend = kplus.IngressBackend.fromService(service);
  const rules: kplus.IngressProps['rules'] = [{ backend }];
  new kplus.Ingress(chart, 'ingress', { rules });
  new kplus.NetworkPolicy(chart, 'policy', { selector: web }).addIngressRule(kplus.Pods.all(chart, 'all'), ports);
}

/** A class passed as an argument. */
function make<Made extends kplus.Workload>(
  kind: new (scope: Construct, id: string, props: kplus.WorkloadProps) => Made,
  chart: Chart,
  id: string,
): Made {
  return new kind(chart, id, { containers: [{ image: id, portNumber: 80 }] });
}

export function classesThatAreHandedOver(chart: Chart): void {
  const made: kplus.Workload[] = [make(kplus.Deployment, chart, 'web'), make(kplus.DaemonSet, chart, 'daemons')];
  for (const workload of made) {
    new kplus.Service(chart, `service-${workload.node.id}`, { selector: workload, ports: [{ port: 80 }] });
  }
}

function exposed<Made extends kplus.Deployment>(workload: Made): { workload: Made; service: kplus.Service } {
  return { workload, service: workload.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] }) };
}

export function genericHelpers(chart: Chart): void {
  const { workload, service } = exposed(
    new kplus.Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 8080 }] }),
  );
  const allowed = <Peer extends kplus.INetworkPolicyPeer>(peer: Peer): Peer => {
    workload.connections.allowFrom(peer);
    return peer;
  };
  allowed(kplus.Pods.all(chart, 'all'));
  allowed(new kplus.Namespace(chart, 'namespace'));
  const backends = <Key extends string>(services: Record<Key, kplus.Service>): kplus.IngressRule[] =>
    Object.entries<kplus.Service>(services).map(([key, one]) => ({
      path: `/${key}`,
      backend: kplus.IngressBackend.fromService(one),
    }));
  new kplus.Ingress(chart, 'ingress', { rules: backends({ web: service }) });
}

/* eslint-disable @typescript-eslint/unbound-method -- apps do this with static methods */
export function functionsThatAreHandedOver(chart: Chart): void {
  const { tcp, udp } = kplus.NetworkPolicyPort;
  const { fromService } = kplus.IngressBackend;
  const policy = new kplus.NetworkPolicy(chart, 'policy');
  policy.addIngressRule(kplus.Pods.all(chart, 'all'), [80, 443].map(kplus.NetworkPolicyPort.tcp));
  policy.addEgressRule(kplus.Namespaces.all(chart, 'namespaces'), [tcp(53), udp(53)]);
  const services = ['a', 'b'].map((id) => new kplus.Service(chart, id, { ports: [{ port: 80 }] }));
  const backends = services.map((service) => fromService(service));
  const ingress = new kplus.Ingress(chart, 'ingress');
  backends.forEach((backend, index) => {
    ingress.addRule(`/${index}`, backend);
  });
  const probe = (of: (path: string, options?: kplus.HttpGetProbeOptions) => kplus.Probe): kplus.Probe =>
    of('/', { port: 80 });
  new kplus.Pod(chart, 'pod', {
    containers: [{ image: 'pod', portNumber: 80, readiness: probe(kplus.Probe.fromHttpGet) }],
  });
}
/* eslint-enable @typescript-eslint/unbound-method */

/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unnecessary-type-assertion -- apps do this */
export function valuesThatMayBeAnything(chart: Chart): void {
  const config: any = JSON.parse('{"image":"web","port":8080,"ports":[{"number":8080}],"path":"/","udp":53}');
  const web = new kplus.Deployment(chart, 'web', { containers: [{ image: config.image, ports: config.ports }] });
  const other = new kplus.Deployment(chart, 'other', { containers: [{ image: 'other', portNumber: 80 } as any] });
  const service = web.exposeViaService({ ports: [{ port: 80, targetPort: config.port }] });
  const more = new kplus.Service(chart, 'more', { selector: other as any, ports: [{ port: 80 as any }] });
  more.bind(443 as any, { name: 'https', targetPort: 80 } as any);
  ApiObject.of(more).addJsonPatch(JsonPatch.add('/spec/ports/0/name', 'http'));
  const ingress = new kplus.Ingress(chart, 'ingress');
  ingress.addRule(config.path, kplus.IngressBackend.fromService(service as any));
  ingress.addRule('/more', kplus.IngressBackend.fromService(more, { port: 443 as any }));
  ingress.addRule('/port', kplus.IngressBackend.fromService(service, { port: undefined }));
  const policy = new kplus.NetworkPolicy(chart, 'policy', { selector: web as any } as any);
  policy.addIngressRule(other as any, [
    kplus.NetworkPolicyPort.tcp(config.port),
    kplus.NetworkPolicyPort.udp(config.udp),
  ]);
  web.connections.allowTo(other as any, {
    ports: [kplus.NetworkPolicyPort.of(config.nothing ?? { port: config.port })],
  });
  const [{ spec }] = Testing.synth(web.node.scope as Chart).filter(({ kind }: any) => kind === 'Service');
  service.exposeViaIngress('/again', { ingress, pathType: spec.nothing });
  const named: kplus.Service = new kplus.Service(chart, 'named', {
    ports: [{ port: 80, name: config.name, protocol: config.protocol }],
  });
  ingress.addRule('/named', kplus.IngressBackend.fromService(named, { port: config.nothing }));
  const props: any = { containers: [{ image: 'all' }] };
  const all: kplus.Deployment = new kplus.Deployment(chart, 'all', props);
  const service2: kplus.Service = new kplus.Service(chart, 'service2', {
    selector: all,
    ...JSON.parse('{}'),
    ports: config.nothing ?? [],
  });
  service2.bind(80, { targetPort: config.nothing });
  all.addContainer({
    image: 'main',
    name: 'more',
    ports: [{ number: 80, name: config.name, protocol: config.protocol }],
  });
}
/* eslint-enable */

export function whatMayBeMissing(chart: Chart): void {
  const isPublic = chart.node.path === 'test';
  const web = new kplus.Deployment(chart, 'web', {
    containers: [{ image: 'web', portNumber: 8080 }],
    isolate: undefined,
  });
  const service: kplus.Service | undefined = isPublic ? web.exposeViaService() : undefined;
  service?.exposeViaIngress('/', isPublic ? { pathType: kplus.HttpIngressPathType.EXACT } : undefined);
  const workload: kplus.Deployment | kplus.StatefulSet = web;
  const client: kplus.Pod | kplus.Workload = isPublic
    ? new kplus.Pod(chart, 'client', { containers: [{ image: 'a' }] })
    : web;
  client.connections.allowTo(workload, isPublic ? { ports: [kplus.NetworkPolicyPort.tcp(8080)] } : undefined);
  new kplus.NetworkPolicy(chart, 'policy', {
    selector: isPublic ? web : undefined,
    ingress: isPublic ? { rules: [{ peer: client, ports: undefined }] } : undefined,
  });
  web.exposeViaService({
    name: 'named',
    ports: isPublic ? [{ port: 80, targetPort: 8080 }] : undefined,
    serviceType: undefined,
  });
}
