import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-ports'; // was: 'cdk8s-plus-27'
import type { Construct } from 'constructs';

/** A small shop, written as programs for cdk8s-plus are, with `expose`, `container` and `port` where they say it shorter. */
export class Shop extends cdk8s.Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);

    const database = new kplus.StatefulSet(this, 'database', {
      containers: [
        {
          image: 'postgres:17',
          ports: [{ name: 'pg', number: 5432 }],
          readiness: kplus.Probe.fromTcpSocket({ port: 'pg' }),
        },
      ],
    });
    const db = new kplus.Service(this, 'db', { selector: database, ports: [{ port: 5432, targetPort: 'pg' }] });

    const web = new kplus.Deployment(this, 'web', {
      replicas: 2,
      containers: [
        {
          name: 'nginx',
          image: 'nginx:1.27',
          ports: [
            { name: 'http', number: 8080 },
            { name: 'admin', number: 9901 },
          ],
          envVariables: { DATABASE: kplus.EnvValue.fromValue(`${db.name}:${db.port}`) },
          readiness: kplus.Probe.fromHttpGet('/healthz', { port: 'http' }),
          liveness: kplus.Probe.fromTcpSocket({ port: 8080 }),
          lifecycle: { preStop: kplus.Handler.fromHttpGet('/drain', { port: 'admin' }) },
        },
        { name: 'exporter', image: 'nginx-exporter:1.4', ports: [{ name: 'metrics', number: 9113 }] },
      ],
    });
    const resolver = web.addContainer({
      name: 'resolver',
      image: 'coredns:1.12',
      ports: [{ name: 'dns', number: 53, protocol: kplus.Protocol.UDP }],
    });

    // Three ways to say which port of the pods answers: its name, its number, a handle on it.
    web.exposeViaService({ name: 'web', ports: [{ name: 'http', port: 80, targetPort: web.port('http') }] });
    web.expose({ metrics: true, admin: { port: 9000, nodePort: 30090 } }, { name: 'web-operators' });
    // The ports of one container alone; the protocol is that of its port.
    new kplus.Service(this, 'resolver', { container: resolver, ports: [{ port: 53, targetPort: 'dns' }] });
    new kplus.Service(this, 'nginx', { container: web.container('nginx'), ports: [{ port: 80, targetPort: 8080 }] });

    const backup = new kplus.CronJob(this, 'backup', {
      schedule: cdk8s.Cron.daily(),
      containers: [{ image: 'backup:1.0', ports: [{ name: 'metrics', number: 9100 }] }],
    });
    backup.expose({ metrics: true });
  }
}
