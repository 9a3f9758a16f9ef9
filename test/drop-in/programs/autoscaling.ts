import { Duration } from 'cdk8s';
import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function cpuOfADeployment(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'node', portNumber: 8080 }] });
  new kplus.HorizontalPodAutoscaler(chart, 'Hpa', {
    target: web,
    maxReplicas: 10,
    metrics: [kplus.Metric.resourceCpu(kplus.MetricTarget.averageUtilization(70))],
  });
}

export function everyMetric(chart: Chart): void {
  const web = new kplus.StatefulSet(chart, 'Web', {
    containers: [{ image: 'node', name: 'node', ports: [{ name: 'http', number: 8080 }] }],
  });
  const service = new kplus.Service(chart, 'Service', { selector: web, ports: [{ port: 80, targetPort: 8080 }] });
  const labelSelector = kplus.LabelSelector.of({ labels: { app: 'scraper' } });
  new kplus.HorizontalPodAutoscaler(chart, 'Hpa', {
    target: web,
    minReplicas: 2,
    maxReplicas: 20,
    metrics: [
      kplus.Metric.resourceMemory(kplus.MetricTarget.averageValue(1024)),
      kplus.Metric.containerCpu({ container: web.containers[0]!, target: kplus.MetricTarget.averageUtilization(60) }),
      kplus.Metric.pods({ name: 'rps', target: kplus.MetricTarget.averageValue(50), labelSelector }),
      kplus.Metric.object({
        object: service.exposeViaIngress('/'),
        name: 'rps',
        target: kplus.MetricTarget.value(50),
      }),
      kplus.Metric.external({ name: 'queue', target: kplus.MetricTarget.averageValue(30), labelSelector }),
    ],
  });
}

export function scalingBehavior(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Free', { containers: [{ image: 'node' }] });
  new kplus.HorizontalPodAutoscaler(chart, 'Hpa', {
    target: web,
    maxReplicas: 10,
    scaleUp: {
      strategy: kplus.ScalingStrategy.MAX_CHANGE,
      stabilizationWindow: Duration.seconds(60),
      policies: [
        { replicas: kplus.Replicas.absolute(4), duration: Duration.minutes(1) },
        { replicas: kplus.Replicas.percent(200) },
      ],
    },
    scaleDown: {
      strategy: kplus.ScalingStrategy.MIN_CHANGE,
      stabilizationWindow: Duration.minutes(5),
      policies: [{ replicas: kplus.Replicas.absolute(2) }],
    },
  });
}
