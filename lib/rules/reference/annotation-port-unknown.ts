import { type AnnotatedPort, annotatedPorts, type AnnotatedPorts } from '../../graph/annotated-ports';
import type { Graph } from '../../graph/graph';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { servicePortsOf } from '../../graph/resolve/service-port';
import { suggest } from '../../ports/suggest';
import { reportTargets } from './health-check-ports';
import { broken, to } from '../shared/chain';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder } from '../shared/placeholder';
import { objectStep, servicePortsStep, workloadsStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, question, write } from '../shared/words';

/** Annotations of meshes and clouds that name ports which are not there. */
export const annotationPortUnknown: RuleBody = {
  severity: 'warning',
  sentence: 'an annotation of a mesh or cloud names a port that does not exist',
  why: 'the setting applies to a port that nothing uses, and the intended port goes without it; a load balancer finds no healthy target',
  fix: 'use a port of the Service in an annotation of the Service, a port of the pods in one of the pods, and traffic-port for health checks',
  doesNotSee:
    'numbers that programs listen on without declaring them: those are only infos; targets for which no annotation says whether they are nodes or pods; annotations of other tools',
  check(graph, report) {
    for (const annotated of annotatedPorts(graph)) {
      const { annotation, resource, path, ports, owner } = annotated;
      const unknown = ports.filter((port) => !isPlaceholder(port.text) && !isKnown(graph, annotated, port));
      if (unknown.length === 0 || (annotation.anyOf === true && unknown.length < ports.length)) continue;
      const isService = 'service' in owner;
      if (!isService && owner.workload.ports.length === 0) continue;
      const texts = unknown.map(({ text }) => text);
      const names = (isService ? owner.service.ports : owner.workload.ports).map(({ name }) => name);
      const near = unknown.flatMap(({ text, first }) => (first === undefined ? (suggest(text, names) ?? []) : []));
      const isOtherLayer = isService
        ? owner.service.ports.some((port) => meansPod(port, unknown))
        : meansService(graph, annotated, unknown);
      report({
        resource,
        path,
        what: `${annotation.key} names ${listText(texts)}, which ${isService ? 'the Service does not have' : 'no container declares'}`,
        chain: [
          objectStep(resource, annotation.key),
          to({ text: listText(texts) }),
          broken(isService ? servicePortsStep(owner.service) : workloadsStep([owner.workload])),
        ],
        ...hints(
          ...(near.length > 0
            ? near.map(question)
            : [
                isOtherLayer
                  ? `that is ${isService ? 'the port of the pods' : 'a port of the Service'}`
                  : annotation.only && `this annotation takes port ${annotation.only}s`,
              ]),
        ),
        remedy: write(near, `write a port of the ${isService ? 'Service' : 'pods'}`),
        ...(!isService && annotation.anyOf === true && !isOtherLayer && { severity: 'info' }),
        candidates: near,
      });
    }
    reportTargets(graph, report);
  },
};

function meansPod(
  { targetPort }: { readonly targetPort: number | string | undefined },
  unknown: readonly AnnotatedPort[],
): boolean {
  return unknown.some(({ text, first }) => targetPort === (first ?? text));
}

function meansService(graph: Graph, { owner }: AnnotatedPorts, unknown: readonly AnnotatedPort[]): boolean {
  if ('service' in owner) return false;
  const ports = graph.servicesOf(owner.workload).flatMap((service) => service.ports);
  return unknown.some(({ first }) => ports.some(({ port }) => port === first));
}

function isKnown(
  graph: Graph,
  { owner, annotation }: AnnotatedPorts,
  { text, first, last = first }: AnnotatedPort,
): boolean {
  if (annotation.only !== undefined && (annotation.only === 'number') !== (first !== undefined)) return false;
  const isWithin = (number: number): boolean =>
    first !== undefined && last !== undefined && number >= first && number <= last;
  if ('service' in owner) {
    const asked = { name: text, ...(first !== undefined && last !== undefined && { number: first, last }) };
    return servicePortsOf(graph, owner.service, asked).length > 0;
  }
  const { workload } = owner;
  if (ownPortOf(workload, text) !== undefined || workload.ports.some(({ number }) => isWithin(number))) return true;
  return first !== undefined && first === last && mentions(graph, workload, first);
}
