import { annotatedPorts } from '../../graph/annotated-ports';
import { servicePortsOf } from '../../graph/resolve/service-port';
import { unknownPorts, unknownPortsProblem } from './unknown-ports';
import type { RuleBody } from '../shared/rule';
import { servicePortsStep } from '../shared/steps';

/** Service annotations that name a port that the Service does not have. */
export const serviceAnnotationPortMissing: RuleBody = {
  severity: 'warning',
  sentence: 'an annotation of a Service names a port that the Service does not have',
  why: 'the setting applies to a port that nothing uses, and the port that you mean does not get it',
  fix: 'use a port of the Service, by number or by name, whichever the annotation takes',
  doesNotSee: 'annotations of tools that this package does not know',
  check(graph, report) {
    for (const annotated of annotatedPorts(graph)) {
      if (!('service' in annotated.owner)) continue;
      const { service } = annotated.owner;
      const unknown = unknownPorts(annotated, ({ text, first, last }) => {
        const numbers = first !== undefined && last !== undefined ? { number: first, last } : {};
        if (first !== undefined && service.hasUnreadNumbers) return true;
        return servicePortsOf(graph, service, { name: text, ...numbers }).length > 0;
      });
      if (unknown.length === 0) continue;
      const isOfPods = service.ports.some(({ targetPort }) =>
        unknown.some(({ text, first }) => targetPort === (first ?? text)),
      );
      const owner = {
        names: service.ports.map(({ name }) => name),
        lacks: 'the Service does not have',
        end: servicePortsStep(service),
        otherLayer: isOfPods ? 'that is the port of the pods' : undefined,
        owner: 'Service',
      };
      report(unknownPortsProblem(annotated, unknown, owner));
    }
  },
};
