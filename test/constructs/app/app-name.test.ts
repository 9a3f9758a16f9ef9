import * as cdk8s from 'cdk8s';
import { App } from '../../../lib';
import { findings } from '../findings';

const containers = { web: { image: 'nginx:1.27', ports: { http: 8080 } } } as const;

test.each([
  ['Web', {}, "name 'Web' may only contain lower-case letters, digits, '-' and '.'"],
  ['my_app', { kind: 'DaemonSet' as const }, "name 'my_app' may only contain lower-case letters, digits, '-' and '.'"],
  [
    'a.b',
    { kind: 'StatefulSet' as const, service: false as const },
    "name 'a.b' may only contain lower-case letters, digits and '-'",
  ],
  [
    'x'.repeat(53),
    { kind: 'CronJob' as const, schedule: cdk8s.Cron.daily() },
    `name '${'x'.repeat(53)}' has more than 52 characters`,
  ],
])('an App is called by its id, which has to be a name: %s', (id, given, message) => {
  const found = findings((chart) => new App(chart, id, { containers, ...given }));
  expect(found[0]).toContain(message);
  expect(found).toEqual([expect.stringMatching(new RegExp(`^\\[shop/${id}/\\w+\\] .*\\[rejected-field\\]$`))]);
});

test('the name in its metadata is another', () => {
  expect(findings((chart) => new App(chart, 'Web', { containers, metadata: { name: 'web' } }))).toEqual([]);
});

test('labels that select nothing are refused at once', () => {
  const chart = new cdk8s.Chart(new cdk8s.App(), 'shop');
  const message =
    "App 'shop/api': labels is empty, and the pods are selected by it: pass at least one, as in { app: 'web' }";
  expect(() => new App(chart, 'api', { containers, labels: {} })).toThrow(new Error(message));
  expect(() => new App(chart, 'api', { containers, labels: { app: '' } })).toThrow(new Error(message));
  expect(findings((one) => new App(one, 'api', { containers, labels: { 'a b': 'web' } }))).toEqual([
    expect.stringMatching(/^\[shop\/api\/Deployment\] label 'a b' may only contain .* \[rejected-field\]$/),
  ]);
});
