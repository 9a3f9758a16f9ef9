import { factsOf } from '../../lib/graph/vendor-kinds';
import { findPodTemplate } from '../../lib/kube/pod-template';

const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'main' }] } };

test.each([
  ['', 'Pod', template, ''],
  ['', 'PodTemplate', { template }, 'template'],
  ['', 'ReplicationController', { spec: { template } }, 'spec.template'],
  ['apps', 'StatefulSet', { spec: { template } }, 'spec.template'],
  ['batch', 'CronJob', { spec: { jobTemplate: { spec: { template } } } }, 'spec.jobTemplate.spec.template'],
  ['argoproj.io', 'Rollout', { spec: { template } }, 'spec.template'],
  ['apps.kruise.io', 'CloneSet', { spec: { template } }, 'spec.template'],
  [
    'apps.kruise.io',
    'AdvancedCronJob',
    { spec: { jobTemplate: { spec: { template } } } },
    'spec.jobTemplate.spec.template',
  ],
])('%s %s', (group, kind, object, path) => {
  expect(findPodTemplate(group, object, factsOf({ group, kind }))).toEqual({
    path: path === '' ? [] : path.split('.'),
    labels: { app: 'web' },
    spec: template.spec,
  });
});

test.each([
  ['', 'ConfigMap', { spec: { template } }],
  ['cert-manager.io', 'Certificate', { spec: { template: { metadata: {} } } }],
  ['apps', 'Deployment', { spec: {} }],
  ['apps', 'Deployment', { spec: { template: 'nonsense' } }],
])('%s %s has none', (group, kind, object) => {
  expect(findPodTemplate(group, object, factsOf({ group, kind }))).toBeUndefined();
});
