import { meantObject } from '../../graph/resolve/meant-object';
import { isWrittenFor } from '../../graph/written-namespaces';
import { routeParents } from './route-parents';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { hints, question, write } from '../shared/words';

/** Routes whose Gateway is missing. */
export const routeParentMissing: RuleBody = {
  severity: 'error',
  sentence: 'a route names a Gateway that does not exist',
  why: 'a route without a Gateway has no effect, and only its status reports it',
  fix: 'correct the name or the namespace of the Gateway',
  doesNotSee: 'Gateways that are not in the input',
  check(graph, report) {
    for (const { parent, found } of routeParents(graph)) {
      const { resource, path, kind, namespace, name } = parent;
      if (found.length > 0 || graph.isExternal(kind, namespace, name)) continue;
      const { namesake, near } = meantObject(graph, parent);
      if (namesake !== undefined && isWrittenFor(graph, resource, namespace, namesake)) continue;
      const there = namesake === undefined ? undefined : graph.index.namespaceOf(namesake);
      report({
        resource,
        path: [...path, 'name'],
        what: `no ${kind} named '${name}' in namespace '${namespace}'`,
        chain: [objectStep(resource), broken(missingStep(kind, name))],
        ...hints(there === undefined ? question(near?.name) : `there is one in namespace '${there}'`),
        remedy:
          there === undefined
            ? write(near === undefined ? [] : [near.name], `correct the name, or add the ${kind}`)
            : `set the namespace to '${there}'`,
        severity: graph.isComplete ? 'error' : (namesake ?? near) === undefined ? 'info' : 'warning',
        ...(there === undefined && near !== undefined && { candidates: [near.name] }),
      });
    }
  },
};
