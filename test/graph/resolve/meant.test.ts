import { monitors } from '../../../lib/graph/monitors';
import { meantByMonitor } from '../../../lib/graph/resolve/meant-by-monitor';
import { isSetAtRunTime, meantPods } from '../../../lib/graph/resolve/meant-pods';
import { meantService, servicesMeant } from '../../../lib/graph/resolve/meant-service';
import { pathText } from '../../../lib/kube/field-path';
import { readLabels } from '../../../lib/kube/label-selector';
import { toResource } from '../../../lib/manifest/resource';
import { graphOf } from '../graph-of';

type Labels = Readonly<Record<string, string>>;
type Metadata = Readonly<Record<string, unknown>>;

const workload = (name: string, labels: Labels, metadata: Metadata = {}): object => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, ...metadata },
  spec: { template: { metadata: { labels }, spec: { containers: [{ name: 'main' }] } } },
});
const serviceOf = (name: string, selector: Labels, metadata: Metadata = {}): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, ...metadata },
  spec: { selector, ports: [{ port: 80 }] },
});

describe('a selector that selects nothing', () => {
  const meant = (selector: Labels, objects: readonly object[], isPeer = false, metadata: Metadata = {}): string => {
    const resource = toResource(serviceOf('web', selector, metadata))!;
    const idle = { resource, namespace: 'shop', selector: readLabels(selector), path: ['spec', 'selector'], isPeer };
    const found = meantPods(graphOf(objects), idle);
    if (found === undefined) return 'nobody';
    const { workload: one, isMeant, because, path, value } = found;
    return [isMeant, one.resource.name, because, pathText(path), value ?? ''].join(' ').trim();
  };
  const APP = { app: 'web', tier: 'front' };

  test.each<[string, string, string]>([
    [
      'a value that is nearly right',
      meant({ ...APP, tier: 'fronz' }, [workload('x', APP)]),
      'surely x labels spec.selector.tier front',
    ],
    [
      'the name of the object',
      meant({ app: 'shop' }, [workload('web', { app: 'api' })]),
      'surely web labels spec.selector.app api',
    ],
    [
      'no label in common, but the name of the object',
      meant({ a: '1', b: '2' }, [workload('web', { app: 'api' })]),
      'surely web labels spec.selector',
    ],
    [
      'a name with an addition',
      meant({ app: 'api' }, [workload('x', { app: 'api-controller' })]),
      'probably x labels spec.selector.app api-controller',
    ],
    [
      'one label of two',
      meant({ ...APP, tier: 'back' }, [workload('x', APP)]),
      'perhaps x labels spec.selector.tier front',
    ],
    ['a value that is numbered', meant({ app: 'web-1' }, [workload('x', { app: 'web-2' })]), 'nobody'],
    ['nothing in common', meant({ app: 'web' }, [workload('x', { app: 'database' })]), 'nobody'],
    [
      'the labels of the workload itself',
      meant({ app: 'front' }, [workload('x', { app: 'other' }, { labels: { app: 'front' } })]),
      'surely x own-labels spec.selector',
    ],
    [
      'pods of another namespace, if both say theirs',
      meant(APP, [workload('x', APP, { namespace: 'blog' })], false, { namespace: 'shop' }),
      'surely x namespace metadata.namespace blog',
    ],
    [
      'pods of another namespace, if one is left out',
      meant(APP, [workload('x', APP, { namespace: 'blog' })]),
      'probably x namespace metadata.namespace blog',
    ],
    ['as a peer, the name of the object', meant({ app: 'shop' }, [workload('web', { app: 'api' })], true), 'nobody'],
    [
      'as a peer, a value that is nearly right',
      meant({ app: 'apo' }, [workload('x', { app: 'api' })], true),
      'surely x labels spec.selector.app api',
    ],
    ['a label of an operator', meant({ prometheus: 'k8s' }, [workload('web', { app: 'web' })]), 'nobody'],
    [
      'a label of who leads that stands in a template all the same',
      meant({ app: 'web', role: 'mastre' }, [workload('x', { app: 'web', role: 'master' })]),
      'probably x labels spec.selector.role master',
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test.each([
    [{ app: 'web' }, false],
    [{ 'pod-template-hash': '1' }, true],
    [{ 'elasticsearch.k8s.elastic.co/cluster-name': 'es' }, true],
    [{ 'app.kubernetes.io/name': 'prometheus' }, true],
    [{ app: 'rook-ceph-mgr' }, true],
  ])('%j is set when pods run: %j', (selector, expected) => {
    expect(isSetAtRunTime(readLabels(selector))).toBe(expected);
  });
});

describe('a name of a Service', () => {
  const objects = [
    serviceOf('api', {}),
    serviceOf('web-1', {}),
    serviceOf('web', {}, { namespace: 'blog' }),
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'from' } },
  ];
  const graph = graphOf(objects);
  const resource = graph.index.ofKind('networking.k8s.io', 'Ingress')[0]!;
  const named = (name: string, namespace = 'shop'): Parameters<typeof meantService>[1] => ({
    resource,
    role: 'ingress',
    path: [],
    namespace,
    name,
    namePath: [],
    port: undefined,
    portPath: [],
  });

  test.each([
    ['apo', 'shop', '', 'api'],
    ['web', 'shop', 'blog', ''],
    ['web-2', 'shop', '', ''],
    ['database', 'shop', '', ''],
  ])('%s in %s: one of that name in "%s", one that is near: "%s"', (name, namespace, namesake, near) => {
    const found = meantService(graph, named(name, namespace));
    expect([found.namesake?.namespace ?? '', found.near ?? '']).toEqual([namesake, near]);
    expect(found.names).toEqual(['api', 'web-1']);
  });

  test('means the Services of its namespace', () => {
    expect(servicesMeant(graph, named('api')).map(({ name }) => name)).toEqual(['api']);
    expect(servicesMeant(graph, named('web'))).toEqual([]);
    expect(servicesMeant(graph, named('web', 'blog')).map(({ namespace }) => namespace)).toEqual(['blog']);
  });
});

describe('a monitor that selects nothing', () => {
  const meant = (kind: string, objects: readonly object[], matchLabels: Labels = { app: 'web' }): string => {
    const monitor = {
      apiVersion: 'monitoring.coreos.com/v1',
      kind,
      metadata: { name: 'x' },
      spec: { selector: { matchLabels } },
    };
    const graph = graphOf([...objects, monitor]);
    const found = meantByMonitor(graph, monitors(graph)[0]!);
    return found === undefined ? 'nobody' : `${found.because} of ${found.candidate.resource.kind}`;
  };

  test.each<[string, string, string]>([
    [
      'a Service whose pods have the labels',
      meant('ServiceMonitor', [workload('web', { app: 'web' }), serviceOf('web', { app: 'web' })]),
      'labels-of-pods of Service',
    ],
    [
      'a Service of another namespace',
      meant('ServiceMonitor', [serviceOf('web', {}, { namespace: 'blog', labels: { app: 'web' } })]),
      'namespace of Service',
    ],
    [
      'a Service with a label that is too short to be near',
      meant('ServiceMonitor', [serviceOf('store', {}, { labels: { app: 'wxy' } })]),
      'nobody',
    ],
    [
      'pods with a label that is nearly right',
      meant('PodMonitor', [workload('web', { app: 'frontend' })], { app: 'frontned' }),
      'labels of Deployment',
    ],
    ['nothing that is near', meant('PodMonitor', [workload('store', { app: 'database' })]), 'nobody'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });
});
