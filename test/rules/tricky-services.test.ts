import { deployment, found, type Manifest, named, service, template } from './objects';

// Cases about Services and their pods that checkers of manifests often get wrong.
const http = { name: 'http', containerPort: 8080 };
const toHttp = { port: 80, targetPort: 'http' };
const web = deployment('web', [http]);

const job = (kind: string, spec: Manifest): Manifest => named('batch/v1', kind, 'web', { spec });

describe('Services', () => {
  test('a Service and its pods in different namespaces', () => {
    expect(found(deployment('web', [http], { namespace: 'a' }), service('web', [toHttp], { namespace: 'b' }))).toEqual([
      'error service-selects-nothing',
    ]);
  });

  test('labels that are there, but not on one workload', () => {
    const spec = { selector: { app: 'web', tier: 'front' } };
    const other = deployment('other', [http]);
    const tier = named('apps/v1', 'Deployment', 'front', {
      spec: { selector: { matchLabels: { tier: 'front' } }, template: template({ tier: 'front' }, [http]) },
    });
    expect(found(web, tier, other, service('web', [toHttp], {}, spec))).toEqual(['error service-selects-nothing']);
  });

  test('a label with the name of a pod or Job, which only the pods of that workload have', () => {
    const set = (name: string, port: number): Manifest =>
      named('apps/v1', 'StatefulSet', name, {
        spec: {
          serviceName: name,
          selector: { matchLabels: { app: name } },
          template: template({ app: name }, [{ name: 'tcp', containerPort: port }]),
        },
      });
    const cron = named('batch/v1', 'CronJob', 'clean', {
      spec: {
        schedule: '@daily',
        jobTemplate: { spec: { template: template({}, [http], { restartPolicy: 'Never' }) } },
      },
    });
    const master = named('batch/v1', 'Job', 'master', {
      spec: { template: template({}, [{ name: 'rpc', containerPort: 29500 }], { restartPolicy: 'Never' }) },
    });
    const objects = [set('db', 5432), set('cache', 6379), cron, master];
    const by = (key: string, value: string, port: number): readonly string[] =>
      found(...objects, service('one', [{ port, targetPort: port }], {}, { selector: { [key]: value } }));
    expect(by('statefulset.kubernetes.io/pod-name', 'db-0', 5432)).toEqual([]);
    expect(by('statefulset.kubernetes.io/pod-name', 'db-0', 5433)).toEqual(['warning target-port-undeclared']);
    expect(by('batch.kubernetes.io/job-name', 'master', 29500)).toEqual([]);
    expect(by('job-name', 'clean-28512345', 8080)).toEqual([]);
    // The name may be that of a pod or Job which is not in the input.
    expect(by('job-name', 'other', 8080)).toEqual([]);
  });

  test('a key of a label that is written wrong, whoever else selects the pods', () => {
    const taken = [web, service('web', [toHttp])];
    const by = (selector: Manifest): readonly string[] =>
      found(...taken, service('public', [toHttp], {}, { selector }));
    expect(by({ apx: 'web' })).toEqual(['warning service-selects-nothing']);
    expect(by({ appp: 'web' })).toEqual(['warning service-selects-nothing']);
    // Labels of another scheme select other pods.
    expect(by({ name: 'web' })).toEqual([]);
    expect(by({ apx: 'api' })).toEqual([]);
    const numbered = named('apps/v1', 'Deployment', 'front', {
      spec: { selector: { matchLabels: { shard1: 'front' } }, template: template({ shard1: 'front' }, [http]) },
    });
    const first = service('front', [toHttp], {}, { selector: { shard1: 'front' } });
    expect(found(numbered, first, service('second', [toHttp], {}, { selector: { shard2: 'front' } }))).toEqual([]);
  });

  test('a label of the Deployment itself', () => {
    const labelled = deployment('web', [http], { labels: { app: 'web', tier: 'front' } });
    expect(found(labelled, service('api', [toHttp], {}, { selector: { tier: 'front' } }))).toEqual([
      'error service-selects-nothing',
    ]);
  });

  test('a label of the template that is not in matchLabels', () => {
    const spec = {
      selector: { matchLabels: { app: 'web' } },
      template: template({ app: 'web', tier: 'front' }, [http]),
    };
    const more = named('apps/v1', 'Deployment', 'web', { spec });
    expect(found(more, service('web', [toHttp], {}, { selector: { tier: 'front' } }))).toEqual([]);
  });

  test('pods of a Job and of a CronJob', () => {
    const pods = template({ app: 'web' }, [http]);
    expect(found(job('Job', { template: pods }), service('web', [toHttp]))).toEqual([]);
    const cron = job('CronJob', { schedule: '* * * * *', jobTemplate: { spec: { template: pods } } });
    expect(found(cron, service('web', [toHttp]))).toEqual([]);
    expect(found(cron, service('web', [{ port: 80, targetPort: 'htpp' }]))).toEqual([
      'error target-port-name-unresolved',
    ]);
  });

  test('a bare Pod, a ReplicaSet, a ReplicationController', () => {
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
  ])('the pods of a custom resource, %s %s', (apiVersion, kind) => {
    const spec = { selector: { matchLabels: { app: 'web' } }, template: template({ app: 'web' }, [http]) };
    const custom = named(apiVersion, kind, 'web', { spec });
    expect(found(custom, service('web', [toHttp]))).toEqual([]);
    expect(found(custom, service('web', [{ port: 80, targetPort: 'htpp' }]))).toEqual([
      'error target-port-name-unresolved',
    ]);
  });

  test('a Service without a selector, with Endpoints or an EndpointSlice', () => {
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

  test('a Service of type ExternalName', () => {
    const external = { type: 'ExternalName', externalName: 'db.example.com' };
    expect(found(web, named('v1', 'Service', 'db', { spec: external }))).toEqual([]);
  });

  test('a target port by name', () => {
    expect(found(web, service('web', [toHttp]))).toEqual([]);
  });

  test('no target port', () => {
    expect(found(web, service('web', [{ port: 8080 }]))).toEqual([]);
    expect(found(web, service('web', [{ port: 80 }]))).toEqual(['warning target-port-undeclared']);
  });

  test('two workloads behind a Service, one without the port', () => {
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
      expect(found(...objects, service('web', [toHttp]))).toContain('warning service-selects-too-much');
    }
  });

  test('a port of a sidecar counts, one of an init container does not', () => {
    const init = (more: Manifest): Manifest =>
      deployment('web', [], {}, { initContainers: [{ name: 'proxy', image: 'proxy', ports: [http], ...more }] });
    expect(found(init({ restartPolicy: 'Always' }), service('web', [toHttp]))).toEqual([]);
    expect(found(init({}), service('web', [toHttp]))).toEqual(['error target-port-name-unresolved']);
  });

  test('UDP and TCP, with the same name or number', () => {
    const udp = deployment('web', [{ ...http, protocol: 'UDP' }]);
    expect(found(udp, service('web', [toHttp]))).toEqual(['error target-port-protocol']);
    expect(found(udp, service('web', [{ port: 8080 }]))).toEqual(['warning target-port-protocol']);
    const both = deployment('web', [
      { ...http, name: 'dns-tcp', containerPort: 53 },
      { ...http, name: 'dns', protocol: 'UDP', containerPort: 53 },
    ]);
    expect(found(both, service('web', [{ port: 53, targetPort: 'dns', protocol: 'UDP' }]))).toEqual([]);
  });

  test('what is no protocol is one fault', () => {
    const lower = { ...http, protocol: 'tcp' };
    expect(found(deployment('web', [lower]), service('web', [toHttp]))).toEqual(['error rejected-field']);
    expect(found(deployment('web', [http]), service('web', [{ ...toHttp, protocol: 'tcp' }]))).toEqual([
      'error rejected-field',
    ]);
  });

  test('pods that declare no ports', () => {
    const silent = deployment('web', [], {}, { containers: [{ name: 'main', image: 'web', args: ['--port=8080'] }] });
    expect(found(silent, service('web', [{ port: 80, targetPort: 8080 }]))).toEqual([]);
  });

  test('a Service that selects the pods of a Job as well', () => {
    const migrate = named('batch/v1', 'Job', 'migrate', { spec: { template: template({ app: 'web' }) } });
    expect(found(web, migrate, service('web', [toHttp]))).toContain('warning service-selects-too-much');
  });
});
