/* eslint-disable @typescript-eslint/no-explicit-any -- tests read any field of a manifest */
import * as cdk8s from 'cdk8s';
import * as kplus from '../../../lib';
import { App, type AppContainers, EnvValue, Probe, Service } from '../../../lib';
import { notePrinted } from '../printed';

// Warnings do not matter here: hide them.
notePrinted();

function synth(define: (chart: cdk8s.Chart) => void): any[] {
  const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
  define(chart);
  return cdk8s.Testing.synth(chart);
}

test('an application is what a person would have written', () => {
  const objects = synth((chart) => {
    const app = new App(chart, 'api', {
      containers: { web: { image: 'api:1.4', ports: { http: 8080, dns: '53/UDP' } } },
    });
    app.expose({ http: 80 });
  });
  expect(objects).toEqual([
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api', labels: { app: 'api' } },
      spec: {
        selector: { matchLabels: { app: 'api' } },
        template: {
          metadata: { labels: { app: 'api' } },
          spec: {
            containers: [
              {
                name: 'web',
                image: 'api:1.4',
                ports: [
                  { name: 'http', containerPort: 8080 },
                  { name: 'dns', containerPort: 53, protocol: 'UDP' },
                ],
              },
            ],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'api', labels: { app: 'api' } },
      spec: { selector: { app: 'api' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] },
    },
  ]);
});

test('what is written is emitted even where it is a default', () => {
  const [workload] = synth((chart) => {
    new App(chart, 'api', {
      replicas: 1,
      minReady: cdk8s.Duration.seconds(0),
      restartPolicy: kplus.RestartPolicy.ALWAYS,
      terminationGracePeriod: cdk8s.Duration.seconds(30),
      automountServiceAccountToken: true,
      securityContext: { ensureNonRoot: true, user: 1000 },
      containers: {
        web: {
          image: 'api:1.4',
          ports: { http: 8080 },
          imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
          readiness: Probe.fromHttpGet('/', { port: 'http', failureThreshold: 3, scheme: kplus.ConnectionScheme.HTTP }),
          liveness: Probe.fromGrpc({ port: 8080, service: 'api' }),
          resources: { cpu: { request: kplus.Cpu.millis(100) } },
          securityContext: { privileged: false, capabilities: { drop: ['ALL'] } },
        },
      },
    });
  });
  expect(workload.spec.replicas).toBe(1);
  expect(workload.spec.minReadySeconds).toBe(0);
  expect(workload.spec.template.spec).toEqual({
    restartPolicy: 'Always',
    terminationGracePeriodSeconds: 30,
    automountServiceAccountToken: true,
    securityContext: { runAsNonRoot: true, runAsUser: 1000 },
    containers: [
      {
        name: 'web',
        image: 'api:1.4',
        ports: [{ name: 'http', containerPort: 8080 }],
        imagePullPolicy: 'IfNotPresent',
        readinessProbe: { failureThreshold: 3, httpGet: { path: '/', port: 'http', scheme: 'HTTP' } },
        livenessProbe: { grpc: { port: 8080, service: 'api' } },
        resources: { requests: { cpu: '100m' } },
        securityContext: { privileged: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  });
});

test("a port's env puts its number into the container's own environment", () => {
  const [workload] = synth((chart) => {
    new App(chart, 'api', {
      containers: {
        web: {
          image: 'api:1.4',
          ports: { admin: { number: 9901, env: 'ADMIN_PORT' } },
          env: { MODE: 'fast', TOKEN: EnvValue.fromValue('t') },
        },
      },
    });
  });
  expect(workload.spec.template.spec.containers[0].env).toEqual([
    { name: 'ADMIN_PORT', value: '9901' },
    { name: 'MODE', value: 'fast' },
    { name: 'TOKEN', value: 't' },
  ]);
  expect(() =>
    synth((chart) => {
      new App(chart, 'api', {
        containers: { web: { image: 'a:1', ports: { admin: { number: 9901, env: 'PORT' } }, env: { PORT: '1' } } },
      });
    }),
  ).toThrow("App 'shop/api', container 'web': variable 'PORT' is set by `env` of a port as well");
});

test.each<[string, AppContainers, string]>([
  [
    'two ports',
    { web: { image: 'a:1', ports: { http: { number: 80, env: 'PORT' }, admin: { number: 81, env: 'PORT' } } } },
    "App 'shop/api', container 'web': variable 'PORT' is set by `env` of port 80 and of port 81: give one of them another name",
  ],
  [
    'a port, by a name that no variable has',
    { web: { image: 'a:1', ports: { http: { number: 80, env: 'MY PORT' } } } },
    "App 'shop/api', container 'web': env of port 80 is the string 'MY PORT': pass the name of a variable, as in 'ADMIN_PORT'",
  ],
])('a variable is not that of %s', (_, containers, message) => {
  expect(() => synth((chart) => new App(chart, 'api', { containers }))).toThrow(new Error(message));
});

test('containers have variables of their own for their ports', () => {
  const [workload] = synth((chart) => {
    const containers = {
      web: { image: 'a:1', ports: { http: { number: 80, env: 'PORT' } } },
      admin: { image: 'a:1', ports: { admin: { number: 81, env: 'PORT' } } },
    };
    new App(chart, 'api', { containers });
  });
  const { containers } = workload.spec.template.spec;
  expect(containers.map(({ env }: { env: unknown }) => env)).toEqual([
    [{ name: 'PORT', value: '80' }],
    [{ name: 'PORT', value: '81' }],
  ]);
});

describe('kinds', () => {
  const containers = { main: { image: 'a:1', ports: { http: 8080 } } };

  test.each(['Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const)('%s', (kind) => {
    const objects = synth((chart) => {
      new App(chart, 'a', { kind, containers }).expose({ http: 80 });
    });
    expect(objects.map((object) => object.kind)).toContain(kind);
    const workload = objects.find((object) => object.kind === kind);
    expect(workload.spec.template.metadata.labels).toEqual({ app: 'a' });
    expect(workload.spec.selector).toEqual(kind === 'Job' ? undefined : { matchLabels: { app: 'a' } });
    expect(objects.find(({ metadata }) => metadata.name === 'a' && workload.metadata.name === 'a')).toBeDefined();
  });

  test('CronJob', () => {
    const [cronJob] = synth((chart) => {
      new App(chart, 'a', { kind: 'CronJob', schedule: cdk8s.Cron.daily(), containers });
    });
    expect(cronJob).toEqual({
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: { name: 'a', labels: { app: 'a' } },
      spec: {
        schedule: '0 0 * * *',
        jobTemplate: {
          spec: {
            template: {
              metadata: { labels: { app: 'a' } },
              spec: {
                restartPolicy: 'Never',
                containers: [{ name: 'main', image: 'a:1', ports: [{ name: 'http', containerPort: 8080 }] }],
              },
            },
          },
        },
      },
    });
  });

  test('a StatefulSet has a headless Service, unless it wants none', () => {
    const [service, statefulSet] = synth((chart) => {
      new App(chart, 'db', { kind: 'StatefulSet', containers });
    });
    expect(service.metadata.name).toBe('db-headless');
    expect(service.spec).toEqual({
      clusterIP: 'None',
      selector: { app: 'db' },
      ports: [{ name: 'http', port: 8080, targetPort: 8080 }],
    });
    expect(statefulSet.spec.serviceName).toBe('db-headless');
    const [alone, ...others] = synth((chart) => {
      new App(chart, 'db', { kind: 'StatefulSet', service: false, containers });
    });
    expect(others).toEqual([]);
    expect(alone.spec).not.toHaveProperty('serviceName');
  });

  test('another kind is refused', () => {
    expect(() =>
      synth((chart) => {
        new App(chart, 'a', { kind: 'ReplicaSet' as 'Deployment', containers });
      }),
    ).toThrow("App 'shop/a': kind 'ReplicaSet' is not one of Deployment, StatefulSet, DaemonSet, Job, CronJob");
  });
});

test('labels can be chosen, and are what Services select', () => {
  const objects = synth((chart) => {
    const app = new App(chart, 'api', {
      labels: { 'app.kubernetes.io/name': 'api' },
      containers: { web: { image: 'api:1.4', ports: { http: 8080 } } },
    });
    new Service(chart, 'public', { container: app.containers.web, ports: [{ port: 80, targetPort: 'http' }] });
    new Service(chart, 'all', { selector: app, ports: [{ port: 80, targetPort: 'http' }] });
  });
  expect(objects[0].spec.selector).toEqual({ matchLabels: { 'app.kubernetes.io/name': 'api' } });
  for (const service of objects.slice(1)) {
    expect(service.spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'api' },
      ports: [{ port: 80, targetPort: 'http' }],
    });
  }
  expect(objects.slice(1).map(({ metadata }) => metadata.name)).toEqual(['public', 'all']);
});

test('a port that is none is refused by name', () => {
  expect(() =>
    synth((chart) => {
      new App(chart, 'api', { containers: { web: { image: 'a:1', ports: { dns: '53/udp' as '53/UDP' } } } });
    }),
  ).toThrow(
    "App 'shop/api', container 'web', port 'dns': '53/udp' is not a port: write a number, or number and protocol as in '53/UDP' (TCP, UDP, SCTP)",
  );
});

test('what cdk8s-plus does with a workload is there', () => {
  const objects = synth((chart) => {
    const api = new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080 } } } });
    const web = new App(chart, 'web', { containers: { web: { image: 'web:1.4', ports: { http: 8080 } } } });
    web.workload.connections.allowTo(api.workload);
  });
  const policies = objects.filter(({ kind }) => kind === 'NetworkPolicy');
  expect(policies.map(({ spec }) => spec.podSelector)).toEqual([
    { matchLabels: { app: 'web' } },
    { matchLabels: { app: 'api' } },
  ]);
});
