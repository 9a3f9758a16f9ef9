import { readLabelSelector, selects } from '../kube/label-selector';
import { fieldsOf, isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { type Monitor, PROMETHEUS_OPERATOR } from './monitors';
import { fitNamespace } from './namespaces';

/** The kinds of which the Prometheus operator makes pods that scrape, with the value of their label `app.kubernetes.io/name`. */
const KINDS: Readonly<Record<string, string>> = { Prometheus: 'prometheus', PrometheusAgent: 'prometheus-agent' };

/** The fields that select monitors, by what the monitors select. */
const FIELDS: Readonly<Record<Monitor['selects'], readonly [monitors: string, namespaces: string]>> = {
  services: ['serviceMonitorSelector', 'serviceMonitorNamespaceSelector'],
  pods: ['podMonitorSelector', 'podMonitorNamespaceSelector'],
};

/** The pods of Prometheus that read a monitor. */
export function prometheusesOf(graph: Graph, monitor: Monitor): readonly Caller[] {
  if (monitor.resource.group !== PROMETHEUS_OPERATOR) return [];
  return Object.entries(KINDS).flatMap(([kind, name]) =>
    graph.index
      .ofKind(PROMETHEUS_OPERATOR, kind)
      .flatMap((resource) => (doesRead(graph, resource, monitor) ? (readCaller(graph, resource, name) ?? []) : [])),
  );
}

function doesRead(graph: Graph, resource: Resource, monitor: Monitor): boolean {
  const spec = fieldsOf(resource.value['spec']);
  const [monitors, namespaces] = FIELDS[monitor.selects];
  // Without a selector of monitors none is read; without one of namespaces those of its own.
  if (!isFields(spec[monitors])) return false;
  const isInReach = isFields(spec[namespaces])
    ? fitNamespace(graph, readLabelSelector(spec[namespaces]), monitor.namespace).fits
    : monitor.namespace === graph.index.namespaceOf(resource);
  return (
    isInReach &&
    selects(readLabelSelector(spec[monitors]), fieldsOf(fieldsOf(monitor.resource.value['metadata'])['labels'])) &&
    graph.index.areTogether(resource, monitor.resource)
  );
}

/**
 * The pods that the operator makes; `undefined` on the network of their node.
 *
 * @see https://prometheus-operator.dev/docs/platform/platform-guide/
 */
function readCaller(graph: Graph, resource: Resource, name: string): Caller | undefined {
  const spec = fieldsOf(resource.value['spec']);
  if (spec['hostNetwork'] === true) return undefined;
  return {
    resource,
    namespace: graph.index.namespaceOf(resource),
    labels: {
      ...fieldsOf(fieldsOf(spec['podMetadata'])['labels']),
      'app.kubernetes.io/name': name,
      'app.kubernetes.io/instance': resource.name,
      'app.kubernetes.io/managed-by': 'prometheus-operator',
      'operator.prometheus.io/name': resource.name,
    },
    runtimeLabels: [
      'prometheus',
      'app.kubernetes.io/version',
      'operator.prometheus.io/shard',
      'operator.prometheus.io/mode',
      'controller-revision-hash',
      'statefulset.kubernetes.io/pod-name',
      'apps.kubernetes.io/pod-index',
    ],
  };
}
