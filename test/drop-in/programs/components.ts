import type { Chart } from 'cdk8s';
import { Construct, type IConstruct, type Node } from 'constructs';
import * as kplus from 'cdk8s-plus-27';

/* Constructs of apps around those of cdk8s-plus, with precise or imprecise props. */

interface Settings {
  readonly image?: string;
  readonly replicas?: number;
  readonly servicePorts?: kplus.ServicePort[];
  readonly volumes?: Record<string, kplus.Volume>;
  readonly ingress?: { readonly host: string; readonly path?: string; readonly tls?: kplus.IngressTls[] };
}

interface WebProps extends Omit<kplus.DeploymentProps, 'containers' | 'volumes'>, Settings {
  readonly container?: Partial<kplus.ContainerProps>;
}

class Web extends Construct {
  public readonly deployment: kplus.Deployment;
  public readonly container: kplus.Container;
  public readonly service: kplus.Service;
  public readonly ingress?: kplus.Ingress;

  public constructor(scope: Construct, id: string, props: WebProps = {}) {
    super(scope, id);
    const { image = 'web', servicePorts = [{ name: 'http', port: 80, targetPort: 3000 }], ingress, container } = props;
    const { volumes = {}, ...rest } = props;
    this.deployment = new kplus.Deployment(this, 'deployment', { ...rest, volumes: Object.values(volumes) });
    this.container = this.deployment.addContainer({ image, portNumber: 3000, ...container });
    this.service = new kplus.Service(this, 'service', { selector: this.deployment, ports: servicePorts });
    if (ingress) {
      this.ingress = new kplus.Ingress(this, 'ingress', { tls: ingress.tls });
      this.ingress.addHostRule(ingress.host, ingress.path ?? '/', kplus.IngressBackend.fromService(this.service));
    }
  }
}

export function constructWithProps(chart: Chart): void {
  const web = new Web(chart, 'web', { replicas: 1, ingress: { host: 'a.example.com' } });
  new Web(chart, 'other', {
    image: 'other',
    container: {
      securityContext: { ensureNonRoot: false },
      readiness: kplus.Probe.fromHttpGet('/ready', { port: 3000 }),
    },
    servicePorts: [
      { name: 'http', port: 80, targetPort: 3000 },
      { name: 'alt', port: 81, targetPort: 3000, protocol: kplus.Protocol.TCP },
    ],
  });
  web.ingress?.metadata.addAnnotation('a', 'b');
}

abstract class Component extends Construct {
  public readonly deployment: kplus.Deployment;

  protected constructor(scope: Construct, id: string) {
    super(scope, id);
    const own = this.deploymentProps();
    this.deployment = this.create('deployment', {
      metadata: { labels: { app: 'shop', ...own.metadata?.labels } },
      ...own,
    });
  }

  protected deploymentProps(): kplus.DeploymentProps {
    return {};
  }

  protected create(id: string, props: kplus.DeploymentProps): kplus.Deployment {
    return new kplus.Deployment(this, id, props);
  }

  public add(
    props: Omit<kplus.ContainerProps, 'image'> & { image?: kplus.ContainerProps['image']; init?: boolean },
  ): this {
    const defaults: kplus.ContainerProps = { image: 'shop', imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT };
    const { init = false, ...rest } = props;
    if (init) this.deployment.addInitContainer({ ...defaults, ...rest });
    else this.deployment.addContainer({ ...defaults, ...rest });
    return this;
  }

  protected probes(path: string): Pick<kplus.ContainerProps, 'readiness' | 'liveness' | 'startup'> {
    const probe = kplus.Probe.fromHttpGet(path, { failureThreshold: 3 });
    return { readiness: probe, liveness: probe, startup: kplus.Probe.fromTcpSocket() };
  }
}

class Backend extends Component {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.add({ name: 'backend', portNumber: 5000, ...this.probes('/health') }).add({
      name: 'migrate',
      command: ['migrate'],
      init: true,
    });
  }

  protected override deploymentProps(): kplus.DeploymentProps {
    return { replicas: 3, metadata: { labels: { component: 'backend' } } };
  }
}

