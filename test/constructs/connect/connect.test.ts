import * as cdk8s from 'cdk8s';
import * as kplus from '../../../lib';
import { notePrinted } from '../printed';

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: Readonly<Record<string, never>>;
}

let root: cdk8s.App;
let shop: cdk8s.Chart;
let data: cdk8s.Chart;
beforeEach(() => {
  root = new cdk8s.App();
  shop = new cdk8s.Chart(root, 'shop', { namespace: 'shop', disableResourceNameHashes: true });
  data = new cdk8s.Chart(root, 'data', { namespace: 'data', disableResourceNameHashes: true });
});
const printed = notePrinted();

const app = (scope: cdk8s.Chart, id: string) =>
  new kplus.App(scope, id, { containers: { main: { image: `${id}:1`, ports: { http: 8080, dns: '53/UDP' } } } });

const synth = (): readonly Manifest[] => root.charts.flatMap((chart) => cdk8s.Testing.synth(chart) as Manifest[]);
const policies = (): readonly Manifest[] => synth().filter(({ kind }) => kind === 'NetworkPolicy');
const policy = (name: string): Manifest => {
  const found = policies().find(({ metadata }) => metadata.name === name);
  if (found === undefined)
    throw new Error(
      `no policy '${name}' (${policies()
        .map(({ metadata }) => metadata.name)
        .join(', ')})`,
    );
  return found;
};
const env = (name: string): unknown => {
  const found = synth().find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === name) as unknown as {
    spec: { template: { spec: { containers: { name: string; env?: unknown }[] } } };
  };
  return Object.fromEntries(found.spec.template.spec.containers.map((one) => [one.name, one.env]));
};

const DNS_RULE = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { port: 53, protocol: 'UDP' },
    { port: 53, protocol: 'TCP' },
  ],
};

