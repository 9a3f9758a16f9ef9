import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-27';

function hello(chart: Chart): kplus.Deployment {
  return new kplus.Deployment(chart, 'Hello', {
    containers: [{ image: 'hashicorp/http-echo', args: ['-text', 'hello'], portNumber: 5678 }],
  });
}

export function ruleForAPath(chart: Chart): void {
  const service = hello(chart).exposeViaService({ ports: [{ port: 5678 }] });
  const ingress = new kplus.Ingress(chart, 'Ingress');
  ingress.addRule('/hello', kplus.IngressBackend.fromService(service));
}

export function rulesForHostsAndDefaults(chart: Chart): void {
  const service = hello(chart).exposeViaService({ ports: [{ port: 80, targetPort: 5678 }] });
  const backend = kplus.IngressBackend.fromService(service, { port: 80 });
  const ingress = new kplus.Ingress(chart, 'Ingress', {
    className: 'nginx',
    defaultBackend: backend,
    rules: [{ host: 'a.example.com', path: '/a', pathType: kplus.HttpIngressPathType.EXACT, backend }],
    tls: [{ hosts: ['a.example.com'], secret: kplus.Secret.fromSecretName(chart, 'Tls', 'tls') }],
  });
  ingress.addHostRule('b.example.com', '/b', backend);
  ingress.addHostDefaultBackend('c.example.com', backend);
  ingress.addRules({ path: '/d', backend });
  ingress.addTls([{ hosts: ['b.example.com'] }]);
}

export function serviceWithSeveralPorts(chart: Chart): void {
  const deployment = new kplus.Deployment(chart, 'Web', {
    containers: [
      {
        image: 'nginx',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'admin', number: 9901 },
        ],
      },
    ],
  });
  const service = deployment.exposeViaService();
  const ingress = new kplus.Ingress(chart, 'Ingress');
  ingress.addRule('/', kplus.IngressBackend.fromService(service, { port: 8080 }));
  ingress.addRule('/admin', kplus.IngressBackend.fromService(service, { port: 9901 }));
}

export function deploymentExposedAtOnce(chart: Chart): void {
  hello(chart).exposeViaIngress('/hello', { name: 'hello', pathType: kplus.HttpIngressPathType.PREFIX });
}

export function serviceExposedViaAnIngressThatThereIs(chart: Chart): void {
  const ingress = new kplus.Ingress(chart, 'Ingress');
  const service = new kplus.Service(chart, 'Service', { ports: [{ port: 80 }] });
  service.exposeViaIngress('/', { ingress });
}

export function backendThatIsNoService(chart: Chart): void {
  const bucket = new kplus.ConfigMap(chart, 'Bucket');
  new kplus.Ingress(chart, 'Ingress', { defaultBackend: kplus.IngressBackend.fromResource(bucket) });
}
