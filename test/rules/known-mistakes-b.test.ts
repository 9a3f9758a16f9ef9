import { deployment, fileOf, findings, found, type Manifest, named, service, template } from './objects';

// By the numbers of the list of cases that checkers get wrong: workloads, Services, probes, autoscalers, budgets and monitors.
const http = { name: 'http', containerPort: 8080 };
const toHttp = { port: 80, targetPort: 'http' };
const web = deployment('web', [http]);

const job = (kind: string, spec: Manifest): Manifest => named('batch/v1', kind, 'web', { spec });
const scaler = (target: Manifest, metadata: Manifest = {}): Manifest =>
  named(
    'autoscaling/v2',
    'HorizontalPodAutoscaler',
    'web',
    { spec: { maxReplicas: 2, scaleTargetRef: target } },
    metadata,
  );
const monitor = (spec: Manifest, namespace = 'default'): Manifest =>
  named(
    'monitoring.coreos.com/v1',
    'ServiceMonitor',
    'web',
    { spec: { selector: { matchLabels: { app: 'web' } }, ...spec } },
    { namespace },
  );
const monitored = service('web', [{ name: 'metrics', ...toHttp }], { labels: { app: 'web' } });
const probing = (probe: Manifest, containers: readonly Manifest[] = []): Manifest =>
  deployment(
    'web',
    [],
    {},
    {
      containers: [{ name: 'main', image: 'web', ports: [http], readinessProbe: { httpGet: probe } }, ...containers],
    },
  );