describe('a connection', () => {
  test('is a variable, a policy at each end, and DNS', () => {
    const api = app(shop, 'api').expose({ http: 80 });
    app(shop, 'worker').connect(api.endpoint('http'), { env: 'API_URL' });
    expect(env('worker')).toEqual({ main: [{ name: 'API_URL', value: 'http://api' }] });
    expect(policies()).toHaveLength(2);
    expect(policy('worker-egress')).toEqual({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'worker-egress', namespace: 'shop' },
      spec: {
        podSelector: { matchLabels: { app: 'worker' } },
        policyTypes: ['Egress'],
        egress: [
          { to: [{ podSelector: { matchLabels: { app: 'api' } } }], ports: [{ port: 'http', protocol: 'TCP' }] },
          DNS_RULE,
        ],
      },
    });
    expect(policy('api-ingress').spec).toEqual({
      podSelector: { matchLabels: { app: 'api' } },
      policyTypes: ['Ingress'],
      ingress: [
        { from: [{ podSelector: { matchLabels: { app: 'worker' } } }], ports: [{ port: 'http', protocol: 'TCP' }] },
      ],
    });
    expect(printed()).toEqual([]);
  });

  test('twice the same is once', () => {
    const api = app(shop, 'api').expose({ http: 80 });
    const worker = app(shop, 'worker');
    const once = (): void => {
      worker.connect(api.endpoint('http'), { env: 'API_URL' });
    };
    once();
    const before = JSON.stringify(synth());
    once();
    expect(JSON.stringify(synth())).toBe(before);
  });

  test('five of one consumer are one policy with a rule for each, and callers of one port stand in one rule', () => {
    const worker = app(shop, 'worker');
    for (const id of ['a', 'b', 'c', 'd', 'e']) worker.connect(app(shop, id).expose({ http: 80 }).endpoint());
    const api = app(shop, 'api').expose({ http: 80, dns: true });
    for (const id of ['x', 'y']) app(shop, id).connect(api.endpoint('http'));
    app(shop, 'z').connect(api.endpoint('dns'));
    expect(policy('worker-egress').spec['egress']).toHaveLength(6);
    expect(policy('api-ingress').spec['ingress']).toEqual([
      {
        from: ['x', 'y'].map((id) => ({ podSelector: { matchLabels: { app: id } } })),
        ports: [{ port: 'http', protocol: 'TCP' }],
      },
      { from: [{ podSelector: { matchLabels: { app: 'z' } } }], ports: [{ port: 'dns', protocol: 'UDP' }] },
    ]);
  });

  test('to another namespace names it at both ends', () => {
    const api = app(data, 'api').expose({ http: 80 });
    app(shop, 'worker').connect(api.endpoint(), { env: 'API_URL' });
    const other = (namespace: string, id: string) => ({
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
      podSelector: { matchLabels: { app: id } },
    });
    expect(env('worker')).toEqual({ main: [{ name: 'API_URL', value: 'http://api.data' }] });
    expect(policy('worker-egress').spec['egress']).toContainEqual(
      expect.objectContaining({ to: [other('data', 'api')] }),
    );
    expect(policy('api-ingress').spec['ingress']).toEqual([
      expect.objectContaining({ from: [other('shop', 'worker')] }),
    ]);
  });

  test('between workloads of cdk8s-plus has policies that the chart names', () => {
    const containers = [{ image: 'i', ports: [{ name: 'http', number: 8080 }] }];
    const api = new kplus.Deployment(shop, 'api', { containers });
    const service = new kplus.Service(shop, 'svc', { selector: api, ports: [{ port: 80, targetPort: 8080 }] });
    new kplus.Job(shop, 'load', { containers }).connect(service.endpoint());
    new kplus.CronJob(shop, 'nightly', { schedule: cdk8s.Cron.daily(), containers }).connect(service.endpoint());
    new kplus.Pod(shop, 'one', { metadata: { name: 'own' }, containers }).connect(service.endpoint());
    expect(policies().map(({ metadata }) => metadata.name)).toEqual([
      'shop-api-ingress',
      'shop-load-egress',
      'shop-nightly-egress',
      'own-egress',
    ]);
    const [rule] = policy('shop-api-ingress').spec['ingress'] as unknown as { from: unknown[]; ports: unknown }[];
    expect(rule?.ports).toEqual([{ port: 8080, protocol: 'TCP' }]);
    expect(rule?.from).toHaveLength(3);
  });

  test('is to the port of the pods, also of a headless Service and of one pod', () => {
    const containers = [{ image: 'pg', ports: [{ name: 'pg', number: 5432 }] }];
    const db = new kplus.StatefulSet(shop, 'db', { containers });
    const worker = app(shop, 'worker');
    worker.connect(db.service.endpoint(), { env: { DB_HOST: 'host', DB_PORT: 'port' } });
    worker.connect(db.podEndpoint(0, 'pg'), { env: { PRIMARY: 'hostAndPort' } });
    expect(env('worker')).toEqual({
      main: [
        { name: 'DB_HOST', value: 'shop-db-service' },
        { name: 'DB_PORT', value: '5432' },
        { name: 'PRIMARY', value: 'shop-db-0.shop-db-service:5432' },
      ],
    });
    const ports = (policy('worker-egress').spec['egress'] as unknown as { ports: unknown }[]).map((rule) => rule.ports);
    expect(ports).toEqual([[{ port: 5432, protocol: 'TCP' }], [{ port: 'pg', protocol: 'TCP' }], DNS_RULE.ports]);
  });

  test('to a Service that lives elsewhere is a policy of the consumer only', () => {
    const worker = app(shop, 'worker');
    const from = (id: string, options: { namespace?: string }) =>
      kplus.Service.fromServiceName(shop, id, id, { ports: { redis: 6379 }, ...options }).endpoint();
    worker.connect(from('near', {}));
    worker.connect(from('far', { namespace: 'cache' }), { podPort: 16379 });
    expect(policies()).toHaveLength(1);
    expect(policy('worker-egress').spec['egress']).toEqual([
      { to: [{ podSelector: {} }], ports: [{ port: 6379, protocol: 'TCP' }] },
      {
        to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'cache' } } }],
        ports: [{ port: 16379, protocol: 'TCP' }],
      },
      DNS_RULE,
    ]);
  });

  test('to a Service without pods of its own is to anybody, on its port', () => {
    const outside = new kplus.Service(shop, 'outside', {
      type: kplus.ServiceType.EXTERNAL_NAME,
      externalName: 'db.example.com',
      ports: [{ port: 5432 }],
    });
    const byHand = new kplus.Service(shop, 'by-hand', { ports: [{ port: 6379 }] });
    const worker = app(shop, 'worker');
    worker.connect(outside.endpoint());
    worker.connect(byHand.endpoint());
    expect(policies()).toHaveLength(1);
    expect(policy('worker-egress').spec['egress']).toEqual([
      { ports: [{ port: 5432, protocol: 'TCP' }] },
      { ports: [{ port: 6379, protocol: 'TCP' }] },
      DNS_RULE,
    ]);
  });

  test('to a Service that selects labels is to the pods with the labels', () => {
    const service = new kplus.Service(shop, 'svc', {
      metadata: { name: 'legacy' },
      selector: kplus.Pods.select(shop, 'pods', { labels: { app: 'legacy' } }),
      ports: [{ port: 80, targetPort: 8080 }],
    });
    app(shop, 'worker').connect(service.endpoint());
    const objects = synth();
    expect(objects.find(({ metadata }) => metadata.name === 'legacy-ingress')?.spec).toMatchObject({
      podSelector: { matchLabels: { app: 'legacy' } },
      ingress: [
        { from: [{ podSelector: { matchLabels: { app: 'worker' } } }], ports: [{ port: 8080, protocol: 'TCP' }] },
      ],
    });
  });

  test('is looked up when the app is synthesized, whatever comes later', () => {
    const service = new kplus.Service(shop, 'svc', { metadata: { name: 'api' } });
    const worker = new kplus.Deployment(shop, 'worker', { metadata: { name: 'worker' } });
    worker.connect(service.endpoint(), { env: 'API' });
    worker.addContainer({ image: 'late:1', name: 'late' });
    const api = app(shop, 'api');
    service.select(api);
    service.bind(80, { targetPort: 'http' });
    worker.select(kplus.LabelSelector.of({ labels: { tier: 'work' } }));
    worker.podMetadata.addLabel('tier', 'work');
    expect(env('worker')).toEqual({ late: [{ name: 'API', value: 'http://api' }] });
    const from = [{ podSelector: { matchLabels: expect.objectContaining({ tier: 'work' }) as unknown } }];
    expect(policy('api-ingress').spec['ingress']).toEqual([{ from, ports: [{ port: 'http', protocol: 'TCP' }] }]);
  });

  test('counts labels that the Service selects later', () => {
    const ports = [{ port: 80, targetPort: 8080 }];
    const service = new kplus.Service(shop, 'svc', { metadata: { name: 'legacy' }, ports });
    app(shop, 'worker').connect(service.endpoint());
    service.selectLabel('app', 'legacy');
    service.selectLabel('tier', 'api');
    expect(policy('legacy-ingress').spec['podSelector']).toEqual({ matchLabels: { app: 'legacy', tier: 'api' } });
  });

  test('is nothing where there is none', () => {
    app(shop, 'api').expose({ http: 80 });
    app(shop, 'other').allowFromAnywhere('http');
    expect(policies()).toEqual([]);
  });
});

