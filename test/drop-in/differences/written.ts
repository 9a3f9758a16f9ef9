import type { Difference } from './difference';
import { web, spec, servicePorts, selector, container, readinessPort, HTTP, METRICS, DNS } from './difference';

/** Wiring that cdk8s-plus loses or makes up, and that is written into the manifest here. */
export const WRITTEN: readonly Difference[] = [
  {
    title: 'a probe without a port, in a container with one TCP port under `ports`',
    reason: 'cdk8s-plus looks at `portNumber` alone and dials 80, where nothing listens',
    program: (kplus, chart) =>
      new kplus.Pod(chart, 'Pod', {
        containers: [{ image: 'nginx', ports: [HTTP, DNS], readiness: kplus.Probe.fromHttpGet('/') }],
      }),
    look: readinessPort,
    cdk8sPlus: 80,
    here: 8080,
  },
  {
    title: 'a hook without a port, in a container with one TCP port under `ports`',
    reason: 'as for probes',
    program: (kplus, chart) =>
      new kplus.Pod(chart, 'Pod', {
        containers: [{ image: 'nginx', ports: [HTTP], lifecycle: { preStop: kplus.Handler.fromHttpGet('/') } }],
      }),
    look: (manifest) => container(manifest).lifecycle.preStop.httpGet.port,
    cdk8sPlus: 80,
    here: 8080,
  },
  {
    title: 'a Service port without a protocol, for a UDP port',
    reason:
      'without a protocol a Service port is TCP, and nothing answers: the protocol of the container port is carried over',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', { selector: web(kplus, chart, DNS), ports: [{ port: 53 }] }),
    look: servicePorts,
    cdk8sPlus: [{ port: 53 }],
    here: [{ port: 53, protocol: 'UDP' }],
  },
  {
    title: 'several Service ports without names, for named ports',
    reason: 'the API server refuses several ports without names: those of the container ports are carried over',
    program: (kplus, chart) =>
      new kplus.Service(chart, 'Service', {
        selector: web(kplus, chart, HTTP, METRICS),
        ports: [{ port: 80, targetPort: 8080 }, { port: 9090 }],
      }),
    look: servicePorts,
    cdk8sPlus: [{ port: 80, targetPort: 8080 }, { port: 9090 }],
    here: [
      { name: 'http', port: 80, targetPort: 8080 },
      { name: 'metrics', port: 9090 },
    ],
  },
  {
    title: 'exposeViaService() with several ports without names, for named ports',
    reason: 'as above, so there is nothing to refuse',
    program: (kplus, chart) =>
      web(kplus, chart, HTTP, METRICS).exposeViaService({ ports: [{ port: 8080 }, { port: 9090 }] }),
    look: servicePorts,
    cdk8sPlus: new Error('all ports must have port names'),
    here: [
      { name: 'http', port: 8080 },
      { name: 'metrics', port: 9090 },
    ],
  },
  {
    title: 'a Service for a workload with labels of its own',
    reason: 'a Service selects the labels that were chosen with select(), as the workload itself does',
    program: (kplus, chart) => {
      const deployment = new kplus.Deployment(chart, 'Web', {
        select: false,
        podMetadata: { labels: { app: 'web' } },
        containers: [{ image: 'nginx', ports: [HTTP] }],
      });
      deployment.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
      deployment.exposeViaService();
    },
    look: selector,
    cdk8sPlus: { 'cdk8s.io/metadata.addr': 'test-Web-c8b65d84' },
    here: { app: 'web' },
  },
  {
    title: 'a container that is added to a StatefulSet later',
    reason: 'the headless Service has the ports of all containers: it is made when the app is synthesized',
    program: (kplus, chart) => {
      const db = new kplus.StatefulSet(chart, 'Db', {
        containers: [{ image: 'pg', ports: [{ name: 'pg', number: 5432 }] }],
      });
      db.addContainer({ image: 'exporter', name: 'exporter', ports: [METRICS] });
    },
    look: servicePorts,
    cdk8sPlus: [{ name: 'pg', port: 5432, targetPort: 5432 }],
    here: [
      { name: 'pg', port: 5432, targetPort: 5432 },
      { name: 'metrics', port: 9090, targetPort: 9090 },
    ],
  },
  {
    title: 'a StatefulSet that has no ports',
    reason: 'a headless Service without ports is legal: it gives the pods their names',
    program: (kplus, chart) => new kplus.StatefulSet(chart, 'Db', { containers: [{ image: 'db' }] }),
    look: spec('Service'),
    cdk8sPlus: new Error('StatefulSet ports cannot be determined'),
    here: {
      type: 'ClusterIP',
      clusterIP: 'None',
      externalIPs: [],
      selector: { 'cdk8s.io/metadata.addr': 'test-Db-c8a070be' },
    },
  },
  {
    title: 'a headless Service without ports',
    reason: 'as above',
    program: (kplus, chart) => new kplus.Service(chart, 'Service', { clusterIP: 'None' }),
    look: spec('Service'),
    cdk8sPlus: new Error('A service must be configured with a port'),
    here: { type: 'ClusterIP', clusterIP: 'None', externalIPs: [], selector: {} },
  },
  {
    title: 'pods that are spread over nodes, rendered twice',
    reason: 'each time that it renders them, cdk8s-plus adds the terms once more',
    program: (kplus, chart) => {
      new kplus.Deployment(chart, 'Web', { spread: true, containers: [{ image: 'nginx' }] });
      chart.toJson();
    },
    look: ([deployment]) =>
      deployment.spec.template.spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution.length,
    cdk8sPlus: 4,
    here: 2,
  },
];
