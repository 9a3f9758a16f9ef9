// Types that users write: one parameter, the port map; classes of their own; and cdk8s-plus' classes.
import { App, Chart } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import { Container, Deployment, Job, Pod, Service, StatefulSet } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import { expectType, type Equal } from './expect';

const chart = new Chart(new App(), 'shop');
const image = 'nginx:1.27';

// By hand, of exactly these ports, of fewer, of any.
const web: Deployment<{ http: 8080 }> = new Deployment(chart, 'web', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
});
const fewer: Deployment<{ http: 8080 }> = new Deployment(chart, 'fewer', {
  containers: [
    {
      image,
      ports: [
        { name: 'http', number: 8080 },
        { name: 'dns', number: 53, protocol: 'UDP' },
      ],
    },
  ],
});
const any: Deployment = fewer;
const svc: Service<{ http: 80 }> = web.expose({ http: 80 });
const fewerPorts: Service<{ web: 80 }> = new Service(chart, 'svc', {
  selector: fewer,
  ports: [
    { name: 'web', port: 80, targetPort: 'http' },
    { name: 'more', port: 81, targetPort: 8080 },
  ],
});
const anyService: Service = svc;
const container: Container<{ http: 8081 }> = web.addContainer({ image, ports: [{ name: 'http', number: 8081 }] });

// A type by hand is checked like an inferred one.
declare const other: Deployment<{ grpc: 50051; dns: '53/UDP' }>;
const exposed = other.expose({ grpc: 80, dns: true });
expectType<Equal<typeof exposed, Service<{ grpc: 80; dns: '53/UDP' }>>>();
new Service(chart, 'other', {
  selector: other,
  ports: [
    { port: 80, targetPort: 'grpc' },
    { port: 53, targetPort: 'dns' },
  ],
});

// Fields, parameters, results.
export class Shop extends Chart {
  public readonly web: Deployment<{ http: 8080 }>;
  public readonly svc: Service<{ http: 80 }>;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    this.web = new Deployment(this, 'web', { containers: [{ image, ports: [{ name: 'http', number: 8080 }] }] });
    this.svc = this.web.expose({ http: 80 });
  }
}
function exposeHttp(workload: Deployment<{ http: 8080 }>): Service<{ http: 80 }> {
  return workload.expose({ http: 80 });
}
exposeHttp(web);
exposeHttp(fewer);

// A class of the user's own.
export class Cache extends StatefulSet<{ redis: 6379 }> {
  public readonly svc: Service<{ redis: 6379 }>;

  public constructor(scope: Construct, id: string) {
    super(scope, id, { containers: [{ image: 'redis:7', ports: [{ name: 'redis', number: 6379 }] }] });
    this.svc = this.expose({ redis: true });
  }
}
const cache = new Cache(chart, 'cache');
const cacheService = cache.exposeViaService({ ports: [{ name: 'x', port: 80, targetPort: 'redis' }] });
expectType<Equal<typeof cacheService, Service<{ x: 80 }>>>();
const isCache: boolean = cache instanceof StatefulSet;

// Where cdk8s-plus' own class is asked for.
function replicas(deployment: plain.Deployment): number | undefined {
  return deployment.replicas;
}
replicas(web);
const workloads: plain.Workload[] = [web, cache, new Job(chart, 'job', { containers: [{ image }] })];
const pod: plain.AbstractPod = new Pod(chart, 'pod', {
  containers: [{ image, ports: [{ name: 'http', number: 8080 }] }],
});
const service: plain.Service = svc;
const plainContainer: plain.Container = container;
plain.IngressBackend.fromService(svc);
new plain.Service(chart, 'plain', { selector: web, ports: [{ port: 80, targetPort: 8080 }] });

export { any, anyService, fewerPorts, isCache, plainContainer, pod, service, workloads };
