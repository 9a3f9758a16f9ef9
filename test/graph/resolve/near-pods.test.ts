import * as fc from 'fast-check';
import { nearLabels } from '../../../lib/graph/resolve/near-labels';
import { nearPods } from '../../../lib/graph/resolve/near-pods';
import { type LabelSelector, readLabelSelector, selects } from '../../../lib/kube/label-selector';
import { toResource } from '../../../lib/manifest/resource';
import { graphOf } from '../graph-of';
import { holds } from '../../holds';

const KEYS = ['app', 'tier', 'app.kubernetes.io/name', 'track'];
const VALUES = ['web', 'wbe', 'web-api', 'front', 'fronts', 'frnt', 'stable', 'web-1', 'web-2', ''];
const NAMES = ['web', 'web-api', 'front', 'x'];

const labels = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom(...VALUES), { maxKeys: 3 });
const workload = fc.record({ name: fc.constantFrom(...NAMES), namespace: fc.constantFrom('shop', 'other'), labels });
const selector = fc.record({
  matchLabels: labels,
  matchExpressions: fc.array(
    fc.record({
      key: fc.constantFrom(...KEYS),
      operator: fc.constantFrom('In', 'NotIn', 'Exists'),
      values: fc.array(fc.constantFrom(...VALUES), { maxLength: 2 }),
    }),
    { maxLength: 1 },
  ),
});

test('who is not near is not meant', () => {
  let meant = 0;
  holds(
    fc.property(
      fc.array(workload, { maxLength: 6 }),
      selector,
      fc.constantFrom(...NAMES),
      fc.boolean(),
      fc.integer({ min: 0, max: 3 }),
      (workloads, given, name, isPeer, taken) => {
        const graph = graphOf(
          workloads.map((one, index) => ({
            apiVersion: 'apps/v1',
            kind: 'Deployment',
            metadata: { name: `${one.name}${index === 0 ? '' : `-${index}`}`, namespace: one.namespace },
            spec: { template: { metadata: { labels: one.labels }, spec: { containers: [{ name: 'main' }] } } },
          })),
        );
        const read: LabelSelector = readLabelSelector(given);
        const here = graph.workloadIndex.inNamespace('shop');
        // It is called only for selectors that select nothing.
        fc.pre(!here.some((one) => selects(read, one.labels)));
        const resource = toResource({ apiVersion: 'v1', kind: 'Service', metadata: { name } })!;
        const isTaken = (one: unknown): boolean => here.indexOf(one as never) === taken;
        const idle = { resource, namespace: 'shop', selector: read, path: ['spec', 'selector'], isPeer, isTaken };
        const found = nearLabels(idle, here);
        expect(nearLabels(idle, nearPods(graph, idle))).toEqual(found);
        if (found !== undefined) meant += 1;
      },
    ),
    2000,
  );
  expect(meant).toBeGreaterThan(200);
});
