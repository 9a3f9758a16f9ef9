import { annotatedObjects, type AnnotatedObject } from '../../graph/annotated-objects';
import { hasWordsOf, isSlipOf } from '../../ports/slip';
import { broken, to } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Annotations that name a vendor's object that does not exist. */
export const annotationObjectMissing: RuleBody = {
  severity: 'warning',
  sentence:
    'an annotation of a Service or Ingress names an object of its controller that does not exist, such as a BackendConfig or a Middleware',
  why: 'the controller drops the route, or continues without the settings: health checks use the wrong port or path',
  fix: 'use the name of the object; Traefik requires its namespace first, as in shop-strip@kubernetescrd',
  doesNotSee:
    'objects that are not in the input: if it has none of the kind, nothing is reported unless the input is complete',
  check(graph, report) {
    for (const annotated of annotatedObjects(graph)) {
      const { resource, annotation, path, written, candidates } = annotated;
      if (isPlaceholder(written) || candidates.some((one) => one.written === written)) continue;
      if (candidates.length === 0 && !graph.isComplete) continue;
      const [{ kind } = { kind: 'object' }] = annotation.kinds;
      const meant = meantBy(annotated);
      report({
        resource,
        path,
        what: `${annotation.key} names ${kind} '${written}', which does not exist`,
        chain: [
          objectStep(resource, annotation.key),
          to({ text: written }),
          broken({
            text: candidates.length === 0 ? `no ${kind}` : listText(candidates.map((one) => objectText(one.resource))),
            resources: candidates.map((one) => one.resource),
          }),
        ],
        ...hints(question(meant?.written)),
        remedy: write(meant === undefined ? [] : [meant.written], `correct the name, or add the ${kind}`),
        severity: meant !== undefined || graph.isComplete ? 'warning' : 'info',
        ...(meant !== undefined && { related: [probablyMeant(meant.resource)], candidates: [meant.written] }),
      });
    }
  },
};

/** The object whose name is one typo away, or has all words of the written name, or the other way round. */
function meantBy({ written, candidates }: AnnotatedObject): AnnotatedObject['candidates'][number] | undefined {
  const name = nameOf(written);
  const near = (one: string): boolean => isSlipOf(name, one) || hasWordsOf(one, name) || hasWordsOf(name, one);
  return candidates.find((one) => near(nameOf(one.written)));
}

/** The name without the provider. */
function nameOf(written: string): string {
  return written.split('@')[0] ?? '';
}
