import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { check } from '../../lib/check/check';
import { parseManifests } from '../../lib/manifest/parse-manifests';
import { RULES } from '../../lib/rules/registry';
import { CORPUS, describeWithCorpus, hasCorpus } from '../rules/shared';
import { holds } from '../holds';

/** All rules, including the optional ones, at all severities. */
const ALL = { severity: 'info', rules: Object.fromEntries(RULES.map(({ id }) => [id, 'on' as const])) } as const;

function expectSound(text: string): void {
  const { findings } = check(parseManifests({ file: 'fuzz.yaml', text }), ALL);
  for (const { rule, message, position } of findings) {
    expect([rule, message, position]).toEqual([rule, expect.any(String), expect.any(Object)]);
    expect(position!.offset).toBeLessThanOrEqual(text.length);
  }
}

const words = ['web', 'http', 'metrics', 'TCP', 'UDP', 'None', '', '8080', 'web.default.svc:80', '$(A)', 'Always', '*'];
const scalar = fc.oneof(
  fc.constantFrom<unknown>(...words, 0, 80, 8080, 65536, -1, 1.5, 1e21, true, null),
  fc.string({ maxLength: 8 }),
);
const keys = [
  ...['metadata', 'spec', 'template', 'containers', 'initContainers', 'ports', 'port', 'name', 'selector', 'labels'],
  ...['matchLabels', 'matchExpressions', 'targetPort', 'containerPort', 'protocol', 'readinessProbe', 'httpGet'],
  ...['ingress', 'egress', 'rules', 'backend', 'service', 'endpoints', 'webhooks', 'clientConfig', 'annotations'],
  ...['env', 'value', 'args', 'data', 'scaleTargetRef', 'backendRefs', 'hostPort', 'host', 'from', 'to', 'namespace'],
  ...['serviceName', 'podMetricsEndpoints', 'namespaceSelector', 'subsets', 'clusterIP', '__proto__', 'constructor'],
];
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom(...keys), tie('value')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
}));
const kinds = [
  ...['v1 Service', 'v1 Pod', 'v1 ConfigMap', 'v1 Endpoints', 'v1 ReplicationController', 'v1 List', 'v1 Namespace'],
  ...['apps/v1 Deployment', 'apps/v1 StatefulSet', 'apps/v1 DaemonSet', 'batch/v1 Job', 'batch/v1 CronJob'],
  ...['networking.k8s.io/v1 Ingress', 'networking.k8s.io/v1 NetworkPolicy', 'discovery.k8s.io/v1 EndpointSlice'],
  ...[
    'gateway.networking.k8s.io/v1 HTTPRoute',
    'gateway.networking.k8s.io/v1 Gateway',
    'policy/v1 PodDisruptionBudget',
  ],
  ...['monitoring.coreos.com/v1 ServiceMonitor', 'monitoring.coreos.com/v1 PodMonitor', 'keda.sh/v1 ScaledObject'],
  ...['autoscaling/v2 HorizontalPodAutoscaler', 'admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration'],
  ...['networking.istio.io/v1 VirtualService', 'route.openshift.io/v1 Route', 'traefik.io/v1alpha1 IngressRoute'],
];
const object = fc.tuple(fc.constantFrom(...kinds), scalar, value, value).map(([what, name, spec, rest]) => {
  const [apiVersion, kind] = what.split(' ');
  const more = typeof rest === 'object' && !Array.isArray(rest) ? rest : {};
  return { metadata: { name }, spec, ...more, apiVersion, kind };
});

test('objects of any shape', () => {
  holds(
    fc.property(fc.array(object, { minLength: 1, maxLength: 6 }), (objects) => {
      expectSound(objects.map((one) => JSON.stringify(one)).join('\n---\n'));
    }),
    400,
  );
});

/** Small changes to a text, as a typo or a broken template would make. */
const edits: readonly ((text: string, at: number, size: number) => string)[] = [
  (text, at, size) => text.slice(0, at) + text.slice(at + size),
  (text, at, size) => text.slice(0, at) + text.slice(at, at + size) + text.slice(at),
  (text, at) => text.slice(0, at),
  (text, at, size) => text.slice(0, at) + '{}[]:-&*!|>\'"%@`#\n \t'.charAt(size % 20) + text.slice(at),
  (text, at, size) =>
    text.slice(0, at) + text.slice(at).replace(/: .*/, `: ${['', 'null', '{}', '[]', '0', '"x"'][size % 6] ?? ''}`),
  (text, at) => text.slice(0, at) + text.slice(at).replace(/^( *)(- )?(\w+):.*\n/m, ''),
];

describeWithCorpus('files of public projects, changed at random', () => {
  const folder = join(CORPUS, 'bad');
  const files = hasCorpus ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const edit = fc.tuple(
    fc.constantFrom(...edits),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 40 }),
  );

  test('never break the check', () => {
    holds(
      fc.property(fc.constantFrom(...texts, ''), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, changes) => {
        expectSound(
          changes.reduce((whole, [change, share, size]) => change(whole, Math.floor(share * whole.length), size), text),
        );
      }),
      800,
    );
  });
});
