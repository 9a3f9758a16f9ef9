import type { Chart } from 'cdk8s';
import { ApiObject, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

export function serviceOfLabels(chart: Chart): void {
  const frontEnds = new kplus.Service(chart, 'FrontEnds');
  frontEnds.select(kplus.Pods.select(chart, 'Pods', { labels: { run: 'frontend' } }));
  frontEnds.selectLabel('tier', 'web');
  frontEnds.bind(9000, { targetPort: 80 });
}

export function exposedDeployment(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'node', portNumber: 9000 }] });
  web.exposeViaService({ ports: [{ port: 9000 }] });
}

export function exposedWithAllItsPorts(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', {
    metadata: { namespace: 'prod' },
    containers: [
      { image: 'nginx', ports: [{ name: 'http', number: 8080 }] },
      {
        image: 'envoy',
        name: 'envoy',
        ports: [
          { name: 'admin', number: 9901 },
          { name: 'quic', number: 8443, protocol: kplus.Protocol.UDP },
        ],
      },
    ],
  });
  web.exposeViaService();
}

export function exposedUnderAName(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', {
    containers: [
      {
        image: 'nginx',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'metrics', number: 9090 },
        ],
      },
    ],
  });
  web.exposeViaService({
    name: 'public',
    serviceType: kplus.ServiceType.LOAD_BALANCER,
    ports: [
      { name: 'web', port: 80, targetPort: 8080 },
      { name: 'metrics', port: 9090, targetPort: 9090, nodePort: 30090 },
    ],
  });
}

export function everyTypeOfService(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'node', portNumber: 8080 }] });
  new kplus.Service(chart, 'ClusterIP', {
    selector: web,
    ports: [{ port: 80, targetPort: 8080 }],
    clusterIP: '10.0.0.7',
  });
  new kplus.Service(chart, 'NodePort', {
    selector: web,
    type: kplus.ServiceType.NODE_PORT,
    ports: [{ port: 80, targetPort: 8080, nodePort: 30080 }],
    externalIPs: ['1.2.3.4'],
  });
  new kplus.Service(chart, 'LoadBalancer', {
    selector: web,
    type: kplus.ServiceType.LOAD_BALANCER,
    ports: [{ port: 80, targetPort: 8080, protocol: kplus.Protocol.TCP }],
    loadBalancerSourceRanges: ['143.231.0.0/16'],
    metadata: { annotations: { internal: 'true' } },
  });
  new kplus.Service(chart, 'ExternalName', { externalName: 'db.example.com' });
  const ports = [{ port: 5432, targetPort: 5432 }];
  new kplus.Service(chart, 'Alias', { type: kplus.ServiceType.EXTERNAL_NAME, externalName: 'db.example.com', ports });
  new kplus.Service(chart, 'Headless', { selector: web, clusterIP: 'None', ports: [{ port: 8080 }] });
}

export function servicesOfEveryWorkload(chart: Chart): void {
  const containers = [{ image: 'app', ports: [{ name: 'http', number: 8080 }] }];
  const ports = [{ port: 80, targetPort: 8080 }];
  const workloads = [
    new kplus.Pod(chart, 'Pod', { containers }),
    new kplus.Deployment(chart, 'Deployment', { containers }),
    new kplus.DaemonSet(chart, 'DaemonSet', { containers }),
    new kplus.Job(chart, 'Job', { containers }),
    new kplus.StatefulSet(chart, 'StatefulSet', { containers }),
  ];
  workloads.forEach((selector, index) => new kplus.Service(chart, `Service-${index}`, { selector, ports }));
}

export function portsThatAreReadBack(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'node', portNumber: 8080 }] });
  const service = web.exposeViaService({ ports: [{ port: 80, targetPort: 8080 }] });
  const first = service.ports[0]!;
  const client = new kplus.Deployment(chart, 'Client', { containers: [{ image: 'client' }] });
  const { env } = client.containers[0]!;
  env.addVariable('URL', kplus.EnvValue.fromValue(`http://${service.name}:${service.port}`));
  env.addVariable('TARGET', kplus.EnvValue.fromValue(`${first.port} ${first.targetPort}`));
  env.addVariable('CONTAINER', kplus.EnvValue.fromValue(`${web.containers[0]!.portNumber}`));
}

export function patchedService(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'node', portNumber: 8080 }] });
  const service = web.exposeViaService();
  ApiObject.of(service).addJsonPatch(JsonPatch.add('/spec/sessionAffinity', 'ClientIP'));
  ApiObject.of(web).addJsonPatch(JsonPatch.replace('/spec/replicas', 5));
  service.metadata.addAnnotation('patched', 'true');
}

/** A typical function of an app that takes cdk8s-plus' own classes. */
function exposeOnNodes(deployment: kplus.Deployment, nodePort: number): kplus.Service {
  return deployment.exposeViaService({
    serviceType: kplus.ServiceType.NODE_PORT,
    ports: deployment.containers[0]!.ports.map(({ name, number }, index) => ({
      name,
      port: number,
      targetPort: number,
      nodePort: nodePort + index,
    })),
  });
}

export function helpersThatTakeCdk8sPlusClasses(chart: Chart): void {
  const web = new kplus.Deployment(chart, 'Web', {
    podMetadata: { labels: { canary: 'false' } },
    containers: [
      {
        image: 'nginx',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'metrics', number: 9090 },
        ],
      },
    ],
  });
  const service: kplus.Service = exposeOnNodes(web, 30100);
  service.selectLabel('canary', 'false');
}

/** In addition to these labels, its pods have cdk8s-plus' own label, by which Services find them. */
export function workloadsThatSelectLabelsOfTheirOwn(chart: Chart): void {
  const labels = { app: 'web' };
  for (const select of [true, false]) {
    const id = select ? 'More' : 'Own';
    const web = new kplus.Deployment(chart, id, {
      select,
      podMetadata: { labels },
      containers: [{ image: 'nginx', portNumber: 8080 }],
    });
    web.exposeViaService();
    web.select(kplus.LabelSelector.of({ labels }));
    new kplus.Service(chart, `${id}2`, { selector: web, ports: [{ port: 8080 }] }).selectLabel('app', 'web');
  }
  const db = new kplus.StatefulSet(chart, 'Db', {
    podMetadata: { labels: { app: 'db' } },
    containers: [{ image: 'pg', portNumber: 5432 }],
  });
  db.select(kplus.LabelSelector.of({ labels: { app: 'db' } }));
}

/** With two ports, each would need a name. */
export function containersThatComeAfterTheService(chart: Chart): unknown {
  const exporter = { image: 'exporter', name: 'exporter', portNumber: 9187 };
  const db = new kplus.StatefulSet(chart, 'Db', { containers: [{ image: 'pg', portNumber: 5432 }] });
  db.addContainer(exporter);
  const web = new kplus.Deployment(chart, 'Web', { containers: [{ image: 'nginx', portNumber: 8080 }] });
  const service = web.exposeViaService();
  web.addContainer({ ...exporter, portNumber: undefined, ports: [{ name: 'metrics', number: 9187 }] });
  const api = new kplus.Deployment(chart, 'Api', {
    containers: [{ image: 'api', ports: [{ name: 'http', number: 8080 }] }],
  });
  api.exposeViaIngress('/api');
  api.addContainer(exporter);
  api.containers[0]!.addPort({ number: 8081 });
  new kplus.Ingress(chart, 'Ingress', {
    defaultBackend: kplus.IngressBackend.fromService(service),
    rules: [{ path: '/db', backend: kplus.IngressBackend.fromService(db.service) }],
  });
  return [service.port, service.ports, db.service.port, db.service.ports];
}
