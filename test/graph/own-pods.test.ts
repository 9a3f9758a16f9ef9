import { ownSelector, requirementPath } from '../../lib/graph/own-pods';
import { readLabelSelector } from '../../lib/kube/label-selector';
import { graphOf, object } from './graph-of';

const template = { metadata: { labels: { app: 'web' } }, spec: {} };
const selectorOf = (apiVersion: string, kind: string, selector: unknown): ReturnType<typeof ownSelector> =>
  ownSelector(graphOf([object(apiVersion, kind, 'web', { spec: { selector, template } })]).workloads[0]!);

test('a Deployment selects by labels and expressions, a ReplicationController by labels alone', () => {
  expect(selectorOf('apps/v1', 'Deployment', { matchLabels: { app: 'web' } })).toEqual({
    selector: [{ key: 'app', operator: 'In', values: ['web'] }],
    path: ['spec', 'selector'],
  });
  expect(selectorOf('v1', 'ReplicationController', { app: 'web' })?.selector).toEqual([
    { key: 'app', operator: 'In', values: ['web'] },
  ]);
});

test('one that says nothing, or that has none, picks nobody', () => {
  expect(selectorOf('apps/v1', 'Deployment', undefined)).toBeUndefined();
  expect(selectorOf('apps/v1', 'Deployment', {})).toBeUndefined();
  const pod = object('v1', 'Pod', 'web', { spec: { selector: { matchLabels: { app: 'web' } } } });
  expect(ownSelector(graphOf([pod]).workloads[0]!)).toBeUndefined();
});

test.each<[string, unknown, readonly (string | number)[]]>([
  ['among labels', { matchLabels: { app: 'web' } }, ['s', 'matchLabels', 'app']],
  [
    'among expressions',
    {
      matchExpressions: [
        { key: 'app', operator: 'Exists' },
        { key: 'app', operator: 'In', values: ['web'] },
      ],
    },
    ['s', 'matchExpressions', 1, 'key'],
  ],
  ['as a label', { app: 'web' }, ['s', 'app']],
  ['nowhere', { other: 'web' }, ['s']],
])('where a requirement stands: %s', (_, selector, path) => {
  const [requirement] = readLabelSelector({ matchLabels: { app: 'web' } });
  expect(requirementPath({ s: selector }, ['s'], requirement!)).toEqual(path);
});