describe('each part can be switched off', () => {
  const names = (options: kplus.ConnectOptions<never>): readonly string[] => {
    app(shop, 'worker').connect(app(shop, 'api').expose({ http: 80 }).endpoint(), options);
    return policies().map(({ metadata }) => metadata.name);
  };

  test('the policy of the consumer, that of the provider, and both', () => {
    expect(names({ egress: false })).toEqual(['api-ingress']);
  });
  test('that of the provider', () => {
    expect(names({ ingress: false })).toEqual(['worker-egress']);
  });
  test('both', () => {
    expect(names({ egress: false, ingress: false, env: 'API' })).toEqual([]);
    expect(env('worker')).toEqual({ main: [{ name: 'API', value: 'http://api' }] });
  });

  test('DNS, or whom to ask', () => {
    const api = app(shop, 'api').expose({ http: 80 }).endpoint();
    app(shop, 'without').connect(api, { dns: false });
    app(shop, 'local').connect(api, { dns: kplus.NetworkPolicyIpBlock.ipv4(shop, 'dns', '169.254.20.10/32') });
    expect(policy('without-egress').spec['egress']).toHaveLength(1);
    expect((policy('local-egress').spec['egress'] as unknown as unknown[])[1]).toEqual({
      to: [{ ipBlock: { cidr: '169.254.20.10/32' } }],
      ports: DNS_RULE.ports,
    });
  });
});

test('a provider may let everybody in, on some ports or on all', () => {
  const api = app(shop, 'api');
  const open = app(shop, 'open');
  api.allowFromAnywhere('http');
  open.allowFromAnywhere();
  const worker = app(shop, 'worker');
  worker.connect(api.expose({ http: 80, dns: true }).endpoint('dns'));
  worker.connect(open.expose({ http: 80 }).endpoint());
  expect(policy('api-ingress').spec['ingress']).toEqual([
    { from: [{ podSelector: { matchLabels: { app: 'worker' } } }], ports: [{ port: 'dns', protocol: 'UDP' }] },
    { ports: [{ port: 'http', protocol: 'TCP' }] },
  ]);
  expect(policy('open-ingress').spec['ingress']).toContainEqual({});
});

