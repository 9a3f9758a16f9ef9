import { readLabelSelector, selectorText, selects } from '../kube/label-selector';
import { fieldsOf, isFields } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Scraper } from '../vendors/shape/monitoring';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { madePodsOf } from './made-pods';
import type { Monitor } from './monitors';
import { fitNamespace } from './namespaces';
import { objectsWith } from './vendor-objects';

/** An object whose pods read monitors, and whether they read a given one. */
export interface Reader {
  /** The object. */
  readonly resource: Resource;
  /** Its selector of monitors; without one, it reads no monitor of the kind. */
  readonly selector: unknown;
  /** The field of `spec` that prevents it from reading the monitor. */
  readonly field: string;
  /** Whether it reads the monitor; `perhaps` if the labels of the namespace are unknown. */
  readonly reads: 'yes' | 'no' | 'perhaps';
  /** Why not, in a few words. */
  readonly why: string;
}

/** The pods that read a monitor, which an operator creates from objects of its group. */
export function scrapersOf(graph: Graph, monitor: Monitor): readonly Caller[] {
  return readersOf(graph, monitor).flatMap(({ resource, reads, isInReach }) =>
    reads === 'no' || !isInReach ? [] : (madePodsOf(graph, resource) ?? []),
  );
}

/** The objects of a monitor's group whose pods read monitors of its kind, and that can be in the same cluster. */
export function readersOf(graph: Graph, monitor: Monitor): readonly (Reader & { readonly isInReach: boolean })[] {
  return objectsWith(graph, 'scraper').flatMap(({ resource, known }) =>
    resource.group === monitor.resource.group && graph.index.areTogether(resource, monitor.resource)
      ? [readerOf(graph, resource, known, monitor)]
      : [],
  );
}

function readerOf(
  graph: Graph,
  resource: Resource,
  scraper: Scraper,
  monitor: Monitor,
): Reader & { readonly isInReach: boolean } {
  const spec = fieldsOf(resource.value['spec']);
  const { monitors, namespaces } = scraper[monitor.selects];
  const selector = isFields(spec[monitors]) ? spec[monitors] : undefined;
  const labels = fieldsOf(fieldsOf(monitor.resource.value['metadata'])['labels']);
  const wanted = readLabelSelector(selector);
  // Without a selector of monitors, none is read; without one of namespaces, only its own is searched.
  const isSelected = selector !== undefined && selects(wanted, labels);
  const { fits, isCertain } = isFields(spec[namespaces])
    ? fitNamespace(graph, readLabelSelector(spec[namespaces]), monitor.namespace)
    : { fits: monitor.namespace === graph.index.namespaceOf(resource), isCertain: true };
  return {
    resource,
    selector,
    field: isSelected ? namespaces : monitors,
    isInReach: fits,
    reads: isSelected && fits ? 'yes' : isSelected && !isCertain ? 'perhaps' : 'no',
    why: isSelected ? `not namespace '${monitor.namespace}'` : `${monitors} ${selectorText(wanted)}`,
  };
}
