import { App, Chart, Testing } from 'cdk8s';
import * as kplus from '../../../lib';
import { findings } from '../findings';

const {
  KubeApiService,
  KubeCustomResourceDefinition,
  KubeMutatingWebhookConfiguration,
  KubeValidatingWebhookConfiguration,
} = kplus.k8s;
type Reference = kplus.ServiceReference;

const containers = [
  {
    image: 'hook:1.4',
    ports: [
      { name: 'https', number: 8443 },
      { name: 'stats', number: 8125, protocol: kplus.Protocol.UDP },
    ],
  },
] as const;

let chart: Chart;
let hook: kplus.Deployment<{ https: 8443; stats: '8125/UDP' }>;
beforeEach(() => {
  chart = new Chart(new App(), 'policies', { namespace: 'policies', disableResourceNameHashes: true });
  hook = new kplus.Deployment(chart, 'hook', { containers });
});

const admission = (service: Reference) => ({
  webhooks: [
    { name: 'a.example.com', clientConfig: { service }, admissionReviewVersions: ['v1'], sideEffects: 'None' },
  ],
});

/** The constructs that take a reference, and where their manifests have it. */
const KINDS: Readonly<Record<string, [(service: Reference) => unknown, (spec: never) => unknown]>> = {
  ValidatingWebhookConfiguration: [
    (service) => new KubeValidatingWebhookConfiguration(chart, 'x', admission(service)),
    ({ webhooks: [one] }: { webhooks: [{ clientConfig: { service: unknown } }] }) => one.clientConfig.service,
  ],
  MutatingWebhookConfiguration: [
    (service) => new KubeMutatingWebhookConfiguration(chart, 'x', admission(service)),
    ({ webhooks: [one] }: { webhooks: [{ clientConfig: { service: unknown } }] }) => one.clientConfig.service,
  ],
  CustomResourceDefinition: [
    (service) =>
      new KubeCustomResourceDefinition(chart, 'x', {
        spec: {
          group: 'example.com',
          names: { kind: 'Thing', plural: 'things' },
          scope: 'Namespaced',
          versions: [],
          conversion: { strategy: 'Webhook', webhook: { clientConfig: { service }, conversionReviewVersions: ['v1'] } },
        },
      }),
    ({ spec }: { spec: { conversion: { webhook: { clientConfig: { service: unknown } } } } }) =>
      spec.conversion.webhook.clientConfig.service,
  ],
  APIService: [
    (service) =>
      new KubeApiService(chart, 'x', {
        metadata: { name: 'v1.example.com' },
        spec: { group: 'example.com', version: 'v1', groupPriorityMinimum: 100, versionPriority: 15, service },
      }),
    ({ spec }: { spec: { service: unknown } }) => spec.service,
  ],
};

/** The reference in the manifest, in an app without findings at synth. */
function written(kind: string, reference: () => Reference, late: () => void = () => undefined): unknown {
  const [define, read] = KINDS[kind]!;
  define(reference());
  late();
  return read((Testing.synth(chart) as { kind: string }[]).find((one) => one.kind === kind) as never);
}

const hookAt443 = () => hook.expose({ https: 443 }, { name: 'hook' }).endpoint();

test.each(Object.keys(KINDS).filter((kind) => kind !== 'APIService'))('%s takes a path', (kind) => {
  expect(written(kind, () => kplus.ServiceReference.fromEndpoint(hookAt443(), { path: '/check' }))).toMatchObject({
    path: '/check',
  });
});

describe.each(Object.keys(KINDS))('%s', (kind) => {
  test('takes the Service and the port of an endpoint', () => {
    expect(written(kind, () => kplus.ServiceReference.fromEndpoint(hookAt443()))).toEqual({
      name: 'hook',
      namespace: 'policies',
      port: 443,
    });
  });

  test('takes a port that is bound later', () => {
    const service = new kplus.Service(chart, 'late', { selector: hook });
    const bind = (): void => {
      service.bind(9443, { targetPort: 'https' });
    };

    expect(written(kind, () => kplus.ServiceReference.fromEndpoint(service.endpoint()), bind)).toEqual({
      name: 'policies-late',
      namespace: 'policies',
      port: 9443,
    });
  });
});

