import type { Chart } from 'cdk8s';
import { Cron } from 'cdk8s';
import { Construct } from 'constructs';
import * as kplus from 'cdk8s-plus-27';

class Web extends kplus.Deployment {
  public constructor(scope: Construct, id: string, props: kplus.DeploymentProps = {}) {
    super(scope, id, { replicas: 1, ...props });
    this.addContainer({ image: 'web', portNumber: 8080 });
  }

  public override exposeViaService(options: kplus.DeploymentExposeViaServiceOptions = {}): kplus.Service {
    const service = super.exposeViaService(options);
    service.metadata.addAnnotation('exposed', 'true');
    return service;
  }

  public override exposeViaIngress(path: string, options: kplus.ExposeDeploymentViaIngressOptions = {}): kplus.Ingress {
    const ingress = super.exposeViaIngress(path, options);
    ingress.metadata.addAnnotation('exposed', path);
    return ingress;
  }

  public override addContainer(props: kplus.ContainerProps): kplus.Container {
    return super.addContainer({ imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT, ...props });
  }

  public override addInitContainer(props: kplus.ContainerProps): kplus.Container {
    return super.addInitContainer({ ...props, imagePullPolicy: kplus.ImagePullPolicy.NEVER });
  }

  public override attachContainer(container: kplus.Container): void {
    super.attachContainer(container);
  }
}

export function deploymentsOfOnesOwn(chart: Chart): void {
  const web = new Web(chart, 'web', { podMetadata: { labels: { app: 'web' } } });
  web.exposeViaService();
  web.exposeViaService({ name: 'more', ports: [{ port: 80, targetPort: 8080 }] }).exposeViaIngress('/');
  web.exposeViaIngress('/web', { name: 'third' });
  web.addInitContainer({ image: 'migrate' });
  web.connections.isolate();
}

/** An app's base class with its own props. */
abstract class Base<Props extends kplus.DeploymentProps = kplus.DeploymentProps> extends kplus.Deployment {
  protected constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, { ...props, automountServiceAccountToken: false });
  }

  public publish(port: number, path = '/'): kplus.Ingress {
    return this.exposeViaService({ ports: [{ port, targetPort: this.containers[0]!.portNumber }] }).exposeViaIngress(
      path,
    );
  }
}

class Api extends Base<kplus.DeploymentProps & { readonly version: string }> {
  public constructor(scope: Construct, version: string) {
    super(scope, 'api', { version, containers: [{ image: `api:${version}`, portNumber: 3000 }] });
  }
}

export function basesOfAnApp(chart: Chart): void {
  new Api(chart, 'v1').publish(80, '/api');
}

class Internal extends kplus.Service {
  public constructor(scope: Construct, id: string, props: Omit<kplus.ServiceProps, 'type'>) {
    super(scope, id, { ...props, type: kplus.ServiceType.CLUSTER_IP });
  }

  public override bind(port: number, options: kplus.ServiceBindOptions = {}): void {
    super.bind(port, { name: `port-${port}`, ...options });
  }

  public override select(selector: kplus.IPodSelector): void {
    super.select(selector);
  }

  public override exposeViaIngress(path: string, options?: kplus.ExposeServiceViaIngressOptions): kplus.Ingress {
    return super.exposeViaIngress(path, options);
  }
}

export function servicesOfOnesOwn(chart: Chart): void {
  const service = new Internal(chart, 'internal', { metadata: { labels: { app: 'web' } } });
  service.bind(80);
  service.bind(443, { targetPort: 8443 });
  new kplus.Ingress(chart, 'ingress', {
    rules: [{ path: '/', backend: kplus.IngressBackend.fromService(service, { port: 443 }) }],
  });
}

class Public extends kplus.Ingress {
  public constructor(scope: Construct, id: string, service: kplus.Service, props: kplus.IngressProps = {}) {
    super(scope, id, { className: 'nginx', ...props });
    this.addRule('/', kplus.IngressBackend.fromService(service));
  }

  public override addRule(path: string, backend: kplus.IngressBackend, pathType?: kplus.HttpIngressPathType): void {
    super.addRule(path, backend, pathType ?? kplus.HttpIngressPathType.IMPLEMENTATION_SPECIFIC);
  }

  public override addRules(...rules: kplus.IngressRule[]): void {
    super.addRules(...rules);
  }
}

