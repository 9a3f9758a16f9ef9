import { deployment, fileOf, findings, found, type Manifest, named, service, template } from './objects';

// Cases about probes, autoscalers, budgets, monitors, and objects from several files, that checkers of manifests often get wrong.
const http = { name: 'http', containerPort: 8080 };
const toHttp = { port: 80, targetPort: 'http' };
const web = deployment('web', [http]);

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

describe('probes', () => {
  test('a port name of the container beside it', () => {
    const sibling = { name: 'proxy', image: 'proxy', ports: [{ name: 'admin', containerPort: 9901 }] };
    expect(found(probing({ port: 'admin' }, [sibling]))).toEqual(['error probe-port-name']);
    expect(found(probing({ port: 'http' }, [sibling]))).toEqual([]);
  });

  test('another host; a number in quotes', () => {
    expect(found(probing({ host: 'example.com', port: 443 }))).toEqual([]);
    expect(found(probing({ port: '8080' }))).toEqual(['error port-name-syntax']);
  });
});

describe('autoscalers, StatefulSets, budgets', () => {
  test('the target of an autoscaler in another namespace', () => {
    const target = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'web' };
    expect(found(deployment('web', [http], { namespace: 'a' }), scaler(target, { namespace: 'b' }))).toEqual([
      'error autoscaler-target-missing',
    ]);
    expect(found(web, scaler(target))).toEqual([]);
  });

  test('an autoscaler of a ReplicationController, of a custom resource', () => {
    const controller = named('v1', 'ReplicationController', 'web', { spec: { template: template({ app: 'web' }) } });
    expect(found(controller, scaler({ apiVersion: 'v1', kind: 'ReplicationController', name: 'web' }))).toEqual([]);
    expect(found(web, scaler({ apiVersion: 'example.com/v1', kind: 'Fleet', name: 'web' }))).toEqual([]);
  });

  test('a StatefulSet without a Service', () => {
    const spec = { selector: { matchLabels: { app: 'db' } }, template: template({ app: 'db' }) };
    expect(found(named('apps/v1', 'StatefulSet', 'db', { spec }))).toEqual([]);
    expect(found(named('apps/v1', 'StatefulSet', 'db', { spec: { ...spec, serviceName: 'db' } }))).toEqual([]);
  });

  test('an empty selector of a budget is all pods', () => {
    const all = named('policy/v1', 'PodDisruptionBudget', 'all', { spec: { minAvailable: 1, selector: {} } });
    expect(found(all)).toEqual([]);
    expect(found(web, deployment('api', [http]), all)).toEqual([]);
  });
});

describe('monitors', () => {
  const endpoints = [{ port: 'metrics' }];

  test('a ServiceMonitor looks in its own namespace unless it says otherwise', () => {
    expect(found(web, monitored, monitor({ endpoints }))).toEqual([]);
    expect(found(web, monitored, monitor({ endpoints }, 'monitoring'))).toEqual(['warning monitor-selects-nothing']);
    const namespaceSelector = { matchNames: ['default'] };
    expect(found(web, monitored, monitor({ endpoints, namespaceSelector }, 'monitoring'))).toEqual([]);
  });

  test('a ServiceMonitor with expressions, and one with a target port only', () => {
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
  test('the same selectors in two namespaces', () => {
    const both = ['a', 'b'].flatMap((namespace) => [
      deployment('web', [http], { namespace }),
      service('web', [toHttp], { namespace }),
    ]);
    const said = findings([fileOf(...both)], { severity: 'info' });
    expect(said.filter((one) => /overlap|selects/.test(one))).toEqual([]);
    expect(found(...both)).toEqual([]);
  });

  test('objects in folders side by side', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }]);
    expect(findings([fileOf(web), fileOf(service('web', [toHttp]))])).toEqual([]);
    expect(findings([fileOf(web), fileOf(wrong)])).toEqual(['error target-port-name-unresolved']);
  });

  test('no namespace, and the default one', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }], { namespace: 'default' });
    expect(found(web, service('web', [toHttp], { namespace: 'default' }))).toEqual([]);
    expect(found(web, wrong)).toEqual(['error target-port-name-unresolved']);
    // Without a namespace, it is that of the client, which the user may set.
    const shop = service('web', [toHttp], { namespace: 'shop' });
    expect(findings([fileOf(web, shop)], { defaultNamespace: 'shop' })).toEqual([]);
  });

  test('a List, several documents, an object twice', () => {
    const wrong = service('web', [{ port: 80, targetPort: 'htpp' }]);
    const list = { apiVersion: 'v1', kind: 'List', items: [web, wrong] };
    expect(found(list)).toEqual(['error target-port-name-unresolved']);
    expect(found(web, wrong, web, wrong)).toEqual(['error target-port-name-unresolved']);
    expect(found(list, web, wrong)).toEqual(['error target-port-name-unresolved']);
  });
});
