import { type FieldPath, valueAt } from '../kube/field-path';
import { groupOf } from '../kube/kind-facts';
import { fieldsOf, isFields, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import type { Graph } from './graph';

/** What an autoscaler changes; two that change the same are at odds. */
type ScaledProperty = 'replicas' | 'resources';

/** The workload that an autoscaler means. */
export interface ScaleTarget {
  /** The autoscaler. */
  readonly resource: Resource;
  /** What it changes. */
  readonly property: ScaledProperty;
  /** The namespace of both. */
  readonly namespace: string;
  /** The group of the target's kind. */
  readonly group: string;
  /** The kind of the target. */
  readonly kind: string;
  /** The name of the target. */
  readonly name: string;
  /** Where the reference stands. */
  readonly path: FieldPath;
}

interface Autoscaler {
  readonly group: string;
  readonly kind: string;
  readonly path: FieldPath;
  readonly property: ScaledProperty;
  /** What is meant if the reference does not say it. */
  readonly defaults?: { readonly apiVersion: string; readonly kind: string };
}

const AUTOSCALERS: readonly Autoscaler[] = [
  {
    group: 'autoscaling',
    kind: 'HorizontalPodAutoscaler',
    path: ['spec', 'scaleTargetRef'],
    property: 'replicas',
  },
  {
    group: 'autoscaling.k8s.io',
    kind: 'VerticalPodAutoscaler',
    path: ['spec', 'targetRef'],
    property: 'resources',
  },
  {
    group: 'keda.sh',
    kind: 'ScaledObject',
    path: ['spec', 'scaleTargetRef'],
    property: 'replicas',
    defaults: { apiVersion: 'apps/v1', kind: 'Deployment' },
  },
];

/** What the autoscalers mean. */
export function scaleTargets(graph: Graph): readonly ScaleTarget[] {
  return AUTOSCALERS.flatMap(({ group, kind, path, property, defaults }) =>
    graph.index.ofKind(group, kind).flatMap((resource): ScaleTarget[] => {
      const reference = valueAt(resource.value, path);
      const name = textOf(fieldsOf(reference)['name']);
      if (!isFields(reference) || name === '') return [];
      const targetKind = textOf(reference['kind']) || (defaults?.kind ?? '');
      const apiVersion = textOf(reference['apiVersion']) || (defaults?.apiVersion ?? '');
      return [
        {
          resource,
          property,
          namespace: graph.index.namespaceOf(resource),
          group: groupOf(apiVersion, targetKind),
          kind: targetKind,
          name,
          path,
        },
      ];
    }),
  );
}
