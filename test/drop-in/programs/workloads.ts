import { Chart, Cron, Duration } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function deploymentInAChartOfItsOwn(chart: Chart): void {
  class FrontEnd extends Chart {
    public readonly deployment: kplus.Deployment;

    public constructor(scope: Chart, id: string) {
      super(scope, id);
      this.deployment = new kplus.Deployment(this, 'FrontEnds', { containers: [{ image: 'node:22' }] });
    }
  }
  const frontEnd = new FrontEnd(chart, 'front');
  frontEnd.deployment.scheduling.spread();
}

export function deploymentWithItsOptions(chart: Chart): void {
  new kplus.Deployment(chart, 'Web', {
    replicas: 3,
    minReady: Duration.seconds(5),
    progressDeadline: Duration.minutes(5),
    strategy: kplus.DeploymentStrategy.rollingUpdate({
      maxSurge: kplus.PercentOrAbsolute.percent(50),
      maxUnavailable: kplus.PercentOrAbsolute.absolute(1),
    }),
    spread: true,
    podMetadata: { annotations: { 'linkerd.io/inject': 'enabled' }, labels: { app: 'web' } },
    containers: [{ image: 'nginx', portNumber: 80 }],
  });
  new kplus.Deployment(chart, 'Recreated', {
    strategy: kplus.DeploymentStrategy.recreate(),
    containers: [{ image: 'nginx' }],
  });
}

export function deploymentWithItsOwnSelector(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', {
    select: false,
    podMetadata: { labels: { app: 'web' } },
    containers: [{ image: 'nginx' }],
  });
  web.select(kplus.LabelSelector.of({ labels: { app: 'web' }, expressions: [kplus.LabelExpression.exists('app')] }));
}

export function statefulSetWithItsHeadlessService(chart: Chart): void {
  new kplus.StatefulSet(chart, 'Db', {
    metadata: { namespace: 'data' },
    replicas: 3,
    podManagementPolicy: kplus.PodManagementPolicy.PARALLEL,
    minReady: Duration.seconds(10),
    containers: [{ image: 'postgres:17', ports: [{ name: 'pg', number: 5432 }] }],
  });
}

export function statefulSetWithAGivenService(chart: Chart): void {
  const service = new kplus.Service(chart, 'Peers', { ports: [{ port: 5432 }], clusterIP: 'None' });
  const db = new kplus.StatefulSet(chart, 'Db', {
    service,
    strategy: kplus.StatefulSetUpdateStrategy.onDelete(),
    containers: [{ image: 'postgres:17', portNumber: 5432 }],
  });
  db.podMetadata.addLabel('tier', 'data');
}

export function statefulSetWithSeveralPorts(chart: Chart): void {
  new kplus.StatefulSet(chart, 'Queue', {
    strategy: kplus.StatefulSetUpdateStrategy.rollingUpdate({ partition: 1 }),
    containers: [
      {
        image: 'nats',
        ports: [
          { name: 'client', number: 4222 },
          { name: 'gossip', number: 7946, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });
}

export function daemonSet(chart: Chart): void {
  const daemons = new kplus.DaemonSet(chart, 'Agents', {
    minReadySeconds: 30,
    containers: [{ image: 'fluentd', ports: [{ name: 'forward', number: 24224, hostPort: 24224 }] }],
  });
  daemons.scheduling.tolerate(kplus.Node.tainted(kplus.NodeTaintQuery.any()));
}

export function job(chart: Chart): void {
  const load = new kplus.Job(chart, 'LoadData', {
    ttlAfterFinished: Duration.seconds(1),
    backoffLimit: 4,
    activeDeadline: Duration.minutes(20),
  });
  load.addContainer({ image: 'loader' });
}

export function cronJobs(chart: Chart): void {
  new kplus.CronJob(chart, 'Backup', {
    containers: [{ image: 'databack/mysql-backup' }],
    schedule: Cron.schedule({ minute: '*/5', hour: '*', day: '*', month: '*', weekDay: '1-5' }),
  });
  new kplus.CronJob(chart, 'Report', {
    containers: [{ image: 'report', portNumber: 8080 }],
    schedule: Cron.daily(),
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: kplus.ConcurrencyPolicy.REPLACE,
    startingDeadline: Duration.seconds(60),
    successfulJobsRetained: 1,
    failedJobsRetained: 5,
    suspend: true,
  });
  new kplus.CronJob(chart, 'Cleanup', {
    containers: [{ image: 'cleanup' }],
    schedule: Cron.everyMinute(),
    ttlAfterFinished: Duration.hours(1),
  });
}
