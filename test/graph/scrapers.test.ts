import { monitors } from '../../lib/graph/monitors';
import { scrapersOf } from '../../lib/graph/scrapers';
import { graphOf, namespace, object } from './graph-of';

const GROUP = 'monitoring.coreos.com/v1';
const monitor = object(
  GROUP,
  'ServiceMonitor',
  'web',
  { spec: { selector: {}, endpoints: [{ port: 'http' }] } },
  { labels: { team: 'shop' } },
);

/** The labels of the pods that scrape for a monitor in namespace shop. */
const scrapers = (spec: object, where = 'shop', kind = 'Prometheus'): readonly object[] => {
  const prometheus = object(GROUP, kind, 'main', { spec }, { namespace: where });
  const graph = graphOf([monitor, prometheus, namespace('shop', { tier: 'front' })]);
  return scrapersOf(graph, monitors(graph)[0]!).map(({ labels }) => labels);
};
const all = { serviceMonitorSelector: {} };

test('pods that the operator makes, by its labels', () => {
  const [labels] = scrapers({ ...all, podMetadata: { labels: { more: 'yes' } } });
  expect(labels).toMatchObject({ more: 'yes', 'app.kubernetes.io/name': 'prometheus' });
});

test.each<[string, object, string, number]>([
  ['that selects all monitors of its namespace', all, 'shop', 1],
  ['that selects none', {}, 'shop', 0],
  ['that selects monitors of another sort', { podMonitorSelector: {} }, 'shop', 0],
  ['that selects it by its labels', { serviceMonitorSelector: { matchLabels: { team: 'shop' } } }, 'shop', 1],
  ['that selects others', { serviceMonitorSelector: { matchLabels: { team: 'data' } } }, 'shop', 0],
  ['of another namespace', all, 'monitoring', 0],
  ['of another namespace, that looks in all', { ...all, serviceMonitorNamespaceSelector: {} }, 'monitoring', 1],
  [
    'of another namespace, that looks in some',
    { ...all, serviceMonitorNamespaceSelector: { matchLabels: { tier: 'back' } } },
    'monitoring',
    0,
  ],
  ['on the network of its node', { ...all, hostNetwork: true }, 'shop', 0],
])('a Prometheus %s', (_, spec, where, count) => {
  expect(scrapers(spec, where)).toHaveLength(count);
});

test('what the operator makes no such pods of reads nothing', () => {
  expect(scrapers(all, 'shop', 'Alertmanager')).toEqual([]);
  expect(scrapers(all, 'shop', 'PrometheusAgent')).toHaveLength(1);
});
