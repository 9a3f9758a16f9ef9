import * as cdk8s from 'cdk8s';
import { App, Probe, Service, ServiceMonitor, StatefulSet } from 'cdk8s-ports';
import type { Construct } from 'constructs';

/** The API with what the shop sells, its cache, and what it knows of its database. */
export class Catalog extends cdk8s.Chart {
  /** Where other programs call the catalog, and browsers. */
  public readonly endpoints;

  public constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'catalog', disableResourceNameHashes: true });

    const catalog = new App(this, 'catalog', {
      replicas: 2,
      containers: {
        api: {
          image: 'catalog:1.4',
          ports: { grpc: 9000, http: 8080, metrics: 9090 },
          readiness: Probe.fromGrpc({ port: 9000 }),
        },
      },
    });
    const service = catalog.expose({ grpc: true, http: 80, metrics: true });
    this.endpoints = { grpc: service.endpoint('grpc'), http: service.endpoint('http') };

    // Written as for cdk8s-plus. The first pod takes the writes; the headless Service gives each pod its name.
    const cache = new StatefulSet(this, 'cache', {
      replicas: 2,
      containers: [
        {
          image: 'redis:8',
          ports: [{ name: 'redis', number: 6379 }],
          readiness: Probe.fromTcpSocket({ port: 'redis' }),
        },
      ],
      service: new Service(this, 'cache-pods', { clusterIP: 'None', ports: [{ name: 'redis', port: 6379 }] }),
    });
    // The database belongs to another team, so no manifest is written for it.
    const database = Service.fromServiceName(this, 'database', 'postgres', { namespace: 'data', ports: { pg: 5432 } });

    catalog.connect(cache.podEndpoint(0, 'redis'), { env: 'CACHE_URL' });
    catalog.connect(database.endpoint('pg'), { env: { DATABASE_URL: { scheme: 'postgresql', path: '/catalog' } } });

    new ServiceMonitor(this, 'monitor', { endpoints: [{ endpoint: service.endpoint('metrics'), interval: '30s' }] });
    // Only connected workloads may call the catalog, except on these ports, which a gateway and Prometheus call.
    catalog.allowFromAnywhere('http', 'metrics');
  }
}
