import type { FieldPath } from '../kube/field-path';
import { type LabelSelector, readLabelSelector } from '../kube/label-selector';
import { fieldsListOf, fieldsOf, isFields, isSet, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { MonitorKind } from '../vendors/shape/monitoring';
import type { Graph } from './graph';
import type { GraphService } from './service';
import { objectsWith } from './vendor-objects';
import type { Workload } from './workload';

/** The port of an endpoint that a monitor scrapes. */
export interface MonitorPort {
  /** Whether the port is a Service port, by name, or one that a container declares. */
  readonly of: 'service' | 'pod';
  /** The name or number. */
  readonly value: string | number;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** An object that tells Prometheus what to scrape. */
export interface Monitor {
  /** The object. */
  readonly resource: Resource;
  /** Its namespace. */
  readonly namespace: string;
  /** What its selector matches: the labels of Services themselves, or those of pods. */
  readonly selects: 'services' | 'pods';
  /** The selector; without requirements it selects everything. */
  readonly selector: LabelSelector;
  /** The namespaces that it looks in; `undefined` for all. */
  readonly namespaces: readonly string[] | undefined;
  /** The ports of its endpoints; an endpoint without one scrapes all. */
  readonly ports: readonly MonitorPort[];
}

/** The monitors of the Prometheus operator and compatible ones, except those without a selector, which their schema rejects. */
export function monitors(graph: Graph): readonly Monitor[] {
  return objectsWith(graph, 'monitor').flatMap(({ resource, known }): Monitor[] => {
    const spec = fieldsOf(resource.value['spec']);
    if (!isFields(spec['selector'])) return [];
    const namespace = graph.index.namespaceOf(resource);
    return [
      {
        resource,
        namespace,
        selects: known.selects,
        selector: readLabelSelector(spec['selector']),
        namespaces: readNamespaces(spec['namespaceSelector'], namespace),
        ports: fieldsListOf(spec[known.endpoints]).flatMap((endpoint, index) =>
          readPort(known, endpoint, ['spec', known.endpoints, index]),
        ),
      },
    ];
  });
}

function readNamespaces(selector: unknown, own: string): readonly string[] | undefined {
  const { any, matchNames } = fieldsOf(selector);
  if (any === true) return undefined;
  const names = listOf(matchNames).map(textOf);
  return names.length === 0 ? [own] : names;
}

function readPort({ fields }: MonitorKind, endpoint: unknown, path: FieldPath): readonly MonitorPort[] {
  for (const { name, of } of fields) {
    const value = fieldsOf(endpoint)[name];
    if (!isSet(value) || value === '' || (typeof value !== 'string' && typeof value !== 'number')) continue;
    return [{ of, value, path: [...path, name] }];
  }
  return [];
}

/** The Services that a monitor selects by their own labels. */
export function monitoredServices(graph: Graph, monitor: Monitor): readonly GraphService[] {
  const { selector, namespaces } = monitor;
  const selected =
    namespaces?.flatMap((namespace) => graph.serviceIndex.select(namespace, selector)) ??
    graph.serviceIndex.selectAnywhere(selector);
  return selected.filter(({ resource }) => graph.index.areTogether(monitor.resource, resource));
}

/** The workloads whose pods a monitor selects. */
export function monitoredPods(graph: Graph, monitor: Monitor): readonly Workload[] {
  const { selector, namespaces = [] } = monitor;
  const [only, ...more] = namespaces;
  const selected =
    only !== undefined && more.length === 0
      ? graph.workloadIndex.select(only, selector)
      : graph.workloadIndex.selectAnywhere(selector).filter(({ namespace }) => isIn(monitor, namespace));
  return selected.filter(({ resource }) => graph.index.areTogether(monitor.resource, resource));
}

/** Whether a monitor looks in a namespace. */
export function isIn({ namespaces }: Monitor, namespace: string): boolean {
  return namespaces === undefined || namespaces.includes(namespace);
}
