import { check } from '../../lib/check/check';
import { type Files, found, read } from './files';

const WEB = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  selector: { matchLabels: { tier: web } }
  template:
    metadata: { labels: { tier: web } }
    spec: { containers: [{ name: web, image: web:1, ports: [{ name: http, containerPort: 8080 }] }] }
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web }
spec: { selector: { app: shop, tier: web }, ports: [{ name: http, port: 80, targetPort: http }] }
`;
const INGRESS = `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: shop }
spec: { defaultBackend: { service: { name: web, port: { name: http } } } }
`;
const MONITOR = `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: web }
spec: { selector: { matchLabels: { app: shop } }, endpoints: [{ port: http }] }
`;

describe('the labels of a kustomization', () => {
  const objects = { 'web.yaml': WEB, 'service.yaml': SERVICE, 'monitor.yaml': MONITOR };
  const withLabels = (labels: string): Files => ({
    ...objects,
    'kustomization.yaml': `resources: [web.yaml, service.yaml, monitor.yaml]\n${labels}\n`,
  });

  test('are on objects, and on pods where it says so', () => {
    const without = ['monitor.yaml monitor-selects-nothing', 'service.yaml service-selects-nothing'];
    expect(found(objects)).toEqual(without);
    expect(found(withLabels(''))).toEqual(without);
    expect(found(withLabels('commonLabels: { app: shop }'))).toEqual([]);
    expect(found(withLabels('labels: [{ pairs: { app: shop }, includeSelectors: true }]'))).toEqual([]);
    expect(found(withLabels('labels: [{ pairs: { app: shop }, includeTemplates: true }]'))).toEqual([]);
    expect(found(withLabels('labels: [{ pairs: { app: shop } }]'))).toEqual(['service.yaml service-selects-nothing']);
    // The selector of a Service is replaced, that of a monitor is not.
    expect(found(withLabels('commonLabels: { app: other }'))).toEqual(['monitor.yaml monitor-selects-nothing']);
  });

  test.each(['commonLabels: { tier: shop }', 'labels: [{ pairs: { tier: shop }, includeSelectors: true }]'])(
    'replace those of the same key, also in selectors: %s',
    (labels) => {
      const service = SERVICE.replace('app: shop, ', '');
      expect(found({ ...withLabels(labels), 'service.yaml': service, 'monitor.yaml': '' })).toEqual([]);
    },
  );

  test('are added to objects without a selector', () => {
    const web = WEB.replace('  selector: { matchLabels: { tier: web } }\n', '').replace('tier: web', 'tier: front');
    const service = SERVICE.replace('selector: { app: shop, tier: web }, ', '');
    const files = { 'web.yaml': web, 'service.yaml': service, 'monitor.yaml': '' };
    expect(found(files)).toEqual(['service.yaml service-without-endpoints', 'web.yaml rejected-field']);
    expect(found({ ...withLabels('commonLabels: { app: shop }'), ...files })).toEqual([]);
    expect(found({ ...withLabels('labels: [{ pairs: { app: shop }, includeTemplates: true }]'), ...files })).toEqual([
      'service.yaml service-without-endpoints',
      'web.yaml rejected-field',
    ]);
    const outside =
      'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { type: ExternalName, externalName: db.example.com }\n';
    expect(found({ ...withLabels('commonLabels: { app: shop }'), ...files, 'monitor.yaml': outside })).toEqual([]);
  });

  test('are in the selectors of policies and budgets that have labels', () => {
    const policy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec:
  podSelector: { matchLabels: { app: old } }
  ingress: [{ from: [{ podSelector: { matchLabels: { app: old } } }, { podSelector: {} }], ports: [{ port: http }] }]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web }
spec: { minAvailable: 1, selector: { matchLabels: { app: old } } }
`;
    const files = { ...objects, 'monitor.yaml': policy };
    expect(found(files)).not.toEqual([]);
    expect(found({ ...withLabels('commonLabels: { app: shop }'), 'monitor.yaml': policy })).toEqual([]);
  });

  test('tell the pods of two kustomizations apart', () => {
    const inFolder = (name: string, port: string): Files => ({
      [`${name}/web.yaml`]: WEB.replace('name: web }', `name: ${name} }`).replace('name: http', `name: ${port}`),
      [`${name}/service.yaml`]: SERVICE.replace('name: web', `name: ${name}`)
        .replace('app: shop, ', '')
        .replace('targetPort: http', `targetPort: ${port}`),
    });
    const files = { ...inFolder('one', 'http'), ...inFolder('two', 'main') };
    const labelled = (name: string): string => `resources: [web.yaml, service.yaml]\ncommonLabels: { app: ${name} }\n`;
    expect(found(files)).not.toEqual([]);
    expect(
      found({ ...files, 'one/kustomization.yaml': labelled('one'), 'two/kustomization.yaml': labelled('two') }),
    ).toEqual([]);
  });

  test('of one around it, too', () => {
    const files = {
      'base/web.yaml': WEB,
      'base/service.yaml': SERVICE,
      'base/kustomization.yaml': 'resources: [web.yaml, ./service.yaml]\n',
      'prod/kustomization.yaml': 'resources: [../base]\ncommonLabels: { app: shop }\n',
    };
    expect(found(files)).toEqual([]);
    expect(found({ ...files, 'prod/kustomization.yaml': 'bases: [../base/]\ncommonLabels: { app: shop }\n' })).toEqual(
      [],
    );
  });

  test.each(['commonLabels: { app: shop }', 'labels: [{ pairs: { app: shop }, includeSelectors: true }]'])(
    'are on the pods of jobs, which get no selector: %s',
    (labels) => {
      const template = `
      metadata: { labels: { tier: web } }
      spec: { restartPolicy: Never, containers: [{ name: web, image: web:1, ports: [{ name: http, containerPort: 8080 }] }] }
`;
      const job = `apiVersion: batch/v1\nkind: Job\nmetadata: { name: web }\nspec:\n    template:${template}`;
      const cronJob = `apiVersion: batch/v1\nkind: CronJob\nmetadata: { name: web }\nspec:\n  schedule: '* * * * *'\n  jobTemplate:\n   spec:\n    template:${template}`;
      for (const text of [job, cronJob]) {
        expect(found({ ...withLabels(labels), 'web.yaml': text })).toEqual([]);
        expect(found({ ...withLabels('commonLabels: { app: other }'), 'web.yaml': text })).toEqual([
          'monitor.yaml monitor-selects-nothing',
        ]);
        expect(found({ 'service.yaml': SERVICE, 'web.yaml': text })).toEqual(['service.yaml service-selects-nothing']);
      }
    },
  );

  describe('of two around it', () => {
    const base = (web: string, service: string, labels = ''): Files => ({
      'base/web.yaml': web,
      'base/service.yaml': service,
      'base/kustomization.yaml': `resources: [web.yaml, service.yaml]\n${labels}\n`,
    });
    const overlays = (one: string, other: string): Files => ({
      'dev/kustomization.yaml': `resources: [../base]\n${one}\n`,
      'prod/kustomization.yaml': `resources: [../base]\n${other}\n`,
    });
    const bare = base(
      WEB.replace('  selector: { matchLabels: { tier: web } }\n', '').replace('tier: web', ''),
      SERVICE.replace('selector: { app: shop, tier: web }, ', ''),
    );

    test('are known if they are the same', () => {
      const files = base(WEB, SERVICE, 'commonLabels: { app: shop }');
      expect(found({ ...files, ...overlays('namespace: dev', 'namespace: prod') })).toEqual([]);
      expect(found({ ...files, ...overlays('namePrefix: dev-', 'namePrefix: prod-') })).toEqual([]);
      const both = overlays('commonLabels: { app: shop, env: dev }', 'commonLabels: { app: shop, env: prod }');
      expect(found({ ...base(WEB, SERVICE), ...both })).toEqual([]);
      const wrong = base(WEB, SERVICE.replace('tier: web', 'tier: wbe'));
      expect(found({ ...wrong, ...both })).toEqual(['base/service.yaml service-selects-nothing']);
    });

    test('may be the only ones', () => {
      expect(found(bare)).toEqual(['base/service.yaml service-without-endpoints', 'base/web.yaml rejected-field']);
      const labels = 'labels: [{ pairs: { env: prod }, includeSelectors: true }]';
      expect(found({ ...bare, ...overlays('commonLabels: { env: dev }', labels) })).toEqual([]);
      expect(found({ ...bare, ...overlays('', 'commonLabels: { env: prod }') })).toEqual([]);
    });

    test('have any value for those who ask for one', () => {
      const both = overlays('commonLabels: { env: dev }', 'commonLabels: { env: prod }');
      const files = base(WEB, SERVICE.replace('app: shop', 'env: old'));
      expect(found({ ...files, ...both })).toEqual([]);
      const policy = (port: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web }
spec: { podSelector: { matchLabels: { env: prod } }, ingress: [{ ports: [{ port: ${port} }] }] }
`;
      const monitor = MONITOR.replace('app: shop', 'env: prod');
      expect(found({ ...files, ...both, 'prod/policy.yaml': policy('http'), 'prod/monitor.yaml': monitor })).toEqual(
        [],
      );
      expect(found({ ...files, ...both, 'prod/policy.yaml': policy('htpp') })).toEqual([
        'prod/policy.yaml network-policy-port-name-missing',
      ]);
      expect(found({ ...files, ...both, 'prod/monitor.yaml': monitor.replace('port: http', 'port: htpp') })).toEqual([
        'prod/monitor.yaml monitor-port-missing',
      ]);
    });
  });

  test('a selector without them is reported at its place', () => {
    const files = withLabels('commonLabels: { app: shop, env: prod }');
    const { findings } = check(read({ ...files, 'service.yaml': SERVICE.replace('tier: web', 'tier: wbe') }));
    expect(findings.map(({ rule, position }) => [rule, position?.line, position?.column])).toEqual([
      ['service-selects-nothing', 4, 38],
    ]);
  });
});

describe('the namespace of a kustomization', () => {
  const objects = { 'web.yaml': WEB, 'service.yaml': SERVICE.replace('app: shop, ', ''), 'ingress.yaml': INGRESS };
  const inFolder = (folder: string, files: Files): Files =>
    Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));

  test('is that of objects which name none', () => {
    expect(found(objects)).toEqual(['ingress.yaml ingress-service-missing']);
    expect(
      found({
        ...objects,
        'kustomization.yaml': 'namespace: shop\nresources: [web.yaml, service.yaml, ingress.yaml]\n',
      }),
    ).toEqual([]);
  });

  test('takes the place of one that is written', () => {
    expect(
      found({
        ...objects,
        'web.yaml': WEB.replace('metadata: { name: web', 'metadata: { name: web, namespace: old'),
        'kustomization.yaml': 'namespace: shop\nresources: [web.yaml, service.yaml, ingress.yaml]\n',
      }),
    ).toEqual([]);
  });

  test('is not given to cluster-wide objects', () => {
    const files = {
      'namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n',
      'kustomization.yaml': 'namespace: shop\nresources: [namespace.yaml]\n',
    };
    expect(read(files).resources.map(({ namespace }) => namespace)).toEqual([undefined]);
    expect(check(read(files)).findings).toEqual([]);
  });

  test('the outermost one counts', () => {
    const files = {
      ...inFolder('base', {
        ...objects,
        'kustomization.yaml': 'namespace: old\nresources: [web.yaml, service.yaml]\n',
      }),
      'prod/kustomization.yaml': 'namespace: shop\nresources: [../base, ../base/ingress.yaml]\n',
    };
    expect(found(files)).toEqual([]);
  });

  test('is not known of what two of them take', () => {
    const files = {
      ...inFolder('base', { 'web.yaml': WEB, 'kustomization.yaml': 'resources: [web.yaml]\n' }),
      'prod/service.yaml': SERVICE.replace('app: shop, ', ''),
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base, service.yaml]\n',
      'dev/kustomization.yaml': 'namespace: dev\nresources: [../base]\n',
    };
    expect(found(files)).toEqual([]);
    expect(new Set(read(files).resources.map(({ namespace }) => namespace))).toEqual(new Set([undefined]));
  });

  test('kustomizations that take each other are read all the same', () => {
    const files = {
      'a/kustomization.yaml': 'namespace: a\nresources: [../b, web.yaml]\n',
      'b/kustomization.yaml': 'namespace: b\nresources: [../a]\n',
      'a/web.yaml': WEB,
    };
    expect(found(files)).toEqual([]);
  });

  describe('is that of whoever is written for the same one', () => {
    const operator = {
      'web.yaml': WEB.replace('metadata: { name: web', 'metadata: { name: web, namespace: system'),
      'service.yaml': SERVICE.replace('name: web', 'name: web, namespace: system').replace('app: shop, ', ''),
      'kustomization.yaml': 'namespace: shop\nresources: [web.yaml, service.yaml, other.yaml]\n',
    };
    const webhook = (namespace: string, port = 80): string => `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: { name: web }
webhooks:
- name: web.example.com
  clientConfig: { service: { name: web, namespace: ${namespace}, port: ${port} } }
  admissionReviewVersions: [v1]
  sideEffects: None
`;
    const policy = (namespace: string): string => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: web, namespace: ${namespace} }
spec: { podSelector: { matchLabels: { tier: web } }, ingress: [{ ports: [{ port: http }] }] }
`;
    const budget = (namespace: string): string => `apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: { name: web, namespace: ${namespace} }
spec: { minAvailable: 1, selector: { matchLabels: { tier: web } } }
`;
    const monitor = (namespace: string): string =>
      MONITOR.replace('name: web', `name: web, namespace: ${namespace}`).replace('app: shop', 'tier: web');
    const labelled = {
      'service.yaml': operator['service.yaml'].replace('name: web', 'name: web, labels: { tier: web }'),
    };

    test('in the configuration of a webhook', () => {
      expect(found({ ...operator, 'other.yaml': webhook('system') })).toEqual([]);
      expect(found({ ...operator, 'other.yaml': webhook('shop') })).toEqual([]);
      expect(found({ ...operator, 'other.yaml': webhook('system', 81) })).toEqual(['other.yaml webhook-port-missing']);
      expect(found({ ...operator, 'other.yaml': webhook('systen') })).toEqual(['other.yaml webhook-service-missing']);
    });

    test('but that no kustomization takes', () => {
      const outside = (text: string): Files => ({ ...operator, ...labelled, 'more/some.yaml': text });
      expect(found(outside(policy('system')))).toEqual([]);
      expect(found(outside(policy('syste')))).toEqual(['more/some.yaml network-policy-without-pods']);
      expect(found(outside(budget('system')))).toEqual([]);
      expect(found(outside(budget('syste')))).toEqual(['more/some.yaml disruption-budget-selects-nothing']);
      expect(found(outside(monitor('system')))).toEqual([]);
      expect(found(outside(monitor('syste')))).toEqual(['more/some.yaml monitor-selects-nothing']);
      expect(found(outside(INGRESS.replace('namespace: shop', 'namespace: system')))).toEqual([]);
      expect(found(outside(INGRESS.replace('namespace: shop', 'namespace: syste')))).toEqual([
        'more/some.yaml ingress-service-missing',
      ]);
    });
  });
});