describe('variables', () => {
  test('hold what is asked for, in the containers that are asked for', () => {
    const api = app(shop, 'api').expose({ http: 8000, dns: true });
    const worker = new kplus.App(shop, 'worker', { containers: { main: { image: 'a' }, side: { image: 'b' } } });
    worker.connect(api.endpoint('http'), {
      env: { URL: 'url', HOST: 'host', PORT: 'port', ADDRESS: 'hostAndPort', V1: { path: '/v1', scheme: 'grpc' } },
      container: 'main',
    });
    worker.connect(api.endpoint('dns'), { env: 'RESOLVER', container: worker.containers.side });
    expect(env('worker')).toEqual({
      main: [
        { name: 'URL', value: 'http://api:8000' },
        { name: 'HOST', value: 'api' },
        { name: 'PORT', value: '8000' },
        { name: 'ADDRESS', value: 'api:8000' },
        { name: 'V1', value: 'grpc://api:8000/v1' },
      ],
      // A UDP port has no URL.
      side: [{ name: 'RESOLVER', value: 'api:53' }],
    });
  });
});

describe('what is no connection is refused', () => {
  test.each<[string, (worker: kplus.App<{ main: { http: 8080 } }>, api: kplus.Service<{ http: 80 }>) => void, string]>([
    [
      'a port of pods',
      (worker) => {
        worker.connect(worker.port('http') as never);
      },
      "Deployment 'shop/worker': the endpoint of connect() is http (8080), a port of pods, and this takes a port of a Service: pass an endpoint of a Service, as in service.endpoint('name')",
    ],
    [
      'a Service',
      (worker, api) => {
        worker.connect(api as never);
      },
      "Deployment 'shop/worker': the endpoint of connect() is a Service: pass an endpoint of a Service, as in service.endpoint('http')",
    ],
    [
      'an option that there is not',
      (worker, api) => {
        worker.connect(api.endpoint(), { egres: false } as never);
      },
      "Deployment 'shop/worker': connect() has no option 'egres'; it has env, container, egress, ingress, dns, podPort; did you mean 'egress'?",
    ],
    [
      'a switch that is none',
      (worker, api) => {
        worker.connect(api.endpoint(), { dns: 'no' as never });
      },
      "Deployment 'shop/worker': dns of connect() is the string 'no': pass true, false, or the DNS servers as a peer",
    ],
    [
      'a variable that is set already',
      (worker, api) => {
        worker.containers.main.env.addVariable('API', kplus.EnvValue.fromValue('x'));
        worker.connect(api.endpoint(), { env: 'API' });
      },
      "Deployment 'shop/worker', container 'main': variable 'API' of connect() is set already: give it another name, or remove the other one",
    ],
    [
      'a value that is none',
      (worker, api) => {
        worker.connect(api.endpoint(), { env: { API: 'ulr' as never } });
      },
      "Deployment 'shop/worker': variable 'API' of connect() is the string 'ulr': pass one of url, host, port, hostAndPort, or a path, as in { path: '/v1' }; did you mean 'url'?",
    ],
    [
      'a container that there is not',
      (worker, api) => {
        worker.connect(api.endpoint(), { container: 'mian' as never });
      },
      "Deployment 'shop/worker': container of connect() is 'mian': pass one of its containers (main); did you mean 'main'?",
    ],
    [
      'the pod port of pods that are known',
      (worker, api) => {
        worker.connect(api.endpoint(), { podPort: 8080 });
      },
      "Deployment 'shop/worker': podPort of connect() is for a Service that another program creates: the port of these pods is known, so remove it",
    ],
    [
      'a port that is opened and not declared',
      (worker) => {
        worker.allowFromAnywhere('htp' as never);
      },
      "Deployment 'shop/worker' declares no port 'htp' (http 8080/TCP); did you mean 'http'?",
    ],
  ])('%s', (_, program, message) => {
    const worker = new kplus.App(shop, 'worker', { containers: { main: { image: 'i', ports: { http: 8080 } } } });
    const api = new kplus.App(shop, 'api', { containers: { main: { image: 'i', ports: { http: 8080 } } } });
    expect(() => {
      program(worker, api.expose({ http: 80 }));
    }).toThrow(new Error(message));
  });

  test('a target port that no pod declares is named with its policy', () => {
    const [known] = ['htp'];
    const api = app(shop, 'api');
    const service = new kplus.Service(shop, 'svc', {
      selector: api,
      ports: [{ port: 80, targetPort: known }],
    });
    app(shop, 'worker').connect(service.endpoint());
    expect(() => synth()).toThrow(/\[target-port-name-unresolved\]/);
  });
});
