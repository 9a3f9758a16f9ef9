import { type FieldPath, valueAt } from '../kube/field-path';
import { readLabels, readLabelSelector } from '../kube/label-selector';
import { fieldsOf, isFields, isSet } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { everyValue } from './every-value';
import type { Graph } from './graph';
import { objectsWith } from './vendor-objects';
import type { Workload } from './workload';

/** A mesh object's reference to a port of the pods that it selects. */
export interface PodPortUser {
  /** The object. */
  readonly resource: Resource;
  /** The workloads that it selects: at least one. */
  readonly workloads: readonly Workload[];
  /** The port, by number or by name. */
  readonly port: number | string;
  /** Its path in the object. */
  readonly path: FieldPath;
}

/** The references of mesh objects to ports of the pods that they select. */
export function podPortUsers(graph: Graph): readonly PodPortUser[] {
  return objectsWith(graph, 'podPorts').flatMap(({ resource, known }) => {
    const labels = fieldsOf(valueAt(resource.value, known.podSelector.split('.')));
    const isPlain = !isFields(labels['matchLabels']) && !isSet(labels['matchExpressions']);
    const selector = isPlain ? readLabels(labels) : readLabelSelector(labels);
    if (selector.length === 0) return [];
    const { workloads, hasAlternatives } = graph.select(resource, graph.index.namespaceOf(resource), selector);
    if (workloads.length === 0 || hasAlternatives) return [];
    return everyValue(resource.value, known.ports).flatMap(({ value, path }) => {
      const written = known.written === 'keys' ? Object.keys(fieldsOf(value)) : [value];
      return written.flatMap((one): PodPortUser[] => {
        if ((typeof one !== 'string' && typeof one !== 'number') || known.ownNames?.includes(String(one)) === true) {
          return [];
        }
        const port = /^\d+$/.test(String(one)) ? Number(one) : one;
        const at = known.written === 'keys' ? [...path, String(one)] : path;
        return [{ resource, workloads: workloads.flat(), port, path: at }];
      });
    });
  });
}