export function ingressesOfOnesOwn(chart: Chart): void {
  const service = new kplus.Service(chart, 'service', { ports: [{ port: 80 }] });
  const ingress: kplus.Ingress = new Public(chart, 'public', service, { metadata: { name: 'public' } });
  ingress.addRule('/more', kplus.IngressBackend.fromService(service));
  service.exposeViaIngress('/again', { ingress });
}

class Strict extends kplus.NetworkPolicy {
  public constructor(scope: Construct, selector: kplus.IPodSelector, props?: kplus.NetworkPolicyProps) {
    super(scope, 'strict', { selector, egress: { default: kplus.NetworkPolicyTrafficDefault.DENY }, ...props });
    this.addEgressRule(kplus.Pods.all(this, 'all'), [kplus.NetworkPolicyPort.udp(53)]);
  }

  public override addIngressRule(peer: kplus.INetworkPolicyPeer, ports?: kplus.NetworkPolicyPort[]): void {
    super.addIngressRule(peer, ports ?? [kplus.NetworkPolicyPort.tcp(443)]);
  }

  public override addEgressRule(peer: kplus.INetworkPolicyPeer, ports?: kplus.NetworkPolicyPort[]): void {
    super.addEgressRule(peer, ports);
  }
}

export function policiesOfOnesOwn(chart: Chart): void {
  const web = new Web(chart, 'web');
  const policy: kplus.NetworkPolicy = new Strict(web, web);
  policy.addIngressRule(kplus.Namespaces.all(chart, 'everywhere'));
}

class Labelled extends Construct implements kplus.IPodSelector {
  public constructor(
    scope: Construct,
    id: string,
    private readonly labels: Record<string, string>,
  ) {
    super(scope, id);
  }

  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return { labelSelector: kplus.LabelSelector.of({ labels: this.labels }) };
  }
}

export function selectorsOfOnesOwn(chart: Chart): void {
  const selector: kplus.IPodSelector = new Labelled(chart, 'labelled', { app: 'web' });
  const service = new kplus.Service(chart, 'service', { selector, ports: [{ port: 80, targetPort: 8080 }] });
  service.select(new Labelled(chart, 'more', { tier: 'front' }));
  new kplus.NetworkPolicy(chart, 'policy', { selector });
}

class Database extends kplus.StatefulSet {
  public constructor(scope: Construct, id: string, props: Partial<kplus.StatefulSetProps> = {}) {
    const service = new kplus.Service(scope, `${id}-nodes`, { clusterIP: 'None', ports: [{ port: 5432 }] });
    super(scope, id, { containers: [{ image: 'postgres', portNumber: 5432 }], ...props, service });
  }

  public override addContainer(props: kplus.ContainerProps): kplus.Container {
    return super.addContainer({ ...props, args: ['--quiet'] });
  }
}

class Sidecar extends kplus.Container {
  public constructor(props: Partial<kplus.ContainerProps> = {}) {
    super({ image: 'envoy', name: 'envoy', ports: [{ name: 'admin', number: 9901 }], ...props });
  }

  public override mount(path: string, storage: kplus.IStorage, options: kplus.MountOptions = {}): void {
    super.mount(path, storage, { readOnly: true, ...options });
  }
}

export function databasesAndSidecars(chart: Chart): void {
  const db = new Database(chart, 'db', { replicas: 3 });
  db.attachContainer(new Sidecar({ args: ['-c', '/etc/envoy.yaml'] }));
  new kplus.Ingress(chart, 'ingress', { defaultBackend: kplus.IngressBackend.fromService(db.service) });
}

class Nightly extends kplus.CronJob {}
class Once extends kplus.Job {
  public constructor(scope: Construct, id: string, image: string) {
    super(scope, id, { containers: [{ image }], isolate: true });
  }
}
class Agent extends kplus.DaemonSet {
  public readonly agent = this.addContainer({ image: 'agent', ports: [{ name: 'metrics', number: 9100 }] });
}

export function otherWorkloadsOfOnesOwn(chart: Chart): void {
  new Nightly(chart, 'nightly', { schedule: Cron.daily(), containers: [{ image: 'nightly' }] });
  const once = new Once(chart, 'once', 'once');
  const agent = new Agent(chart, 'agent');
  once.connections.allowTo(agent);
}