export function componentsOfAnApp(chart: Chart): void {
  const backend = new Backend(chart, 'backend');
  const service = backend.deployment.exposeViaService({ serviceType: kplus.ServiceType.CLUSTER_IP });
  const ingress = new kplus.Ingress(chart, 'ingress');
  const backendOfAll = kplus.IngressBackend.fromService(service);
  for (const host of ['', 'www.', 'api.']) {
    ingress.addHostRule(`${host}example.com`, '/', backendOfAll, kplus.HttpIngressPathType.PREFIX);
  }
}

/** Options from settings that may be missing. */
function fromSettings(
  chart: Chart,
  id: string,
  settings: { port?: number; name?: string; more?: Partial<kplus.ContainerProps> },
): void {
  const { port, name, more } = settings;
  const web: kplus.Deployment = new kplus.Deployment(chart, `${id}-web`, {
    containers: [{ image: 'web', portNumber: port }],
  });
  const list: kplus.Container[] = [
    web.addContainer({ image: 'a', name: 'a', portNumber: 3000, ...more }),
    web.addContainer({ image: 'b', name: 'b', ports: port ? [{ number: port + 1, name }] : undefined }),
    web.addContainer({ image: 'c', name: 'c', portNumber: undefined }),
    new kplus.Container({ image: 'd', name: 'd', ...more }),
  ];
  const pod: kplus.Pod = new kplus.Pod(chart, `${id}-pod`, { containers: [{ image: 'pod', portNumber: port }] });
  pod.attachContainer(list[3]!);
  const db: kplus.StatefulSet = new kplus.StatefulSet(chart, `${id}-db`, {
    containers: [
      { image: 'db', ports: [{ number: 5432, name: 'pg' }, ...(port ? [{ number: port, name: 'http' }] : [])] },
      ...(name ? [{ image: name, name, ports: [{ name: 'metrics', number: 9187 }] }] : []),
    ],
  });
  if (!port) return;
  const service: kplus.Service = web.exposeViaService({ ports: [{ port: 80, targetPort: settings.port, name }] });
  const again: kplus.Service = new kplus.Service(chart, `${id}-again`, {
    ports: [{ port: settings.port ?? 5432, name, targetPort: 5432 }],
    selector: name ? db : db.toPodSelector(),
  });
  new kplus.Ingress(chart, `${id}-ingress`, {
    rules: [service, again].map((one, index) => ({
      path: `/${index}`,
      backend: kplus.IngressBackend.fromService(one),
    })),
  });
}

export function settingsThatSayMuchOrLittle(chart: Chart): void {
  fromSettings(chart, 'little', {});
  fromSettings(chart, 'much', { port: 8080, name: 'web', more: { workingDir: '/srv' } });
}

/** A construct with the node of its Deployment, but not a `Construct` itself. */
class Group implements IConstruct {
  public readonly deployment: kplus.Deployment;
  public readonly node: Node;

  public constructor(scope: Construct, id: string) {
    this.deployment = new kplus.Deployment(scope, id, { containers: [{ image: 'group', portNumber: 8080 }] });
    this.node = this.deployment.node;
  }

  /** Newer versions of `constructs` require it. */
  public with(): this {
    return this;
  }
}

export function constructsOfOneThatImplementsConstruct(chart: Chart): void {
  const group = new Group(chart, 'group');
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- apps do so, as a scope is its node
  const scope: Construct = group;
  const service = new kplus.Service(scope, 'service', { selector: group.deployment, ports: [{ port: 8080 }] });
  new kplus.Job(scope, 'job', { containers: [{ image: 'job' }] });
  new kplus.Pod(scope, 'pod', { containers: [{ image: 'pod' }], isolate: true });
  new kplus.StatefulSet(scope, 'db', { containers: [{ image: 'db', portNumber: 5432 }] });
  new kplus.NetworkPolicy(scope, 'policy', { selector: group.deployment });
  const ingress = new kplus.Ingress(scope, 'ingress');
  ingress.addRule('/', kplus.IngressBackend.fromService(service));
}
