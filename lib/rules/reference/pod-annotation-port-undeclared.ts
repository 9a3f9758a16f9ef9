import { annotatedPorts } from '../../graph/annotated-ports';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { unknownPorts, unknownPortsProblem } from './unknown-ports';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { workloadsStep } from '../shared/steps';

/** Pod annotations that name a port that no container declares. */
export const podAnnotationPortUndeclared: RuleBody = {
  severity: 'warning',
  sentence: 'an annotation of a pod names a port that no container declares',
  why: 'the setting applies to a port that nothing uses, and the port that you mean does not get it',
  fix: 'use a port of the pods, not of the Service, or declare the port',
  doesNotSee:
    'undeclared numbers that programs listen on: if an annotation takes any of several numbers, it is only an info; pods that declare no ports; annotations of tools that this package does not know',
  check(graph, report) {
    for (const annotated of annotatedPorts(graph)) {
      if (!('workload' in annotated.owner)) continue;
      const { workload } = annotated.owner;
      if (workload.ports.length === 0) continue;
      const unknown = unknownPorts(annotated, ({ text, first, last }) => {
        if (ownPortOf(workload, text) !== undefined) return true;
        if (first === undefined || last === undefined) return false;
        const isWithin = workload.ports.some(({ number }) => number >= first && number <= last);
        return isWithin || (first === last && mentions(graph, workload, first));
      });
      if (unknown.length === 0) continue;
      const dialled = graph.servicesOf(workload).flatMap(({ ports }) => ports);
      const isOfService = unknown.some(({ first }) => dialled.some(({ port }) => port === first));
      const owner = {
        names: workload.ports.map(({ name }) => name),
        lacks: 'no container declares',
        end: workloadsStep([workload]),
        otherLayer: isOfService ? 'that is a port of the Service' : undefined,
        owner: 'pods',
      };
      report({
        ...unknownPortsProblem(annotated, unknown, owner),
        ...(annotated.annotation.anyOf === true && !isOfService && { severity: 'info' }),
      });
    }
  },
};