test('takes a Service that lives elsewhere', () => {
  const reference = () =>
    kplus.ServiceReference.fromEndpoint(
      kplus.Service.fromServiceName(chart, 'gate', 'gate', {
        namespace: 'gatekeeper',
        ports: { https: 8443 },
      }).endpoint(),
    );

  expect(written('APIService', reference)).toEqual({ name: 'gate', namespace: 'gatekeeper', port: 8443 });
});

test('is a port of the Service, also of a headless one', () => {
  const reference = () =>
    kplus.ServiceReference.fromEndpoint(hook.expose({ https: true }, { name: 'hook', clusterIP: 'None' }).endpoint());

  expect(written('APIService', reference)).toEqual({ name: 'hook', namespace: 'policies', port: 8443 });
});

describe('is refused at once', () => {
  test.each<[string, () => unknown, string]>([
    [
      'a Service without a namespace',
      () =>
        kplus.ServiceReference.fromEndpoint(
          new kplus.Deployment(new Chart(new App(), 'shop'), 'hook', { containers }).expose({ https: 443 }).endpoint(),
        ),
      "ServiceReference.fromEndpoint(): Service 'shop/hook/Service' has no namespace, which the API server needs: give the Service one, or its chart",
    ],
    [
      'a UDP port',
      () => kplus.ServiceReference.fromEndpoint(hook.expose({ stats: true }).endpoint() as never),
      "Service 'policies/hook/Service': port 8125 is UDP, and the API server calls by HTTPS: pass a TCP port",
    ],
    [
      'a port of pods',
      () => {
        hook.expose({ https: 443 });
        return kplus.ServiceReference.fromEndpoint(hook.port('https') as never);
      },
      "the endpoint is https (8443), a port of pods, and this takes a port of a Service: pass endpoint('https') of Service 'policies/hook/Service', which clients dial at 443",
    ],
    [
      'a name',
      () => kplus.ServiceReference.fromEndpoint('hook' as never),
      "the endpoint is the string 'hook': pass an endpoint of a Service",
    ],
    [
      'a path without a slash',
      () => kplus.ServiceReference.fromEndpoint(hook.expose({ https: 443 }).endpoint(), { path: 'check' }),
      "path is the string 'check': begin it with '/', as in { path: '/validate' }",
    ],
    [
      'options that are none',
      () => kplus.ServiceReference.fromEndpoint(hook.expose({ https: 443 }).endpoint(), '/check' as never),
      "options is the string '/check': pass an object, as in { path: '/validate' }",
    ],
  ])('%s', (_, refer, message) => {
    expect(refer).toThrow(message);
  });
});

describe('is judged at synth by the rules of all webhooks', () => {
  test.each<[string, (chart: Chart) => Reference, RegExp]>([
    [
      'a UDP port that is bound later',
      (scope) => {
        const late = new kplus.Service(scope, 'late', {
          metadata: { namespace: 'shop' },
          selector: new kplus.Deployment(scope, 'hook', { metadata: { namespace: 'shop' }, containers }),
        });
        const reference = kplus.ServiceReference.fromEndpoint(late.endpoint());
        late.bind(443, { targetPort: 'stats', protocol: 'UDP' });
        return reference;
      },
      /\[shop\/x\] the Service has port 443 for UDP, not TCP.*\[webhook-port-missing\]/,
    ],
    [
      'a port that somebody changes',
      (scope) => {
        const deployment = new kplus.Deployment(scope, 'hook', { metadata: { namespace: 'shop' }, containers });
        return { ...kplus.ServiceReference.fromEndpoint(deployment.expose({ https: 443 }).endpoint()), port: 8443 };
      },
      /\[shop\/x\] the Service has no port 8443.*8443 is the port of the pods, which clients dial as 443.*\[webhook-port-missing\]/,
    ],
  ])('%s', (_, refer, message) => {
    expect(
      findings((scope) => {
        new KubeValidatingWebhookConfiguration(scope, 'x', admission(refer(scope)));
      }),
    ).toEqual([expect.stringMatching(message)]);
  });
});
