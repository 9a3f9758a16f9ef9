import type { Graph } from '../../graph/graph';
import type { GraphService } from '../../graph/service';
import { meantService, servicesMeant } from '../../graph/resolve/meant-service';
import { isMadeByOperator, serviceMakers } from '../../graph/service-makers';
import type { ServiceReference } from '../../graph/service-reference';
import { API_SERVER } from '../../kube/every-cluster';
import { broken } from './chain';
import type { Report, Severity } from './rule';
import { isPlaceholder } from './placeholder';
import { missingStep, objectStep } from './steps';
import { listText } from './text';
import { hints, question } from './words';

/** The Services that a reference means; `undefined` if that cannot be known, none if there is none. */
export function servicesFor(graph: Graph, reference: ServiceReference): readonly GraphService[] | undefined {
  const { namespace, name } = reference;
  if (name === '' || isPlaceholder(name) || isPlaceholder(namespace)) return undefined;
  const meant = servicesMeant(graph, reference);
  return meant.length === 0 && graph.findServices(namespace, name).length > 0 ? undefined : meant;
}

/** What is known of references of a sort. */
export interface MissingServiceOptions {
  /** Whether such references mostly mean Services that others bring: only one that is nearly there is then a warning. */
  readonly isOftenElsewhere?: boolean;
  /** Whether such a reference can say a namespace. */
  readonly saysNamespace?: boolean;
}

/** Reports a reference to a Service that is not there, as badly as is known: it may be outside of the input. */
export function reportMissingService(
  graph: Graph,
  reference: ServiceReference,
  report: Report,
  options: MissingServiceOptions = {},
): void {
  const { resource, namespace, name, namePath } = reference;
  if (servicesFor(graph, reference)?.length !== 0 || isElsewhere(graph, namespace, name)) return;

  const isKnown = (service: GraphService): boolean => graph.index.areTogether(resource, service.resource);
  const { namesake, near, names } = meantService(graph, reference);
  const others = [...new Set(names)];
  report({
    resource,
    path: namePath,
    what: `no Service named '${name}' in namespace '${namespace}'`,
    chain: [objectStep(resource), broken(missingStep('Service', name))],
    ...hints(
      namesake !== undefined
        ? `there is one in namespace '${namesake.namespace}'`
        : (question(near) ?? (others.length === 0 ? undefined : `Services there: ${listText(others)}`)),
    ),
    remedy:
      namesake !== undefined
        ? options.saysNamespace === true
          ? `set the namespace to '${namesake.namespace}'`
          : `put both into one namespace, such as '${namesake.namespace}'`
        : near !== undefined
          ? `write '${near}'`
          : 'correct the name, or add the Service',
    severity:
      options.isOftenElsewhere === true && !graph.isComplete
        ? namesake === undefined && near === undefined
          ? 'info'
          : 'warning'
        : severityOf(
            graph.isComplete || namesake !== undefined,
            graph.services.some(isKnown) && (near !== undefined || !isOfOperator(graph, namespace, name, names)),
          ),
    ...(namesake !== undefined && {
      related: [{ resource: namesake.resource, path: ['metadata', 'name'], message: 'a Service of that name' }],
    }),
    ...(near !== undefined && { candidates: [near] }),
  });
}

/** Objects of a namespace that is not known may lie anywhere; without any Service in the input they all do. */
function severityOf(isCertain: boolean, areServicesKnown: boolean): Severity {
  if (isCertain) return 'error';
  return areServicesKnown ? 'warning' : 'info';
}

/** Whether an operator probably makes the Service: it is named after a custom resource, or there are but such resources. */
function isOfOperator(graph: Graph, namespace: string, name: string, services: readonly string[]): boolean {
  if (services.length === 0 && serviceMakers(graph, namespace).length > 0) return true;
  return isMadeByOperator(graph, namespace, name);
}

function isElsewhere(graph: Graph, namespace: string, name: string): boolean {
  // Every cluster has this one.
  if (name === API_SERVER.name && namespace === API_SERVER.namespace) return true;
  return graph.isExternal('Service', namespace, name);
}
