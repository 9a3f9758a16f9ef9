import type { Difference } from './difference';
import { web, spec, servicePorts, container, readinessPort, HTTP, METRICS, DNS } from './difference';

/** Wiring that cdk8s-plus loses or invents, and that the manifest here has as written. */
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
    title: 'a container that is added to a StatefulSet later',
    reason:
      'the headless Service has the ports of all containers that have names: it is made when the app is synthesized',
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
  {
    title: 'a backend of an Ingress whose Service gets its port later',
    reason: 'the Service is asked for it when the app is synthesized',
    program: (kplus, chart) => {
      const service = new kplus.Service(chart, 'Service');
      new kplus.Ingress(chart, 'Ingress', { defaultBackend: kplus.IngressBackend.fromService(service) });
      service.bind(80);
    },
    look: (manifest) => spec('Ingress')(manifest).defaultBackend.service.port,
    cdk8sPlus: new Error('service does not expose any ports'),
    here: { number: 80 },
  },
  {
    title: 'a policy for all ports of a protocol',
    reason: 'the API server refuses port 0: they begin at 1',
    program: (kplus, chart) => {
      const policy = new kplus.NetworkPolicy(chart, 'Policy', { selector: web(kplus, chart, HTTP) });
      policy.addIngressRule(kplus.NetworkPolicyIpBlock.anyIpv4(chart, 'Any'), [kplus.NetworkPolicyPort.allTcp()]);
    },
    look: (manifest) => spec('NetworkPolicy')(manifest).ingress,
    cdk8sPlus: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 0, endPort: 65535, protocol: 'TCP' }] }],
    here: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: [{ port: 1, endPort: 65535, protocol: 'TCP' }] }],
  },
  {
    title: 'connections to a UDP port',
    reason:
      'cdk8s-plus allows TCP for whatever is declared, and nothing gets through: the protocol of the port is carried over',
    program: (kplus, chart) => {
      const client = new kplus.Deployment(chart, 'Client', { containers: [{ image: 'client' }] });
      client.connections.allowTo(web(kplus, chart, DNS, HTTP));
    },
    look: (manifest) => spec('NetworkPolicy')(manifest).egress[0].ports,
    cdk8sPlus: [
      { port: 53, protocol: 'TCP' },
      { port: 8080, protocol: 'TCP' },
    ],
    here: [
      { port: 53, protocol: 'UDP' },
      { port: 8080, protocol: 'TCP' },
    ],
  },
  {
    title: 'connections to one peer twice',
    reason: 'cdk8s-plus makes a policy for each call, under one id: here the rule is added to the one that there is',
    program: (kplus, chart) => {
      const client = new kplus.Deployment(chart, 'Client', { containers: [{ image: 'client' }] });
      const server = web(kplus, chart, HTTP, METRICS);
      client.connections.allowTo(server, { ports: [kplus.NetworkPolicyPort.tcp(8080)] });
      client.connections.allowTo(server, { ports: [kplus.NetworkPolicyPort.tcp(9090)] });
    },
    look: (manifest) => spec('NetworkPolicy')(manifest).egress.map(({ ports }: { ports: unknown }) => ports),
    cdk8sPlus: new Error("There is already a Construct with name 'AllowEgress"),
    here: [[{ port: 8080, protocol: 'TCP' }], [{ port: 9090, protocol: 'TCP' }]],
  },
];
