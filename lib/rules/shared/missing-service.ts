import type { Graph } from '../../graph/graph';
import type { GraphService } from '../../graph/service';
import { meantService, servicesMeant } from '../../graph/resolve/meant-service';
import { serviceMakers } from '../../graph/service-makers';
import type { ServiceReference } from '../../graph/service-reference';
import { API_SERVER } from '../../kube/every-cluster';
import type { Report, Severity } from './rule';
import { isPlaceholder, listText, objectText } from './text';

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
  const hint =
    namesake !== undefined
      ? `; there is one in namespace '${namesake.namespace}'`
      : near !== undefined
        ? `; did you mean '${near}'?`
        : names.length === 0
          ? ''
          : ` (Services: ${listText([...new Set(names)])})`;
  report({
    resource,
    path: namePath,
    message: `there is no such Service in namespace '${namespace}': ${objectText(resource)} -x- Service ${name}${hint}`,
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
  const makers = serviceMakers(graph, namespace);
  if (services.length === 0 && makers.length > 0) return true;
  return makers.some((maker) => maker.name !== '' && `${name}-`.startsWith(`${maker.name}-`));
}

function isElsewhere(graph: Graph, namespace: string, name: string): boolean {
  // Every cluster has this one.
  if (name === API_SERVER.name && namespace === API_SERVER.namespace) return true;
  return graph.isExternal('Service', namespace, name);
}
