import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function nodes(chart: Chart): void {
  const assigned = new kplus.Pod(chart, 'Assigned', { containers: [{ image: 'redis' }] });
  assigned.scheduling.assign(kplus.Node.named('node1'));
  const attracted = new kplus.Deployment(chart, 'Attracted', { containers: [{ image: 'redis' }] });
  attracted.scheduling.attract(kplus.Node.labeled(kplus.NodeLabelQuery.is('memory', 'high')));
  attracted.scheduling.attract(
    kplus.Node.labeled(kplus.NodeLabelQuery.in('zone', ['a', 'b']), kplus.NodeLabelQuery.gt('cores', ['4'])),
    { weight: 50 },
  );
  attracted.scheduling.tolerate(
    kplus.Node.tainted(
      kplus.NodeTaintQuery.is('key1', 'value1', { effect: kplus.TaintEffect.NO_SCHEDULE }),
      kplus.NodeTaintQuery.exists('key2', { effect: kplus.TaintEffect.NO_EXECUTE, evictAfter: Duration.hours(1) }),
    ),
  );
}

export function neighbours(chart: Chart): void {
  const redis = new kplus.Deployment(chart, 'Redis', { containers: [{ image: 'redis' }], replicas: 3 });
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'web' }], replicas: 3 });
  const batch = new kplus.Job(chart, 'Batch', { containers: [{ image: 'batch' }] });
  redis.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
  web.scheduling.spread({ topology: kplus.Topology.ZONE, weight: 10 });
  web.scheduling.colocate(redis);
  batch.scheduling.separate(web, { weight: 50, topology: kplus.Topology.custom('rack') });
}

export function unmanagedNeighbours(chart: Chart): void {
  const cache = kplus.Pods.select(chart, 'Cache', { labels: { app: 'cache' } });
  const web = new kplus.StatefulSet(chart, 'Web', { containers: [{ image: 'web', portNumber: 80 }] });
  web.scheduling.colocate(cache, { weight: 5 });
  web.scheduling.separate(kplus.Pods.select(chart, 'Noisy', { expressions: [kplus.LabelExpression.exists('noisy')] }));
}
