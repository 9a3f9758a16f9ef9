import * as cdk8s from 'cdk8s';
import { App, CronJob, Gateway, HttpRoute, Probe } from 'cdk8s-ports';
import type { Construct } from 'constructs';
import type { Catalog } from './catalog';

/** The pages of the shop, and how requests get there and to the catalog. */
export class Storefront extends cdk8s.Chart {
  public constructor(scope: Construct, id: string, catalog: Catalog['endpoints']) {
    super(scope, id, { namespace: 'storefront', disableResourceNameHashes: true });

    const statsd = new App(this, 'statsd', {
      containers: {
        exporter: { image: 'prom/statsd-exporter:v0.28.0', ports: { statsd: '8125/UDP', metrics: 9102 } },
      },
    });
    statsd.monitor('metrics');

    const web = new App(this, 'web', {
      replicas: 2,
      containers: {
        nginx: {
          image: 'web:2.1',
          ports: { http: 8080, admin: { number: 9901, env: 'ADMIN_PORT' } },
          readiness: Probe.fromHttpGet('/healthz', { port: 'http' }),
          liveness: Probe.fromHttpGet('/alive', { port: 'admin' }),
        },
      },
    });
    web.connect(catalog.grpc, { env: { CATALOG: 'hostAndPort' } });
    web.connect(statsd.expose({ statsd: 8125 }).endpoint(), { env: 'STATSD' });

    const gateway = new Gateway(this, 'gateway', {
      gatewayClassName: 'cilium',
      listeners: {
        http: { port: 80, protocol: 'HTTP' },
        https: { port: 443, protocol: 'HTTPS', tls: { certificateRefs: ['shop-tls'] } },
      },
    });
    web.route('shop.example.com', { '/': 'http' }, { gateway: gateway.listener('https') });
    // The catalog is in another namespace, so the ReferenceGrant for the route is written there.
    new HttpRoute(this, 'api', {
      parents: [gateway.listener('https')],
      hostnames: ['shop.example.com'],
      rules: [{ matches: [{ path: '/v1' }], backends: [catalog.http], timeouts: { request: '5s' } }],
    });
    new HttpRoute(this, 'to-https', {
      parents: [gateway.listener('http')],
      hostnames: ['shop.example.com'],
      rules: [{ filters: [{ requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
    });
    web.allowFromAnywhere('http');
    statsd.allowFromAnywhere('metrics');

    // Written as for cdk8s-plus, and still connected.
    const report = new CronJob(this, 'report', {
      schedule: cdk8s.Cron.daily(),
      containers: [{ image: 'report:1.0', args: ['--catalog', catalog.grpc.hostAndPort] }],
    });
    report.connect(catalog.grpc);
  }
}
