import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../graph/graph';
import { everyValue } from '../graph/every-value';
import type { FieldPath } from '../kube/field-path';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { Rivals } from './rivals';
import type { Rule } from './rule';
import { objectText } from './text';

/** Paths that two Ingresses serve. */
export const ingressDuplicatePath: Rule = {
  id: 'ingress-duplicate-path',
  severity: 'error',
  sentence: 'a path of a host is served by one Ingress of a class',
  why: 'which of them is heeded depends on the controller and on which is older; the other one has no effect',
  fix: 'remove one of the two, or give it another host or path',
  doesNotSee: 'paths that overlap without being the same; canaries, which repeat a path on purpose',
  check(graph, report) {
    const places = new Rivals<Place>(graph);
    for (const place of placesOf(graph)) {
      const first = places.claim(place.key, place);
      if (first === undefined) continue;
      const isSame =
        graph.index.namespaceOf(first.resource) === graph.index.namespaceOf(place.resource) &&
        isDeepStrictEqual(first.backend, place.backend);
      report({
        resource: place.resource,
        path: place.path,
        message: `${place.text} is served by ${objectText(first.resource)} as well${isSame ? '' : ', with another backend'}: ${objectText(place.resource)} -x- ${objectText(first.resource)}`,
        severity: isSame ? 'warning' : 'error',
        related: [{ resource: first.resource, path: first.path, message: 'serves it first' }],
        isRivalry: true,
      });
    }
  },
};

interface Place {
  readonly resource: Resource;
  readonly key: string;
  readonly text: string;
  readonly backend: unknown;
  readonly path: FieldPath;
}

/** Annotations by which an Ingress is one of several for the same path, or of a load balancer of its own. */
const ON_PURPOSE = /(^|\.)kubernetes\.io\/(canary|group\.name|load-balancer-name|service-weights)|canary|mergeable/;

function placesOf(graph: Graph): readonly Place[] {
  return graph.index.ofKind('networking.k8s.io', 'Ingress').flatMap((resource) => {
    const annotations = fieldsOf(fieldsOf(resource.value['metadata'])['annotations']);
    if (Object.keys(annotations).some((key) => ON_PURPOSE.test(key))) return [];
    const spec = fieldsOf(resource.value['spec']);
    const className = textOf(spec['ingressClassName']) || textOf(annotations['kubernetes.io/ingress.class']);
    return everyValue(spec, 'rules[]').flatMap((rule): readonly Place[] => {
      const host = textOf(fieldsOf(rule.value)['host']);
      // Without a host each load balancer of a cloud has its own.
      if (host === '') return [];
      return everyValue(rule.value, 'http.paths[]').map(({ value, path }) => {
        const one = fieldsOf(value);
        const [written, type] = [textOf(one['path']) || '/', textOf(one['pathType'])];
        return {
          resource,
          key: [className, host, written, type].join('\n'),
          text: `${host}${written}`,
          backend: one['backend'],
          path: ['spec', ...rule.path, ...path, 'path'],
        };
      });
    });
  });
}
