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

/** The label that every namespace has. */
const NAME = 'kubernetes.io/metadata.name';

const MEMORY = new WeakMap<Graph, ReadonlySet<string>>();

/**
 * The namespaces that a selector selects, among those that are in the input or in which it has workloads.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name
 */
export function selectNamespaces(graph: Graph, selector: LabelSelector): NamespaceSelection {
  const names: string[] = [];
  let isCertain = true;
  for (const name of namesOf(graph)) {
    const objects = graph.index.find('', 'Namespace', '', name);
    const labelSets = objects.map(({ value }) => fieldsOf(fieldsOf(value['metadata'])['labels']));
    const isKnown = labelSets.length > 0 || selector.every(({ key }) => key === NAME);
    isCertain &&= isKnown;
    if ((labelSets.length > 0 ? labelSets : [{}]).some((labels) => selects(selector, { ...labels, [NAME]: name }))) {
      names.push(name);
    }
  }
  return { names, isCertain };
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
