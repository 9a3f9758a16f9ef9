/*
 * The charts of the application, as texts: MODULE stands for this package or cdk8s-plus, NAME for the class, and INDEX for its number.
 * References to ports are numbers, which both packages accept.
 */

const HEADING = `import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import * as kplus from 'MODULE';
`;

/** A Deployment with its ports written down, a Service, configuration and an Ingress. */
export const FRONTEND = `${HEADING}import { settings } from '../config/settings';
import { configMap, configVolume } from '../lib/config';
import { image } from '../lib/defaults';
import { publish } from '../lib/publish';

export class NAME extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id, { labels: { app: 'frontend-INDEX' } });
    const config = configMap(this, 'config', { stage: settings.stage, index: INDEX });
    const web = new kplus.Deployment(this, 'web', {
      replicas: settings.stage === 'prod' ? 3 : 1,
      containers: [
        {
          image: image('frontend-INDEX'),
          ports: [
            { name: 'http', number: 3000 },
            { name: 'metrics', number: 9100 },
          ],
          envVariables: { STAGE: kplus.EnvValue.fromValue(settings.stage) },
          readiness: kplus.Probe.fromHttpGet('/ready', { port: 3000 }),
          volumeMounts: [{ path: '/etc/app', volume: configVolume(this, 'config-volume', config) }],
        },
      ],
    });
    const service = new kplus.Service(this, 'service', {
      selector: web,
      ports: [
        { name: 'http', port: 80, targetPort: 3000 },
        { name: 'metrics', port: 9100, targetPort: 9100 },
      ],
    });
    publish(this, 'ingress', 'shop-INDEX.example.com', { '/': service });
  }
}
`;

/** Services made by a helper. */
export const BACKEND = `${HEADING}import { PORTS, settings } from '../config/settings';
import { image } from '../lib/defaults';
import { publish } from '../lib/publish';
import { WebService } from '../lib/web-service';

export class NAME extends Chart {
  public readonly api: WebService;

  public constructor(scope: Construct, id: string) {
    super(scope, id, { labels: { app: 'backend-INDEX' } });
    const secret = kplus.Secret.fromSecretName(this, 'secret', 'backend-INDEX');
    this.api = new WebService(this, 'api', {
      image: image('backend-INDEX'),
      port: PORTS.http,
      env: { TOKEN: kplus.EnvValue.fromSecretValue({ secret, key: 'token' }) },
    });
    const admin = new WebService(this, 'admin', { image: image('admin-INDEX'), port: 8081, replicas: 1 });
    if (settings.stage === 'prod') {
      new kplus.HorizontalPodAutoscaler(this, 'scaling', { target: this.api.deployment, maxReplicas: 10 });
    }
    const sidecar = this.api.deployment.addContainer({
      name: 'exporter',
      image: image('exporter'),
      ports: [{ name: 'metrics', number: PORTS.metrics }],
    });
    sidecar.env.addVariable('TARGET', kplus.EnvValue.fromValue(this.api.service.name));
    publish(this, 'ingress', 'api-INDEX.example.com', { '/': this.api.service, '/admin': admin.service });
  }
}
`;

/** A StatefulSet and the Service that its clients use. */
export const DATABASE = `${HEADING}import { image } from '../lib/defaults';

export class NAME extends Chart {
  public readonly service: kplus.Service;

  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const set = new kplus.StatefulSet(this, 'set', {
      containers: [
        {
          image: image('postgres', '16'),
          ports: [{ name: 'postgres', number: 5432 }],
          readiness: kplus.Probe.fromTcpSocket({ port: 5432 }),
          securityContext: { ensureNonRoot: false },
        },
      ],
      service: new kplus.Service(this, 'pods', { clusterIP: 'None', ports: [{ name: 'postgres', port: 5432 }] }),
    });
    this.service = new kplus.Service(this, 'service', {
      selector: set,
      ports: [{ name: 'postgres', port: 5432, targetPort: 5432 }],
    });
  }
}
`;

/** Workloads without ports. */
export const WORKER = `import { Cron } from 'cdk8s';
${HEADING}import { image, withDefaults } from '../lib/defaults';

export class NAME extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const account = new kplus.ServiceAccount(this, 'account');
    new kplus.Deployment(this, 'worker', {
      serviceAccount: account,
      containers: [withDefaults({ image: image('worker-INDEX'), command: ['node', 'worker.js'] })],
    });
    new kplus.CronJob(this, 'cleanup', {
      schedule: Cron.daily(),
      containers: [withDefaults({ image: image('cleanup-INDEX'), args: ['--all'] })],
    });
  }
}
`;

/** Services from a list in a file. */
export const CATALOG = `${HEADING}import { settings } from '../config/settings';
import * as values from '../config/values.json';
import { image } from '../lib/defaults';
import { WebService } from '../lib/web-service';

export class NAME extends Chart {
  public constructor(scope: Construct, id: string) {
    super(scope, id);
    const services = settings.services.map(
      ({ name, port, replicas }) => new WebService(this, name, { image: image(name), port, replicas }),
    );
    const gateway = new kplus.Deployment(this, 'gateway', {
      containers: [{ image: image('gateway-INDEX'), ports: values.ports }],
    });
    gateway.exposeViaService({ ports: values.ports.map(({ name, number }) => ({ name, port: number, targetPort: number })) });
    for (const { service } of services) service.metadata.addLabel('tier', 'catalog');
  }
}
`;
