import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';
import {
  ConfigMap,
  Deployment,
  HorizontalPodAutoscaler,
  HttpIngressPathType,
  Ingress,
  IngressBackend,
  Metric,
  MetricTarget,
  Secret,
  Service,
  ServiceType,
  StatefulSet,
} from 'cdk8s-plus-27';
import type {
  ContainerProps,
  IngressProps,
  IngressRule,
  IngressTls,
  ServiceIngressBackendOptions,
} from 'cdk8s-plus-27';

function bound(chart: Chart, ...ports: number[]): Service {
  const service = new Service(chart, 'backend');
  for (const port of ports) service.bind(port);
  return service;
}

export function backendOfTheOnlyPort(chart: Chart): unknown {
  const service = new Service(chart, 'backend');
  service.bind(8899);
  return [IngressBackend.fromService(service)._toKube(), IngressBackend.fromService(service, { port: 8899 })._toKube()];
}

export function backendOfOnePortOfSeveral(chart: Chart): unknown {
  const service = new Service(chart, 'backend', { type: ServiceType.NODE_PORT });
  service.bind(6011, { name: 'first' });
  service.bind(8899, { name: 'second', targetPort: 80 });
  service.bind(1011, { name: 'third', nodePort: 30111 });
  const withNames = new Service(chart, 'named', {
    ports: [
      { name: 'http', port: 80, targetPort: 8080 },
      { name: 'https', port: 443, targetPort: 8443 },
    ],
  });
  return [
    IngressBackend.fromService(service, { port: 8899 })._toKube(),
    IngressBackend.fromService(withNames, { port: 443 })._toKube(),
  ];
}

export function backendOfAnyResource(chart: Chart): unknown {
  const service = bound(chart, 80);
  const settings = new ConfigMap(chart, 'settings');
  return [service, settings].map((resource) => IngressBackend.fromResource(resource)._toKube());
}

/** A DNS alias: ingress-nginx, Traefik and others forward requests to the host. */
export function backendOfAnExternalName(chart: Chart): unknown {
  const console = new Service(chart, 'console', {
    type: ServiceType.EXTERNAL_NAME,
    externalName: 'console.ops.svc.cluster.local',
    ports: [{ port: 9090 }],
  });
  new Ingress(chart, 'Ingress', { rules: [{ path: '/console', backend: IngressBackend.fromService(console) }] });
  const db = new Service(chart, 'db', { externalName: 'db.example.com' });
  db.bind(5432);
  db.exposeViaIngress('/db');
  return [IngressBackend.fromService(db, { port: 5432 })._toKube()];
}

export function everyFormOfRule(chart: Chart): unknown {
  const service = bound(chart, 4000);
  const ingress = new Ingress(chart, 'ingress', {
    rules: [
      { backend: IngressBackend.fromService(service) },
      { host: 'a.example.com', backend: IngressBackend.fromService(service) },
      { path: '/b', backend: IngressBackend.fromService(service) },
      { host: 'c.example.com', path: '/c', backend: IngressBackend.fromService(service) },
      {
        host: 'c.example.com',
        path: '/d',
        pathType: HttpIngressPathType.IMPLEMENTATION_SPECIFIC,
        backend: IngressBackend.fromService(service),
      },
    ],
  });
  return [ingress.node.defaultChild instanceof ApiObject, ingress.kind, ingress.apiVersion, ingress.name];
}

export function defaultBackendThatIsAdded(chart: Chart): void {
  const ingress = new Ingress(chart, 'ingress');
  ingress.addDefaultBackend(IngressBackend.fromService(bound(chart, 80)));
}

export function pathsInOrder(chart: Chart): void {
  const service = new Service(chart, 'backend', { ports: [{ port: 80 }] });
  const ingress = new Ingress(chart, 'ingress', { className: 'nginx' });
  ingress.addHostRule('a.example.com', '/z', IngressBackend.fromService(service));
  ingress.addHostRule('a.example.com', '/a', IngressBackend.fromService(service));
  ingress.addHostRule('b.example.com', '/', IngressBackend.fromService(service), HttpIngressPathType.EXACT);
  ingress.addHostDefaultBackend('c.example.com', IngressBackend.fromService(service));
  ingress.addRule('/one', IngressBackend.fromService(service));
  ingress.addRule('/one/two', IngressBackend.fromService(service), HttpIngressPathType.EXACT);
  const rules: IngressRule[] = ['/x', '/y'].map((path) => ({ path, backend: IngressBackend.fromService(service) }));
  ingress.addRules(...rules);
}

export function certificates(chart: Chart): void {
  const service = new Service(chart, 'backend', { ports: [{ port: 80 }] });
  const secret = new Secret(chart, 'tls', { metadata: { name: 'tls' } });
  const tls: IngressTls[] = [{ hosts: ['a.example.com'], secret }];
  const first = new Ingress(chart, 'first', { tls });
  first.addHostDefaultBackend('a.example.com', IngressBackend.fromService(service));
  const second = new Ingress(chart, 'second');
  second.addHostDefaultBackend('b.example.com', IngressBackend.fromService(service));
  second.addTls([{ secret: Secret.fromSecretName(chart, 'imported', 'tls') }, {}]);
  second.addTls(tls);
}

