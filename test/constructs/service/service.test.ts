/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
/* eslint-disable @typescript-eslint/no-deprecated -- programs that still use cdk8s-plus' deprecated number */
import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

function rendered(define: (chart: Chart) => void, kind = 'Service'): { metadata: { name: string }; spec: any }[] {
  const chart = new Chart(new App(), 'shop');
  define(chart);
  return Testing.synth(chart).filter((object: { kind: string }) => object.kind === kind);
}

function web(chart: Chart): kplus.Deployment<{ http: 8080; dns: '53/UDP' }> {
  return new kplus.Deployment(chart, 'web', {
    containers: [
      {
        image: 'nginx:1.27',
        ports: [
          { name: 'http', number: 8080 },
          { name: 'dns', number: 53, protocol: 'UDP' },
        ],
      },
    ],
  });
}

test('the target port is emitted as it is written', () => {
  const [service] = rendered((chart) => {
    const workload = web(chart);
    new kplus.Service(chart, 'a', {
      selector: workload,
      ports: [
        { name: 'a', port: 80, targetPort: 'http' },
        { name: 'b', port: 81, targetPort: 8080 },
        { name: 'c', port: 82, targetPort: workload.port('http') },
        { name: 'd', port: 83, targetPort: workload.port(8080) },
      ],
    });
  });
  expect(service!.spec.ports.map(({ targetPort }: { targetPort: unknown }) => targetPort)).toEqual([
    'http',
    8080,
    'http',
    8080,
  ]);
});

test('with several ports, names and protocols are those of the container ports', () => {
  const [service] = rendered((chart) => {
    new kplus.Service(chart, 'a', {
      selector: web(chart),
      ports: [
        { port: 80, targetPort: 8080 },
        { port: 53, targetPort: 'dns' },
      ],
    });
  });
  expect(service!.spec.ports).toEqual([
    { name: 'http', port: 80, targetPort: 8080 },
    { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
  ]);
});

test('a single port stays without a name, as it was written', () => {
  const [service] = rendered((chart) => {
    new kplus.Service(chart, 'a', { selector: web(chart), ports: [{ port: 80, targetPort: 'http' }] });
  });
  expect(service!.spec.ports).toEqual([{ port: 80, targetPort: 'http' }]);
});

test('expose renders a port for each name', () => {
  const [service] = rendered((chart) => {
    web(chart).expose(
      { http: 80, dns: true, admin: { port: 9000, targetPort: 'http', nodePort: 30090, appProtocol: 'http' } },
      { name: 'web' },
    );
  });
  expect(service!.metadata.name).toBe('web');
  expect(service!.spec.type).toBe('NodePort');
  expect(service!.spec.ports).toEqual([
    { name: 'http', port: 80, targetPort: 'http' },
    { name: 'dns', port: 53, targetPort: 'dns', protocol: 'UDP' },
    { name: 'admin', port: 9000, targetPort: 'http', nodePort: 30090, appProtocol: 'http' },
  ]);
});

test('exposeViaService offers the ports that are declared by the time of synth', () => {
  const [service] = rendered((chart) => {
    const workload = web(chart);
    workload.exposeViaService();
    workload.addContainer({ name: 'envoy', image: 'envoy:1.31', ports: [{ name: 'admin', number: 9901 }] });
  });
  expect(service!.spec.ports.map(({ name }: { name: string }) => name)).toEqual(['http', 'dns', 'admin']);
});

test('every field of the spec can be said', () => {
  const [service] = rendered((chart) => {
    new kplus.Service(chart, 'a', {
      selector: web(chart),
      type: kplus.ServiceType.LOAD_BALANCER,
      ports: [{ port: 80, targetPort: 'http', appProtocol: 'kubernetes.io/h2c' }],
      sessionAffinity: 'ClientIP',
      sessionAffinityTimeoutSeconds: 600,
      externalTrafficPolicy: 'Local',
      internalTrafficPolicy: 'Cluster',
      trafficDistribution: 'PreferClose',
      publishNotReadyAddresses: true,
      loadBalancerClass: 'example.com/fast',
      loadBalancerIP: '192.0.2.1',
      allocateLoadBalancerNodePorts: false,
      healthCheckNodePort: 30100,
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'RequireDualStack',
      clusterIPs: ['10.0.0.1', 'fd00::1'],
      clusterIP: '10.0.0.1',
    });
  });
  expect(service!.spec).toEqual({
    type: 'LoadBalancer',
    clusterIP: '10.0.0.1',
    clusterIPs: ['10.0.0.1', 'fd00::1'],
    externalIPs: [],
    selector: { 'cdk8s.io/metadata.addr': 'shop-web-c80b2a96' },
    ports: [{ port: 80, targetPort: 'http', appProtocol: 'kubernetes.io/h2c' }],
    sessionAffinity: 'ClientIP',
    sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } },
    externalTrafficPolicy: 'Local',
    internalTrafficPolicy: 'Cluster',
    trafficDistribution: 'PreferClose',
    publishNotReadyAddresses: true,
    loadBalancerClass: 'example.com/fast',
    loadBalancerIP: '192.0.2.1',
    allocateLoadBalancerNodePorts: false,
    healthCheckNodePort: 30100,
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'RequireDualStack',
  });
});

