import type { Graph } from '../../graph/graph';
import type { GraphService } from '../../graph/service';
import { meantService, servicesMeant } from '../../graph/resolve/meant-service';
import { isMadeService } from '../../graph/made-services';
import { isMadeByOperator, serviceMakers } from '../../graph/service-makers';
import type { ServiceReference } from '../../graph/service-reference';
import { API_SERVER } from '../../kube/every-cluster';
import { broken } from './chain';
import type { Report, Severity } from './rule';
import { isPlaceholder } from './placeholder';
import { missingStep, objectStep } from './steps';
import { listText } from './text';
import { hints, question } from './words';

/**
 * The Services that a reference refers to; `undefined` if this is unknown, empty if there are none. A placeholder refers to the Service
 * whose name is the same placeholder.
 */
export function servicesFor(graph: Graph, reference: ServiceReference): readonly GraphService[] | undefined {
  const { namespace, name } = reference;
  if (name === '') return undefined;
  const meant = servicesMeant(graph, reference);
  const isOpen = isPlaceholder(name) || isPlaceholder(namespace) || graph.findServices(namespace, name).length > 0;
  return meant.length === 0 && isOpen ? undefined : meant;
}

/** The properties of a kind of reference. */
export interface MissingServiceOptions {
  /** Whether such references are to Services of the same project, so that in an input with Services, an absent one is probably missing. */
  readonly isOwn?: boolean;
  /** Whether such a reference can set a namespace. */
  readonly saysNamespace?: boolean;
  /** Whether such a reference can never refer to another namespace. */
  readonly staysInNamespace?: boolean;
}

/** Reports a reference to a missing Service. The severity depends on what is known, because the Service may exist outside of the input. */
export function reportMissingService(
  graph: Graph,
  reference: ServiceReference,
  report: Report,
  { isOwn = false, saysNamespace = false, staysInNamespace = false }: MissingServiceOptions = {},
): void {
  const { resource, namespace, name, namePath } = reference;
  if (servicesFor(graph, reference)?.length !== 0 || isElsewhere(graph, namespace, name)) return;

  const { namesake, near, leftOver, names } = meantService(graph, reference);
  const meant = near ?? (isOfOperator(graph, namespace, name) ? undefined : leftOver);
  const others = [...new Set(names)];
  report({
    resource,
    path: namePath,
    what: `no Service named '${name}' in namespace '${namespace}'`,
    chain: [objectStep(resource), broken(missingStep('Service', name))],
    ...hints(
      namesake !== undefined
        ? `there is one in namespace '${namesake.namespace}'`
        : (question(near) ??
            leftOverText(meant) ??
            (others.length === 0 ? undefined : `Services there: ${listText(others)}`)),
    ),
    remedy:
      namesake !== undefined
        ? saysNamespace
          ? `set the namespace to '${namesake.namespace}'`
          : `put both into one namespace, such as '${namesake.namespace}'`
        : meant !== undefined
          ? `write '${meant}'${near === undefined ? ', or add the Service' : ''}`
          : 'correct the name, or add the Service',
    severity:
      staysInNamespace && resource.namespace !== undefined && namesake?.resource.namespace !== undefined
        ? 'error'
        : severityOf(graph, reference, namesake !== undefined, meant !== undefined, isOwn),
    ...(namesake !== undefined && {
      related: [{ resource: namesake.resource, path: ['metadata', 'name'], message: 'a Service of that name' }],
    }),
    ...(meant !== undefined && { candidates: [meant] }),
  });
}

function leftOverText(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Service '${name}' has the port, and nothing refers to it`;
}

/**
 * The same for all kinds of routes. A Service outside of the input may exist elsewhere, so it is more than an info only if there is a
 * likely Service, or, for references within one project, if the input has other Services.
 */
function severityOf(
  graph: Graph,
  { resource, namespace, name }: ServiceReference,
  hasNamesake: boolean,
  isMeant: boolean,
  isOwn: boolean,
): Severity {
  if (graph.isComplete) return 'error';
  if (isOwn && hasNamesake) return 'error';
  if (hasNamesake || isMeant) return 'warning';
  const hasServices = graph.services.some((one) => graph.index.areTogether(resource, one.resource));
  return isOwn && hasServices && !isOfOperator(graph, namespace, name) ? 'warning' : 'info';
}

/** Whether an operator probably creates the Service: it is named after a custom resource, or its namespace has such resources only. */
function isOfOperator(graph: Graph, namespace: string, name: string): boolean {
  const isOnlyMakers = graph.serviceIndex.inNamespace(namespace).length === 0;
  return (isOnlyMakers && serviceMakers(graph, namespace).length > 0) || isMadeByOperator(graph, namespace, name);
}

function isElsewhere(graph: Graph, namespace: string, name: string): boolean {
  // Every cluster has this Service.
  if (name === API_SERVER.name && namespace === API_SERVER.namespace) return true;
  return graph.isExternal('Service', namespace, name) || isMadeService(graph, namespace, name);
}