describe('Services', () => {
  test('T1 a Service and its pods in different namespaces', () => {
    expect(found(deployment('web', [http], { namespace: 'a' }), service('web', [toHttp], { namespace: 'b' }))).toEqual([
      'error service-selects-nothing',
    ]);
  });

  test('T2 labels that are there, but not on one workload', () => {
    const spec = { selector: { app: 'web', tier: 'front' } };
    const other = deployment('other', [http]);
    const tier = named('apps/v1', 'Deployment', 'front', {
      spec: { selector: { matchLabels: { tier: 'front' } }, template: template({ tier: 'front' }, [http]) },
    });
    expect(found(web, tier, other, service('web', [toHttp], {}, spec))).toEqual(['error service-selects-nothing']);
  });

  test('T3 a label of the Deployment itself', () => {
    const labelled = deployment('web', [http], { labels: { app: 'web', tier: 'front' } });
    expect(found(labelled, service('api', [toHttp], {}, { selector: { tier: 'front' } }))).toEqual([
      'error service-selects-nothing',
    ]);
  });

  test('T4 a label of the template that is not in matchLabels', () => {
    const spec = {
      selector: { matchLabels: { app: 'web' } },
      template: template({ app: 'web', tier: 'front' }, [http]),
    };
    const more = named('apps/v1', 'Deployment', 'web', { spec });
    expect(found(more, service('web', [toHttp], {}, { selector: { tier: 'front' } }))).toEqual([]);
  });

  test('T5 pods of a Job and of a CronJob', () => {
    const pods = template({ app: 'web' }, [http]);
    expect(found(job('Job', { template: pods }), service('web', [toHttp]))).toEqual([]);
    const cron = job('CronJob', { schedule: '* * * * *', jobTemplate: { spec: { template: pods } } });
    expect(found(cron, service('web', [toHttp]))).toEqual([]);
    expect(found(cron, service('web', [{ port: 80, targetPort: 'htpp' }]))).toEqual([
      'error target-port-name-unresolved',
    ]);
  });

  test('T6 a bare Pod, a ReplicaSet, a ReplicationController', () => {
    const pods = template({ app: 'web' }, [http]);
    const pod = named('v1', 'Pod', 'web', pods, { labels: { app: 'web' } });
    const set = named('apps/v1', 'ReplicaSet', 'web', {
      spec: { selector: { matchLabels: { app: 'web' } }, template: pods },
    });
    const controller = named('v1', 'ReplicationController', 'web', {
      spec: { selector: { app: 'web' }, template: pods },
    });
    for (const one of [{ ...pod, metadata: { name: 'web', labels: { app: 'web' } } }, set, controller]) {
      expect(found(one, service('web', [toHttp]))).toEqual([]);
    }
  });

  test.each([
    ['argoproj.io/v1alpha1', 'Rollout'],
    ['apps.kruise.io/v1alpha1', 'CloneSet'],
    ['example.com/v1', 'Fleet'],
  ])('T7 the pods of a custom resource, %s %s', (apiVersion, kind) => {
    const spec = { selector: { matchLabels: { app: 'web' } }, template: template({ app: 'web' }, [http]) };
    const custom = named(apiVersion, kind, 'web', { spec });
    expect(found(custom, service('web', [toHttp]))).toEqual([]);
    expect(found(custom, service('web', [{ port: 80, targetPort: 'htpp' }]))).toEqual([
      'error target-port-name-unresolved',
    ]);
  });

  test('T8 a Service without a selector, with Endpoints or an EndpointSlice', () => {
    const bare = named('v1', 'Service', 'db', { spec: { ports: [{ port: 5432 }] } });
    const addresses = [{ ip: '10.1.2.3' }];
    const endpoints = named('v1', 'Endpoints', 'db', { subsets: [{ addresses, ports: [{ port: 5432 }] }] });
    const slice = named(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      'db-1',
      { addressType: 'IPv4', endpoints: [{ addresses: ['10.1.2.3'] }], ports: [{ name: '', port: 5432 }] },
      { labels: { 'kubernetes.io/service-name': 'db' } },
    );
    expect(found(bare, endpoints)).toEqual([]);
    expect(found(bare, slice)).toEqual([]);
  });

  test('T9 a Service of type ExternalName', () => {
    const external = { type: 'ExternalName', externalName: 'db.example.com' };
    expect(found(web, named('v1', 'Service', 'db', { spec: external }))).toEqual([]);
  });

  test('T14 a target port by name', () => {
    expect(found(web, service('web', [toHttp]))).toEqual([]);
  });

  test('T15 no target port', () => {
    expect(found(web, service('web', [{ port: 8080 }]))).toEqual([]);
    expect(found(web, service('web', [{ port: 80 }]))).toEqual(['warning target-port-undeclared']);
  });

  test('T16 two workloads behind a Service, one without the port', () => {
    const spec = (ports: readonly { containerPort: number; name?: string }[], tier: string): Manifest => ({
      selector: { matchLabels: { app: 'web', tier } },
      template: template({ app: 'web', tier }, ports),
    });
    const one = named('apps/v1', 'Deployment', 'one', { spec: spec([{ name: 'metrics', containerPort: 9090 }], 'a') });
    const two = named('apps/v1', 'Deployment', 'two', { spec: spec([http], 'b') });
    for (const objects of [
      [one, two],
      [two, one],
    ]) {
      expect(found(...objects, service('web', [toHttp]))).toContain('warning target-port-partial');
    }
  });

  test('T17 a port of a sidecar counts, one of an init container does not', () => {
    const init = (more: Manifest): Manifest =>
      deployment('web', [], {}, { initContainers: [{ name: 'proxy', image: 'proxy', ports: [http], ...more }] });
    expect(found(init({ restartPolicy: 'Always' }), service('web', [toHttp]))).toEqual([]);
    expect(found(init({}), service('web', [toHttp]))).toEqual(['error target-port-name-unresolved']);
  });

  test('T18 UDP and TCP, with the same name or number', () => {
    const udp = deployment('web', [{ ...http, protocol: 'UDP' }]);
    expect(found(udp, service('web', [toHttp]))).toEqual(['error target-port-protocol']);
    expect(found(udp, service('web', [{ port: 8080 }]))).toEqual(['warning target-port-protocol']);
    const both = deployment('web', [
      { ...http, name: 'dns-tcp', containerPort: 53 },
      { ...http, name: 'dns', protocol: 'UDP', containerPort: 53 },
    ]);
    expect(found(both, service('web', [{ port: 53, targetPort: 'dns', protocol: 'UDP' }]))).toEqual([]);
  });

  test('T19 pods that declare no ports', () => {
    const silent = deployment('web', [], {}, { containers: [{ name: 'main', image: 'web', args: ['--port=8080'] }] });
    expect(found(silent, service('web', [{ port: 80, targetPort: 8080 }]))).toEqual([]);
  });

  test('T37 a Service that selects the pods of a Job as well', () => {
    const migrate = named('batch/v1', 'Job', 'migrate', { spec: { template: template({ app: 'web' }) } });
    expect(found(web, migrate, service('web', [toHttp]))).toContain('warning service-selects-too-much');
  });
});

describe('probes', () => {
  test('T20 a port name of the container beside it', () => {
    const sibling = { name: 'proxy', image: 'proxy', ports: [{ name: 'admin', containerPort: 9901 }] };
    expect(found(probing({ port: 'admin' }, [sibling]))).toEqual(['error probe-port-name']);
    expect(found(probing({ port: 'http' }, [sibling]))).toEqual([]);
  });

  test('T21 another host; a number in quotes', () => {
    expect(found(probing({ host: 'example.com', port: 443 }))).toEqual([]);
    expect(found(probing({ port: '8080' }))).toEqual(['error port-name-syntax']);
  });
});

