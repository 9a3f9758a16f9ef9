import { type AnnotatedPort, annotatedPorts, type AnnotatedPorts } from '../../graph/annotated-ports';
import type { Graph } from '../../graph/graph';
import { ownPortOf } from '../../graph/resolve/pod-port';
import { servicePortsOf } from '../../graph/resolve/service-port';
import { suggest } from '../../ports/suggest';
import { reportTargets } from './health-check-ports';
import { mentions } from '../shared/mentions';
import { servicePortsText } from '../shared/missing-port';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, listText, workloadText } from '../shared/text';

/** Annotations of meshes and clouds that name ports which are not there. */
export const annotationPortUnknown: RuleBody = {
  severity: 'warning',
  sentence:
    'an annotation that names ports names those of its Service, of its pods or of the nodes, as its reader takes them',
  why: 'the setting is for a port that nobody uses, and the one that was meant goes without it; a load balancer finds no target well',
  fix: 'write a port of the Service where the Service has the annotation, one of the pods where they have it, and for health checks traffic-port',
  doesNotSee:
    'numbers that programs listen on without declaring them: those are infos; targets of which no annotation says whether they are nodes or pods; annotations of other readers',
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
      const hint =
        near.length > 0
          ? `; did you mean '${near.join(', ')}'?`
          : isOtherLayer
            ? `; that is ${isService ? 'the port of the pods' : 'a port of the Service'}`
            : annotation.only === undefined
              ? ''
              : `; ports are read by ${annotation.only} here`;
      report({
        resource,
        path,
        message: `${annotation.key} names ${listText(texts)}, which ${isService ? 'the Service does not have' : 'no container declares'}: ${isService ? servicePortsText(owner.service) : workloadText(owner.workload)}${hint}`,
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
