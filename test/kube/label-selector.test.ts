import { readLabels, readLabelSelector, selectorText, selects } from '../../lib/kube/label-selector';

const labels = { app: 'web', tier: 'front' };

test.each([
  [{ matchLabels: { app: 'web' } }, true],
  [{ matchLabels: { app: 'web', tier: 'back' } }, false],
  [{}, true],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api', 'web'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['api'] }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] }, true],
  [{ matchExpressions: [{ key: 'other', operator: 'NotIn', values: ['api'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
  [{ matchExpressions: [{ key: 'constructor', operator: 'Exists' }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] }, false],
  [{ matchExpressions: [{ key: 'other', operator: 'DoesNotExist' }] }, true],
  [{ matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, false],
  [{ matchExpressions: [{ key: 'app', operator: 'Equals', values: ['web'] }] }, false],
])('%j', (selector, expected) => {
  expect(selects(readLabelSelector(selector), labels)).toBe(expected);
});

test('labels of the run time fit whatever is asked', () => {
  const selector = readLabels({ app: 'web', 'statefulset.kubernetes.io/pod-name': 'web-0' });
  expect(selects(selector, labels)).toBe(false);
  expect(selects(selector, labels, ['statefulset.kubernetes.io/pod-name'])).toBe(true);
});

test('a selector in words', () => {
  const expressions = [
    { key: 'tier', operator: 'NotIn', values: ['a', 'b'] },
    { key: 'old', operator: 'DoesNotExist' },
  ];
  expect(selectorText(readLabelSelector({ matchLabels: { app: 'web' }, matchExpressions: expressions }))).toBe(
    'app=web, tier notin (a, b), !old',
  );
});
