import type { Graph } from '../../graph/graph';
import { everyValue } from '../../graph/every-value';
import { perGraph } from '../../graph/per-graph';
import type { FieldPath } from '../../kube/field-path';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';

/** A path that an Ingress serves. */
export interface IngressPlace {
  readonly resource: Resource;
  readonly host: string;
  readonly key: string;
  readonly text: string;
  readonly backend: unknown;
  readonly path: FieldPath;
}

/** Annotations that make an Ingress one of several for the same path, or give it its own load balancer. */
const ON_PURPOSE =
  /(^|\.)kubernetes\.io\/(canary|group\.name|load-balancer-name|service-weights|conditions\.)|canary|mergeable/;

/** The paths of all Ingresses, except those that share paths on purpose. */
export const ingressPlaces = perGraph((graph: Graph): readonly IngressPlace[] =>
  graph.index.ofKind('networking.k8s.io', 'Ingress').flatMap((resource) => {
    const annotations = fieldsOf(fieldsOf(resource.value['metadata'])['annotations']);
    if (Object.keys(annotations).some((key) => ON_PURPOSE.test(key))) return [];
    const spec = fieldsOf(resource.value['spec']);
    const className = textOf(spec['ingressClassName']) || textOf(annotations['kubernetes.io/ingress.class']);
    return everyValue(spec, 'rules[]').flatMap((rule): readonly IngressPlace[] => {
      const host = textOf(fieldsOf(rule.value)['host']);
      return everyValue(rule.value, 'http.paths[]').map(({ value, path }) => {
        const one = fieldsOf(value);
        const [written, type] = [textOf(one['path']) || '/', textOf(one['pathType'])];
        return {
          resource,
          host,
          key: [className, host, written, type].join('\n'),
          text: host === '' ? `path ${written}` : `${host}${written}`,
          backend: one['backend'],
          path: ['spec', ...rule.path, ...path, 'path'],
        };
      });
    });
  }),
);
