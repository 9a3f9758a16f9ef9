import { type LabelSelector, selects } from '../kube/label-selector';
import { fieldsOf } from '../kube/read-manifest';
import type { Graph } from './graph';

/** The namespaces that a selector selects. */
export interface NamespaceSelection {
  /** Their names, as far as the input has objects in them. */
  readonly names: readonly string[];
  /** Whether there are no others of which the labels are not known. */
  readonly isCertain: boolean;
}

/** The label that every namespace has: its name. */
export const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

const MEMORY = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * The namespaces that a selector selects, among those that are in the input or in which it has workloads.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name
 */
export function selectNamespaces(graph: Graph, selector: LabelSelector): NamespaceSelection {
  const fitting = [...namesOf(graph)].map((name) => ({ name, ...fitNamespace(graph, selector, name) }));
  return {
    names: fitting.flatMap(({ name, fits }) => (fits ? [name] : [])),
    isCertain: fitting.every(({ isCertain }) => isCertain),
  };
}

/** Whether a namespace is among those that a selector selects. */
export function fitNamespace(
  graph: Graph,
  selector: LabelSelector,
  name: string,
): { readonly fits: boolean; readonly isCertain: boolean } {
  const objects = graph.index.find('', 'Namespace', '', name);
  const labelSets = objects.map(({ value }) => fieldsOf(fieldsOf(value['metadata'])['labels']));
  return {
    fits: (labelSets.length > 0 ? labelSets : [{}]).some((labels) =>
      selects(selector, { ...labels, [NAMESPACE_NAME]: name }),
    ),
    isCertain: labelSets.length > 0 || selector.every(({ key }) => key === NAMESPACE_NAME),
  };
}

function namesOf(graph: Graph): ReadonlySet<string> {
  let names = MEMORY.get(graph);
  if (names === undefined) {
    names = new Set([
      ...graph.index.ofKind('', 'Namespace').map(({ name }) => name),
      ...graph.workloads.map(({ namespace }) => namespace),
    ]);
    MEMORY.set(graph, names);
  }
  return names;
}