test('a field that contradicts another one is a finding', () => {
  expect(() =>
    rendered((chart) => {
      new kplus.Service(chart, 'a', {
        selector: web(chart),
        ports: [{ port: 80, targetPort: 'http' }],
        loadBalancerClass: 'example.com/fast',
      });
    }),
  ).toThrow('loadBalancerClass is for a Service of type LoadBalancer, not ClusterIP');
});

test('a workload is found by its address, and several by the labels that they share', () => {
  const rest = { podMetadata: { labels: { app: 'web' } }, select: false };
  const made = rendered((chart) => {
    const workloads = ['blue', 'green'].map((id) => {
      const containers: kplus.ContainerProps[] = [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }];
      const workload = new kplus.Deployment(chart, id, { containers, ...rest });
      workload.select(kplus.LabelSelector.of({ labels: { app: 'web' } }));
      return workload;
    });
    const ports = [{ port: 80, targetPort: 8080 }];
    new kplus.Service(chart, 'one', { selector: workloads[0]!, ports });
    new kplus.Service(chart, 'both', { selector: workloads[0]!, ports }).select(workloads[1]!);
  });
  expect(made.map(({ spec }) => spec.selector)).toEqual([
    { 'cdk8s.io/metadata.addr': expect.stringMatching(/^shop-blue-/) },
    { app: 'web' },
  ]);
});

describe('headless', () => {
  test('without ports is legal', () => {
    const [service] = rendered((chart) => {
      new kplus.Service(chart, 'a', { selector: web(chart), clusterIP: 'None' });
    });
    expect(service!.spec).toEqual({
      clusterIP: 'None',
      externalIPs: [],
      selector: { 'cdk8s.io/metadata.addr': 'shop-web-c80b2a96' },
      type: 'ClusterIP',
    });
  });

  test('of a StatefulSet has the names and protocols of the ports, later ones too', () => {
    const [service] = rendered((chart) => {
      const db = new kplus.StatefulSet(chart, 'db', {
        containers: [{ image: 'postgres:17', ports: [{ name: 'pg', number: 5432 }] }],
      });
      db.addContainer({ name: 'dns', image: 'dns:1', ports: [{ name: 'dns', number: 53, protocol: 'UDP' }] });
    });
    expect(service!.spec.clusterIP).toBe('None');
    expect(service!.spec.ports).toEqual([
      { name: 'pg', port: 5432, targetPort: 5432 },
      { name: 'dns', port: 53, targetPort: 53, protocol: 'UDP' },
    ]);
  });

  test('is not made for a StatefulSet that wants no Service', () => {
    const define = (chart: Chart) =>
      new kplus.StatefulSet(chart, 'db', {
        service: false,
        containers: [{ image: 'postgres:17', ports: [{ name: 'pg', number: 5432 }] }],
      });
    expect(rendered(define)).toEqual([]);
    const [statefulSet] = rendered(define, 'StatefulSet');
    expect(statefulSet!.spec).not.toHaveProperty('serviceName');
    const db = define(new Chart(new App(), 'shop'));
    expect(() => db.service.ports).toThrow("StatefulSet 'shop/db' has no Service: it was given `service: false`");
  });
});

test('the number of the first port is asked for with a clear answer where there is none', () => {
  expect(() => new kplus.Service(new Chart(new App(), 'shop'), 'a').port).toThrow(
    "Service 'shop/a' has no ports: pass `ports`, or call bind()",
  );
});

test('handles and containers that are not there are refused by name', () => {
  const workload = web(new Chart(new App(), 'shop'));
  expect(() => workload.port('htpp' as 'http')).toThrow(
    "Deployment 'shop/web' declares no port 'htpp' (http 8080/TCP, dns 53/UDP); did you mean 'http'?",
  );
  expect(() => workload.container('maim')).toThrow(
    "Deployment 'shop/web' has no container 'maim' (main); did you mean 'main'?",
  );
  expect(() => workload.containers[0]!.port).not.toThrow();
});

test('a handle says what it knows of its port', () => {
  const workload = web(new Chart(new App(), 'shop'));
  const dns = workload.port('dns');
  expect([dns.toString(), dns.number, dns.protocol]).toEqual(['dns', 53, 'UDP']);
  expect(workload.portMap).toEqual({ http: 8080, dns: '53/UDP' });
});

test("a container's port is still the number that cdk8s-plus has there", () => {
  const container = new kplus.Container({ image: 'nginx:1.27', portNumber: 8080 });
  expect(container.port).toBe(8080);
  const withNames = new kplus.Container({
    image: 'nginx:1.27',
    portNumber: 8080,
    ports: [{ name: 'admin', number: 9901 }],
  });
  expect(Number(withNames.port)).toBe(8080);
  expect(withNames.port('admin').number).toBe(9901);
  expect(new kplus.Container({ image: 'nginx:1.27', port: withNames.port }).portNumber).toBe(8080);
  const [service] = rendered((chart) => {
    const workload = new kplus.Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', portNumber: 8080 }] });
    const { port } = workload.containers[0]!;
    new kplus.Service(chart, 'a', { selector: workload, ports: [{ port: 80, targetPort: port }] });
  });
  expect(service!.spec.ports).toEqual([{ port: 80, targetPort: 8080 }]);
});

test('the Service of expose takes labels of its own', () => {
  const [service] = rendered((chart) => {
    web(chart).expose({ http: 80 }, { name: 'web', metadata: { labels: { tier: 'front' } } });
  });
  expect(service!.metadata).toEqual({ name: 'web', labels: { tier: 'front' } });
});
