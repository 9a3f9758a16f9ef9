import { isDeepStrictEqual } from 'node:util';
import { isActionPort } from '../../graph/ingress-backends';
import { fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { type IngressPlace, ingressPlaces } from './ingress-places';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Paths that two rules of an Ingress serve. */
export const ingressPathRepeated: RuleBody = {
  severity: 'error',
  sentence: 'an Ingress serves the same path twice, with different backends',
  why: 'which one wins depends on the controller; the other has no effect',
  fix: 'remove one of the two, or give it another host or path',
  doesNotSee:
    'paths that overlap without being the same; canaries, actions and conditions in annotations, which repeat a path on purpose',
  check(graph, report) {
    for (const { place, first } of repeatedIn(ingressPlaces(graph))) {
      if (isDeepStrictEqual(first.backend, place.backend)) continue;
      report({
        resource: place.resource,
        path: place.path,
        what: `${objectText(place.resource)} serves ${place.text} twice, with different backends`,
        remedy: 'remove one of the two paths',
        related: [{ resource: first.resource, path: first.path, message: 'serves it first' }],
      });
    }
  },
};

/** The paths that an earlier rule of the same Ingress already serves. */
function repeatedIn(
  places: readonly IngressPlace[],
): readonly { readonly place: IngressPlace; readonly first: IngressPlace }[] {
  const byResource = new Map<Resource, Map<string, IngressPlace>>();
  return places.flatMap((place) => {
    const own = byResource.get(place.resource) ?? new Map<string, IngressPlace>();
    byResource.set(place.resource, own);
    const first = own.get(place.key);
    if (first === undefined && !isAction(place.backend)) own.set(place.key, place);
    return first === undefined || isAction(place.backend) ? [] : [{ place, first }];
  });
}

/** Whether a backend is an action in an annotation, such as a redirect of unencrypted requests, which is applied before the others. */
function isAction(backend: unknown): boolean {
  const { service, servicePort } = fieldsOf(backend);
  return isActionPort(servicePort) || isActionPort(fieldsOf(fieldsOf(service)['port'])['name']);
}