describe('autoscalers, StatefulSets, budgets', () => {
  test('T22 the target of an autoscaler in another namespace', () => {
    const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    expect(found(deployment('web', [http], { namespace: 'a' }), scaler(target, { namespace: 'b' }))).toEqual([
      'error autoscaler-target-missing',
    ]);
    expect(found(web, scaler(target))).toEqual([]);
  });

  test('T23 an autoscaler of a ReplicationController, of a custom resource', () => {
    const controller = named('v1', 'ReplicationController', 'web', { spec: { template: template({ app: 'web' }) } });
    expect(found(controller, scaler({ apiVersion: 'v1', kind: 'ReplicationController', name: 'web' }))).toEqual([]);
    expect(found(web, scaler({ apiVersion: 'example.com/v1', kind: 'Fleet', name: 'web' }))).toEqual([]);
  });

  test('T30 a StatefulSet without a Service', () => {
    const spec = { selector: { matchLabels: { app: 'db' } }, template: template({ app: 'db' }) };
    expect(found(named('apps/v1', 'StatefulSet', 'db', { spec }))).toEqual([]);
    expect(found(named('apps/v1', 'StatefulSet', 'db', { spec: { ...spec, serviceName: 'db' } }))).toEqual([]);
  });

  test('T31 an empty selector of a budget is all pods', () => {
    const all = named('policy/v1', 'PodDisruptionBudget', 'all', { spec: { minAvailable: 1, selector: {} } });
    expect(found(all)).toEqual([]);
    expect(found(web, deployment('api', [http]), all)).toEqual([]);
  });
});

describe('monitors', () => {
  const endpoints = [{ port: 'metrics' }];

  test('T28 a ServiceMonitor looks in its own namespace unless it says otherwise', () => {
    expect(found(web, monitored, monitor({ endpoints }))).toEqual([]);
    expect(found(web, monitored, monitor({ endpoints }, 'monitoring'))).toEqual(['warning monitor-selects-nothing']);
    const namespaceSelector = { matchNames: ['default'] };
    expect(found(web, monitored, monitor({ endpoints, namespaceSelector }, 'monitoring'))).toEqual([]);
  });

  test('T29 a ServiceMonitor with expressions, and one with a target port only', () => {
    const expressions = (operator: string): Manifest => ({
      selector: { matchExpressions: [{ key: 'app', operator, values: ['web'] }] },
    });
    expect(found(web, monitored, monitor({ endpoints, ...expressions('In') }))).toEqual([]);
    expect(found(web, monitored, monitor({ endpoints: [{ port: 'http' }], ...expressions('In') }))).toEqual([
      'error monitor-port-missing',
    ]);
    expect(found(web, monitored, monitor({ endpoints: [{ targetPort: 8080 }] }))).toEqual([]);
    expect(found(web, monitored, monitor({ endpoints: [{ targetPort: 80 }] }))).toEqual(['error monitor-port-missing']);
  });
});

describe('what is read together', () => {
  test('T32 a route to another namespace, without a kind', () => {
    const route = (port: number): Manifest =>
      named(
        'gateway.networking.k8s.io/v1',
        'HTTPRoute',
        'web',
        { spec: { rules: [{ backendRefs: [{ name: 'web', namespace: 'shop', port }] }] } },
        { namespace: 'edge' },
      );
    const grant = named(
      'gateway.networking.k8s.io/v1beta1',
      'ReferenceGrant',
      'edge',
      {
        spec: {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'edge' }],
          to: [{ group: '', kind: 'Service' }],
        },
      },
      { namespace: 'shop' },
    );
    const shop = [deployment('web', [http], { namespace: 'shop' }), service('web', [toHttp], { namespace: 'shop' })];
    expect(found(...shop, grant, route(80))).toEqual([]);
    expect(found(...shop, grant, route(8080))).toEqual(['error route-backend-port']);
  });

  test('T33 the same selectors in two namespaces', () => {
    const both = ['a', 'b'].flatMap((namespace) => [
      deployment('web', [http], { namespace }),
      service('web', [toHttp], { namespace }),
    ]);
    const said = findings([fileOf(...both)], { severity: 'info' });
    expect(said.filter((one) => /overlap|selects/.test(one))).toEqual([]);
    expect(found(...both)).toEqual([]);
  });

  test('T34 objects in folders side by side', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }]);
    expect(findings([fileOf(web), fileOf(service('web', [toHttp]))])).toEqual([]);
    expect(findings([fileOf(web), fileOf(wrong)])).toEqual(['error target-port-name-unresolved']);
  });

  test('T35 no namespace, and the default one', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }], { namespace: 'default' });
    expect(found(web, service('web', [toHttp], { namespace: 'default' }))).toEqual([]);
    expect(found(web, wrong)).toEqual(['error target-port-name-unresolved']);
    // Without a namespace it is the client's, which the user may name.
    const shop = service('web', [toHttp], { namespace: 'shop' });
    expect(findings([fileOf(web, shop)], { defaultNamespace: 'shop' })).toEqual([]);
  });

  test('T36 a List, several documents, an object twice', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }]);
    const list = { apiVersion: 'v1', kind: 'List', items: [web, wrong] };
    expect(found(list)).toEqual(['error target-port-name-unresolved']);
    expect(found(web, wrong, web, wrong)).toEqual(['error target-port-name-unresolved']);
    expect(found(list, web, wrong)).toEqual(['error target-port-name-unresolved']);
  });
});
