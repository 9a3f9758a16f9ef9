import { isDeepStrictEqual } from 'node:util';
import { type IngressPlace, ingressPlaces } from './ingress-places';
import { broken } from '../shared/chain';
import { Rivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** Paths that two Ingresses serve. */
export const ingressPathTaken: RuleBody = {
  severity: 'error',
  sentence: 'two Ingresses serve the same path',
  why: 'which one wins depends on the controller and on their age; the other has no effect',
  fix: 'remove one of the two, or give it another host or path',
  doesNotSee:
    'paths that overlap without being the same; canaries, groups and conditions in annotations, which repeat a path on purpose',
  check(graph, report) {
    const places = new Rivals<IngressPlace>(graph);
    for (const place of ingressPlaces(graph)) {
      // Without a host, each cloud load balancer serves the path at its own address.
      if (place.host === '') continue;
      const first = places.claim(place.key, place);
      if (first === undefined) continue;
      const isSame =
        graph.index.namespaceOf(first.resource) === graph.index.namespaceOf(place.resource) &&
        isDeepStrictEqual(first.backend, place.backend);
      report({
        resource: place.resource,
        path: place.path,
        what: `${objectText(first.resource)} serves ${place.text} too${isSame ? '' : ', with another backend'}`,
        chain: [objectStep(place.resource), broken(objectStep(first.resource))],
        remedy: 'remove one of the two, or give it another host or path',
        severity: isSame ? 'warning' : 'error',
        related: [{ resource: first.resource, path: first.path, message: 'serves it first' }],
        isRivalry: true,
      });
    }
  },
};
