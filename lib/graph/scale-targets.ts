import { type FieldPath, valueAt } from '../kube/field-path';
import { groupOf } from '../kube/kind-facts';
import { fieldsOf, isFields, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Autoscaler } from '../vendors/vendor';
import type { Graph } from './graph';
import { objectsWith } from './vendor-objects';

/** The target of an autoscaler. */
export interface ScaleTarget {
  /** The autoscaler. */
  readonly resource: Resource;
  /** What it changes. */
  readonly property: Autoscaler['property'];
  /** The namespace of both. */
  readonly namespace: string;
  /** The group of the target's kind. */
  readonly group: string;
  /** The kind of the target. */
  readonly kind: string;
  /** The name of the target. */
  readonly name: string;
  /** The path of the reference. */
  readonly path: FieldPath;
}

/** The autoscalers of Kubernetes, by group and kind. */
const AUTOSCALERS: Readonly<Record<string, Autoscaler>> = {
  'autoscaling/HorizontalPodAutoscaler': { path: ['spec', 'scaleTargetRef'], property: 'replicas' },
  'autoscaling.k8s.io/VerticalPodAutoscaler': { path: ['spec', 'targetRef'], property: 'resources' },
};

/** The targets of all autoscalers. */
export function scaleTargets(graph: Graph): readonly ScaleTarget[] {
  const ofKubernetes = Object.entries(AUTOSCALERS).flatMap(([key, known]) => {
    const [group = '', kind = ''] = key.split('/');
    return graph.index.ofKind(group, kind).map((resource) => ({ resource, known }));
  });
  return [...ofKubernetes, ...objectsWith(graph, 'scales')].flatMap(({ resource, known }) =>
    read(graph, resource, known),
  );
}

function read(graph: Graph, resource: Resource, { path, property, defaults }: Autoscaler): readonly ScaleTarget[] {
  const reference = valueAt(resource.value, path);
  const name = textOf(fieldsOf(reference)['name']);
  if (!isFields(reference) || name === '') return [];
  const kind = textOf(reference['kind']) || (defaults?.kind ?? '');
  const group = groupOf(textOf(reference['apiVersion']) || (defaults?.apiVersion ?? ''), kind);
  return [{ resource, property, namespace: graph.index.namespaceOf(resource), group, kind, name, path }];
}