test.each(['', 'namespace: shop\n'])('the name that a kustomization makes is that of the Service: %j', (namespace) => {
  const route = (name: string, port = 80): string => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web }
spec: { rules: [{ backendRefs: [{ name: ${name}, port: ${port} }] }] }
`;
  const files = {
    'base/web.yaml': WEB,
    'base/service.yaml': SERVICE.replace('app: shop, ', ''),
    'base/kustomization.yaml': 'namePrefix: shop-\nnameSuffix: -v1\nresources: [web.yaml, service.yaml]\n',
  };
  const overlay = (prefix: string): string => `${namespace}namePrefix: ${prefix}\nresources: [../base, route.yaml]\n`;
  const prod = { ...files, 'prod/kustomization.yaml': overlay('prod-') };
  expect(found({ ...prod, 'prod/route.yaml': route('prod-shop-web-v1') })).toEqual([]);
  expect(found({ ...prod, 'prod/route.yaml': route('prod-shop-web-v1', 81) })).toEqual([
    'prod/route.yaml route-backend-port',
  ]);
  expect(found({ ...prod, 'prod/route.yaml': route('prod-shop-web') })).toEqual([
    'prod/route.yaml route-backend-missing',
  ]);
  const both = { ...prod, 'dev/kustomization.yaml': overlay('dev-'), 'dev/route.yaml': route('dev-shop-web-v1') };
  expect(found({ ...both, 'prod/route.yaml': route('prod-shop-web-v1') })).toEqual([]);
});

describe('what a component adds', () => {
  const files = {
    'base/web.yaml': WEB,
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'mesh/service.yaml': SERVICE,
    'mesh/monitor.yaml': MONITOR,
  };
  const component = (more: string): Files => ({
    'mesh/kustomization.yaml': `kind: Component\nresources: [service.yaml, monitor.yaml]\n${more}\n`,
  });
  const prod = { 'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../mesh]\n' };
  const labels = 'labels: [{ pairs: { app: shop }, includeTemplates: true }]';

  test('is on all that is built with it', () => {
    const without = ['mesh/monitor.yaml monitor-selects-nothing', 'mesh/service.yaml service-selects-nothing'];
    expect(found({ ...files, ...component(''), ...prod })).toEqual(without);
    expect(found({ ...files, ...component(labels), ...prod })).toEqual([]);
    const dev = { 'dev/kustomization.yaml': 'namespace: dev\nresources: [../base]\n' };
    expect(found({ ...files, ...component(labels), ...prod, ...dev })).toEqual([]);
    expect(found({ ...files, ...component('commonLabels: { app: other }'), ...prod })).toEqual([
      'mesh/monitor.yaml monitor-selects-nothing',
    ]);
  });

  test('may come from a component of its own', () => {
    const around = { 'all/kustomization.yaml': 'kind: Component\ncomponents: [../mesh, ../all]\n' };
    const outer = { 'prod/kustomization.yaml': 'resources: [../base]\ncomponents: [../all]\n' };
    expect(found({ ...files, ...component(labels), ...around, ...outer })).toEqual([]);
  });

  test('is a namespace and a part of the name, once', () => {
    const { resources } = read({ ...files, ...component('namespace: shop\nnamePrefix: my-'), ...prod });
    expect(resources.map(({ namespace, builtNames }) => [namespace, builtNames])).toEqual([
      ['shop', ['my-web']],
      ['shop', ['my-web']],
      ['shop', ['my-web']],
    ]);
  });
});

test('the name that two kustomizations make is one name', () => {
  const overlay = 'namePrefix: prod-\nresources: [../base]\n';
  const { resources } = read({
    'base/web.yaml': WEB,
    'base/kustomization.yaml': 'resources: [web.yaml]\n',
    'east/kustomization.yaml': overlay,
    'west/kustomization.yaml': overlay,
  });
  expect(resources.map(({ builtNames }) => builtNames)).toEqual([['prod-web']]);
});
