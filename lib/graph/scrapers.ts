import { readLabelSelector, selects } from '../kube/label-selector';
import { fieldsOf, isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Scraper } from '../vendors/shape/monitoring';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { madePodsOf } from './made-pods';
import type { Monitor } from './monitors';
import { fitNamespace } from './namespaces';
import { objectsWith } from './vendor-objects';

/** The pods that read a monitor, made of objects of its group. */
export function scrapersOf(graph: Graph, monitor: Monitor): readonly Caller[] {
  return objectsWith(graph, 'scraper').flatMap(({ resource, known }) => {
    if (resource.group !== monitor.resource.group || !doesRead(graph, resource, known, monitor)) return [];
    return madePodsOf(graph, resource) ?? [];
  });
}

function doesRead(graph: Graph, resource: Resource, scraper: Scraper, monitor: Monitor): boolean {
  const spec = fieldsOf(resource.value['spec']);
  const { monitors, namespaces } = scraper[monitor.selects];
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
