import { isBuiltInGroup } from '../kube/kind-facts';
import { valueAt } from '../kube/field-path';
import { labelText, type LabelSelector } from '../kube/label-selector';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, isFields, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { VENDORS } from '../vendors/index';
import type { Caller } from './caller';
import type { Graph } from './graph';
import { LabelIndex } from './label-index';
import { perGraph } from './per-graph';
import { vendorKind } from './vendor-kinds';
import { objectsWith } from './vendor-objects';

/** The pods that an operator creates for an object; `undefined` if it creates none, or if they use the host network. */
export function madePodsOf(graph: Graph, resource: Resource): Caller | undefined {
  const pods = vendorKind(resource)?.makes?.pods;
  if (pods === undefined || at(resource, pods.hostNetwork) === true) return undefined;
  const labels: Record<string, unknown> = { ...fieldsOf(at(resource, pods.moreLabels)) };
  for (const [key, value] of Object.entries(pods.labels)) labels[key] = value.replace('{name}', resource.name);
  return {
    resource,
    namespace: graph.index.namespaceOf(resource),
    labels,
    runtimeLabels: pods.runtimeLabels ?? [],
  };
}

/**
 * Whether a selector matches pods that have no template in a manifest: pods that an operator creates, and temporary ones, such as those of
 * an experiment or an analysis, whose labels are somewhere in a custom resource.
 */
export function selectsMadePods(graph: Graph, namespace: string, selector: LabelSelector): boolean {
  return selector.length > 0 && [namespace, ''].some((where) => madeLabels(graph).find(where, selector) !== undefined);
}

const SETTINGS: ReadonlySet<string> = new Set(VENDORS.flatMap(({ settings = [] }) => settings));

const madeLabels = perGraph(
  (graph: Graph) =>
    new LabelIndex(
      madePods(graph).map(({ namespace, labels, runtimeLabels }) => ({ namespace, labels, facts: { runtimeLabels } })),
    ),
);

function madePods(graph: Graph): readonly Pick<Caller, 'namespace' | 'labels' | 'runtimeLabels'>[] {
  return [
    ...objectsWith(graph, 'makes').flatMap(({ resource }) => madePodsOf(graph, resource) ?? []),
    ...copiedPods(graph),
    ...graph.resources.flatMap((resource) => {
      if (isBuiltInGroup(resource.group) || SETTINGS.has(resource.group)) return [];
      const { labels: own = {}, facts } = graph.workloadOf(resource) ?? {};
      const namespace = vendorKind(resource)?.makes?.isElsewhere === true ? '' : graph.index.namespaceOf(resource);
      // These labels override those of the template, if the object has one.
      return labelsWithin(resource.value['spec']).map((labels) => ({
        namespace,
        labels: { ...own, ...labels },
        runtimeLabels: facts?.runtimeLabels ?? [],
      }));
    }),
  ];
}

function copiedPods(graph: Graph): readonly Pick<Caller, 'namespace' | 'labels' | 'runtimeLabels'>[] {
  return objectsWith(graph, 'makes').flatMap(({ resource, known: { copies } }) => {
    const namespace = graph.index.namespaceOf(resource);
    const name = copies && textOf(at(resource, copies.of));
    return graph.workloadIndex.inNamespace(namespace).flatMap((workload) => {
      if (copies === undefined || workload.resource.name !== name) return [];
      const { labels } = workload;
      const key = copies.labels.find((one) => Object.hasOwn(labels, one));
      if (key === undefined) return [];
      const copied = { ...labels, [key]: `${labelText(labels[key])}${copies.suffix}` };
      return [{ namespace, labels: copied, runtimeLabels: workload.facts.runtimeLabels ?? [] }];
    });
  });
}

/** The maps of labels in a value, at any depth. */
function labelsWithin(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.flatMap(labelsWithin);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    LABELS.test(key) && isFields(inner) ? [inner] : labelsWithin(inner),
  );
}

const LABELS = /^(labels|.*PodLabels|podLabels|commonLabels|additionalLabels)$/;

function at(resource: Resource, place: string | undefined): unknown {
  return place === undefined ? undefined : valueAt(resource.value, place.split('.'));
}
