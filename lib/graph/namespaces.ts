import { type LabelSelector, selects } from '../kube/label-selector';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf } from '../kube/read-manifest';
import type { Graph } from './graph';
import { perGraph } from './per-graph';

/** The namespaces that a selector selects. */
export interface NamespaceSelection {
  /** The names of those that the input has objects in. */
  readonly names: readonly string[];
  /** Whether the labels of all namespaces are known, as far as the selector needs them. */
  readonly isCertain: boolean;
}

/** The label with its name that every namespace has. */
export const NAMESPACE_NAME = 'kubernetes.io/metadata.name';

/** What is computed once for all policies. */
interface Known {
  readonly namespaces: ReadonlyMap<string, readonly Fields[]>;
  readonly selections: Map<string, NamespaceSelection>;
}

/**
 * The namespaces that a selector selects, among those that are in the input or in which it has workloads.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name
 */
export function selectNamespaces(graph: Graph, selector: LabelSelector): NamespaceSelection {
  const { namespaces, selections } = knownOf(graph);
  const key = JSON.stringify(selector);
  let selection = selections.get(key);
  if (selection === undefined) {
    selection = select(namespaces, selector);
    selections.set(key, selection);
  }
  return selection;
}

function select(namespaces: Known['namespaces'], selector: LabelSelector): NamespaceSelection {
  const isByName = selector.every(({ key }) => key === NAMESPACE_NAME);
  const names: string[] = [];
  let isCertain = true;
  for (const [name, labelSets] of namespaces) {
    isCertain &&= labelSets.length > 0 || isByName;
    if (
      (labelSets.length > 0 ? labelSets : [{}]).some((labels) =>
        selects(selector, { ...labels, [NAMESPACE_NAME]: name }),
      )
    ) {
      names.push(name);
    }
  }
  return { names, isCertain };
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

const knownOf = perGraph((graph: Graph): Known => {
  const names = [
    ...graph.index.ofKind('', 'Namespace').map(({ name }) => name),
    ...graph.workloads.map(({ namespace }) => namespace),
  ];
  const labelSetsOf = (name: string): readonly Fields[] =>
    graph.index.find('', 'Namespace', '', name).map(({ value }) => fieldsOf(fieldsOf(value['metadata'])['labels']));
  return {
    namespaces: new Map([...new Set(names)].map((name) => [name, labelSetsOf(name)])),
    selections: new Map(),
  };
});
