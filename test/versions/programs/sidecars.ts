import type { Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-33';

const web = { image: 'web:1', ports: [{ name: 'http', number: 8080 }] };

export function sidecarWithPortsAndProbes(chart: Chart): void {
  new kplus.Deployment(chart, 'Web', {
    containers: [web],
    initContainers: [
      { image: 'migrate:1' },
      {
        name: 'envoy',
        image: 'envoy:1.31',
        restartPolicy: kplus.ContainerRestartPolicy.ALWAYS,
        portNumber: 15000,
        ports: [
          { name: 'admin', number: 9901 },
          { name: 'dns', number: 53, protocol: kplus.Protocol.UDP },
        ],
        readiness: kplus.Probe.fromHttpGet('/ready', { port: 9901 }),
        startup: kplus.Probe.fromTcpSocket(),
      },
    ],
  });
}

export function sidecarThatIsAddedLater(chart: Chart): void {
  const job = new kplus.Job(chart, 'Job', { containers: [{ image: 'job:1' }] });
  job.addInitContainer({
    image: 'logs:1',
    restartPolicy: kplus.ContainerRestartPolicy.ALWAYS,
    ports: [{ number: 2020 }],
    lifecycle: { preStop: kplus.Handler.fromHttpGet('/stop', { port: 2020 }) },
  });
}

export function serviceForThePortOfASidecar(chart: Chart): void {
  const set = new kplus.DaemonSet(chart, 'Set', {
    containers: [web],
    initContainers: [
      {
        image: 'metrics:1',
        restartPolicy: kplus.ContainerRestartPolicy.ALWAYS,
        ports: [{ name: 'metrics', number: 9090 }],
      },
    ],
  });
  new kplus.Service(chart, 'Service', { selector: set, ports: [{ port: 80, targetPort: 9090 }] });
}

export function sidecarBesideContainersThatAreExposed(chart: Chart): void {
  new kplus.Deployment(chart, 'Web', {
    containers: [web],
    initContainers: [{ image: 'idle:1', restartPolicy: kplus.ContainerRestartPolicy.ALWAYS }],
  }).exposeViaService();
}

export function sidecarWhosePortsNobodyExposes(chart: Chart): void {
  const envoy = {
    name: 'envoy',
    image: 'envoy:1.31',
    restartPolicy: kplus.ContainerRestartPolicy.ALWAYS,
    portNumber: 15000,
    ports: [{ name: 'admin', number: 9901 }],
  };
  const props = { containers: [web], initContainers: [envoy] };
  const deployment = new kplus.Deployment(chart, 'Web', props);
  deployment.exposeViaService().exposeViaIngress('/');
  deployment.exposeViaIngress('/again', { name: 'again' });
  new kplus.StatefulSet(chart, 'Set', props);
}

export function sidecarWrittenInPlace(chart: Chart): void {
  const deployment = new kplus.Deployment(chart, 'Web', {
    containers: [{ image: 'web:1', ports: [{ name: 'http', number: 8080 }] }],
    initContainers: [
      {
        name: 'envoy',
        image: 'envoy:1.31',
        restartPolicy: kplus.ContainerRestartPolicy.ALWAYS,
        ports: [{ name: 'admin', number: 9901 }],
      },
    ],
  });
  const service = deployment.exposeViaService();
  service.exposeViaIngress('/');
  deployment.exposeViaIngress('/again', { name: 'again' });
  new kplus.Ingress(chart, 'Ingress', {
    rules: [{ path: '/third', backend: kplus.IngressBackend.fromService(service) }],
  });
}
