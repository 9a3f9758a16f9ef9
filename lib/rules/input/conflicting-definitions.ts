import type { RuleBody } from '../shared/rule';
import { listText, objectText } from '../shared/text';

/** Objects that several documents describe in different ways. */
export const conflictingDefinitions: RuleBody = {
  severity: 'error',
  sentence: 'two documents define the same object in different ways',
  why: 'if an object is defined twice, the definition applied last wins',
  fix: 'remove one of the definitions; check alternative folders separately',
  doesNotSee: 'objects whose definitions are the same',
  check(graph, report) {
    // Reported once and not for each object: the point is that the input is not one set of objects.
    const { variants } = graph.index;
    const [first] = variants;
    const [resource, ...others] = first ?? [];
    if (resource === undefined) return;
    const all = variants.flatMap((ways) => ways.slice(0, 1));
    report({
      resource,
      path: ['metadata', 'name'],
      what: `${all.length === 1 ? 'an object is' : `${all.length} objects are`} defined in different ways: ${listText(all.map(objectText))}`,
      hint: 'the input is not one set of objects, so what belongs to different definitions is not compared',
      remedy: 'remove one of the definitions, or check the alternatives separately',
      severity: graph.isComplete ? 'error' : 'info',
      related: others.map((other) => ({ resource: other, path: ['metadata', 'name'], message: 'defined again' })),
    });
  },
};