export function metricOfAnIngress(chart: Chart): void {
  const target = new Deployment(chart, 'web', { containers: [{ image: 'web' }] });
  const service = new Service(chart, 'backend', { ports: [{ port: 80 }] });
  const object = new Ingress(chart, 'ingress', { defaultBackend: IngressBackend.fromService(service) });
  new HorizontalPodAutoscaler(chart, 'scaler', {
    target,
    maxReplicas: 10,
    metrics: [
      Metric.object({ object, name: 'requests-per-second', target: MetricTarget.averageUtilization(50) }),
      Metric.object({ object: service, name: 'connections', target: MetricTarget.value(10) }),
    ],
  });
}

export function exposedOneAfterAnother(chart: Chart): unknown {
  const ingress = new Deployment(chart, 'echo', { containers: [{ image: 'echo', args: ['hello'], portNumber: 5678 }] })
    .exposeViaService({ serviceType: ServiceType.NODE_PORT })
    .exposeViaIngress('/');
  ingress.metadata.addAnnotation('alb.ingress.kubernetes.io/scheme', 'internal');
  return ingress.name;
}

export function exposedByAnIngressOfItsOwn(chart: Chart): void {
  const web = new Deployment(chart, 'web', { containers: [{ image: 'web', portNumber: 6767 }] });
  const service = new Service(chart, 'service', {
    selector: web,
    ports: [{ name: 'https', port: 443, targetPort: 6767 }],
  });
  const ingress = new Ingress(chart, 'ingress', { defaultBackend: IngressBackend.fromService(service) });
  web.exposeViaIngress('/', { ingress, serviceType: ServiceType.NODE_PORT });
  service.metadata.addAnnotation('expose', 'true');
}

export function exposedWithPortsOrWithout(chart: Chart): void {
  const api = new Deployment(chart, 'api', { containers: [{ name: 'api', image: 'api', portNumber: 3000 }] });
  api.exposeViaIngress('/api', {
    // no ports
  });
  const admin = new Deployment(chart, 'admin', { containers: [{ image: 'admin', ports: [{ number: 3000 }] }] });
  admin.exposeViaIngress('/admin', { ports: [{ port: 80, targetPort: 3000 }], name: 'admin' });
}

/** Props of an app's construct. */
interface PublicProps {
  readonly host: string;
  readonly service: Service;
  readonly port: number;
  readonly path?: string;
  readonly annotations?: Record<string, string>;
}

class Public extends Construct {
  public readonly ingress: Ingress;

  public constructor(scope: Construct, id: string, { host, service, port, path = '/', annotations = {} }: PublicProps) {
    super(scope, id);
    this.ingress = new Ingress(this, 'ingress', { metadata: { name: host, annotations } });
    this.ingress.addHostRule(host, path, IngressBackend.fromService(service, { port }));
    const options: ServiceIngressBackendOptions = { port };
    this.ingress.addHostRule(host, `${path}v2`, IngressBackend.fromService(service, options));
  }
}

export function constructOfAnApp(chart: Chart): void {
  const service = new Service(chart, 'service', {
    ports: [
      { name: 'a', port: 80 },
      { name: 'b', port: 81 },
    ],
  });
  const { ingress } = new Public(chart, 'public', { host: 'a.example.com', service, port: 81 });
  ApiObject.of(ingress).addJsonPatch(JsonPatch.add('/spec/ingressClassName', 'cilium'));
}

export function backendsOfAMethod(chart: Chart): void {
  class Echo extends Chart {
    public constructor(scope: Construct, id: string) {
      super(scope, id);
      const ingress = new Ingress(this, 'ingress');
      ingress.addRule('/', this.echo('root'));
      ingress.addRule('/foo', this.echo('foo'));
      ingress.addHostDefaultBackend('a.example.com', this.echo('host'));
    }

    private echo(text: string) {
      const web = new Deployment(this, text, {
        containers: [{ image: 'echo', args: ['-text', text], portNumber: 5678 }],
      });
      return IngressBackend.fromService(web.exposeViaService({ ports: [{ port: 5678 }] }));
    }
  }
  new Echo(chart, 'echo');
}

export function servicesOfManyKinds(chart: Chart): void {
  const container: ContainerProps = { image: 'web', portNumber: 80 };
  const set = new StatefulSet(chart, 'set', { containers: [container] });
  const byName = new Map<string, Service>([['set', set.service]]);
  const fields = { vault: new Service(chart, 'vault', { ports: [{ port: 8200 }] }), mixer: set.service } as const;
  const backends: readonly IngressBackend[] = [
    IngressBackend.fromService(set.service),
    IngressBackend.fromService(byName.get('set')!),
    ...Object.values(fields).map((service) => IngressBackend.fromService(service)),
  ];
  const shared: IngressProps = { className: 'nginx', metadata: { annotations: { shared: 'true' } } };
  new Ingress(chart, 'ingress', {
    ...shared,
    rules: backends.map((backend, index) => ({ host: `${index}.example.com`, path: '/', backend })),
  });
}

/** A typical helper of an app. */
function privateIngress(
  chart: Chart,
  id: string,
  props: { readonly service: Service; readonly host: string },
): Ingress {
  const { service, host } = props;
  return new Ingress(chart, id, { defaultBackend: IngressBackend.fromService(service), tls: [{ hosts: [host] }] });
}

export function helperForIngresses(chart: Chart): void {
  const web = new Deployment(chart, 'web', { replicas: 1 });
  web.addContainer({ image: 'web', portNumber: 3000 });
  const service = new Service(chart, 'service', { selector: web, ports: [{ port: 3000 }] });
  privateIngress(chart, 'first', { service, host: 'web' });
  privateIngress(chart, 'second', { service: web.exposeViaService(), host: 'web' });
}
