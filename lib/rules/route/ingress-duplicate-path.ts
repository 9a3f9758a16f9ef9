import { isDeepStrictEqual } from 'node:util';
import type { Graph } from '../../graph/graph';
import { everyValue } from '../../graph/every-value';
import { isActionPort } from '../../graph/service-references';
import type { FieldPath } from '../../kube/field-path';
import { fieldsOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Paths that two Ingresses serve. */
export const ingressDuplicatePath: RuleBody = {
  severity: 'error',
  sentence: 'a path of a host is served once, by one Ingress of a class',
  why: 'which of them is heeded depends on the controller and on which is older; the other one has no effect',
  fix: 'remove one of the two, or give it another host or path',
  doesNotSee:
    'paths that overlap without being the same; canaries, actions and conditions in annotations, which repeat a path on purpose',
  check(graph, report) {
    const places = new Rivals<Place>(graph);
    for (const { place, first } of repeatedIn(placesOf(graph))) {
      if (isDeepStrictEqual(first.backend, place.backend)) continue;
      report({
        resource: place.resource,
        path: place.path,
        message: `${place.text} is served twice with different backends: ${objectText(place.resource)}`,
        related: [{ resource: first.resource, path: first.path, message: 'serves it first' }],
      });
    }
    for (const place of placesOf(graph)) {
      // Without a host each load balancer of a cloud has its own.
      if (place.host === '') continue;
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

/** The places that say again, and otherwise, what stands in the same Ingress. */
function repeatedIn(places: readonly Place[]): readonly { readonly place: Place; readonly first: Place }[] {
  const byResource = new Map<Resource, Map<string, Place>>();
  return places.flatMap((place) => {
    const own = byResource.get(place.resource) ?? new Map<string, Place>();
    byResource.set(place.resource, own);
    const first = own.get(place.key);
    if (first === undefined && !isAction(place.backend)) own.set(place.key, place);
    return first === undefined || isAction(place.backend) ? [] : [{ place, first }];
  });
}

/** Whether an annotation says what is done, such as to send all that is not encrypted elsewhere before anything else. */
function isAction(backend: unknown): boolean {
  const { service, servicePort } = fieldsOf(backend);
  return isActionPort(servicePort) || isActionPort(fieldsOf(fieldsOf(service)['port'])['name']);
}

interface Place {
  readonly resource: Resource;
  readonly host: string;
  readonly key: string;
  readonly text: string;
  readonly backend: unknown;
  readonly path: FieldPath;
}

/** Annotations by which an Ingress is one of several for the same path, or of a load balancer of its own. */
const ON_PURPOSE =
  /(^|\.)kubernetes\.io\/(canary|group\.name|load-balancer-name|service-weights|conditions\.)|canary|mergeable/;

function placesOf(graph: Graph): readonly Place[] {
  return graph.index.ofKind('networking.k8s.io', 'Ingress').flatMap((resource) => {
    const annotations = fieldsOf(fieldsOf(resource.value['metadata'])['annotations']);
    if (Object.keys(annotations).some((key) => ON_PURPOSE.test(key))) return [];
    const spec = fieldsOf(resource.value['spec']);
    const className = textOf(spec['ingressClassName']) || textOf(annotations['kubernetes.io/ingress.class']);
    return everyValue(spec, 'rules[]').flatMap((rule): readonly Place[] => {
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
  });
}
