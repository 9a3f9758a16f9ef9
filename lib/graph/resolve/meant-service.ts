import type { Resource } from '../../manifest/resource';
import { isSlipOf } from '../../ports/slip';
import type { Graph } from '../graph';
import { perGraph } from '../per-graph';
import type { GraphService } from '../service';
import type { ServiceReference } from '../service-reference';
import { askedPort, offersPort } from './service-port';
import type { Workload } from '../workload';
import { isWrittenFor } from '../written-namespaces';
import { nearName } from './meant-object';

/** A reference to a Service by name and namespace, and the object that contains it. */
interface NamedService {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  /** Whether it could also be a host outside the cluster. */
  readonly mayBeHost?: boolean;
}

/**
 * The Services that a name refers to and that can be in the same cluster as the referring object.
 *
 * If no object sets a namespace, all get that of `kubectl -n`, of an overlay or of a release, so a reference with a namespace can mean
 * them. A reference can also use the namespace in a Service's manifest, because kustomize updates references to objects that it moves, or
 * the name that kustomize gives a Service, because kustomize updates only the references of a few kinds.
 */
export function servicesMeant(
  graph: Graph,
  { resource, namespace, name, mayBeHost = false }: NamedService,
): readonly GraphService[] {
  const there = graph.findServices(namespace, name);
  const isOpen = there.length === 0 && !mayBeHost && !areNamespacesKnown(graph);
  const isMoved = (one: GraphService): boolean => isWrittenFor(graph, resource, namespace, one.resource);
  const found = isOpen
    ? [...graph.servicesNamed(name), ...graph.servicesBuiltAs(name)]
    : there.length > 0 || mayBeHost
      ? there
      : [...graph.servicesNamed(name).filter(isMoved), ...graph.servicesBuiltAs(name)];
  return found.filter((one) => graph.index.areTogether(resource, one.resource));
}

/** Whether any object sets a namespace, or the options set one for all. */
export const areNamespacesKnown = perGraph(
  (graph: Graph): boolean =>
    graph.options.defaultNamespace !== undefined ||
    graph.resources.some((one) => one.namespace !== undefined && graph.index.namespaceOf(one) !== ''),
);

/** What a name that no Service has probably should be. */
export interface MeantService {
  /** A Service of that name in another namespace. */
  readonly namesake: GraphService | undefined;
  /** The name of a Service in the namespace that is nearly the same. */
  readonly near: string | undefined;
  /** The name of the only Service in the namespace that has the port and that nothing refers to. */
  readonly leftOver: string | undefined;
  /** The names of all Services in the namespace. */
  readonly names: readonly string[];
}

/** What a reference to a missing Service probably should refer to. */
export function meantService(graph: Graph, reference: ServiceReference): MeantService {
  const { resource, namespace, name } = reference;
  const isKnown = (service: GraphService): boolean => graph.index.areTogether(resource, service.resource);
  const here = graph.serviceIndex.inNamespace(namespace).filter(isKnown);
  const names = here.map((service) => service.name);
  const fitting = here.filter((service) => offersPort(graph, service, reference));
  const [only, ...more] = fitting.filter((service) => isLeftOver(graph, service));
  const [longer, ...others] = fitting.filter((service) => doWordsFit(service.name, name));
  return {
    namesake: graph.servicesNamed(name).find(isKnown),
    near: nearName(name, names) ?? (others.length === 0 ? longer?.name : undefined),
    leftOver: only !== undefined && more.length === 0 && askedPort(reference) !== undefined ? only.name : undefined,
    names,
  };
}

/** Whether one of two names is the other with additional words, as in web-svc and web-nodeport-svc. */
function doWordsFit(one: string, other: string): boolean {
  const [some, more] = [one.split('-'), other.split('-')];
  const [few, many] = some.length < more.length ? [some, more] : [more, some];
  return (
    few.length < many.length && few.every((word) => many.includes(word)) && few.some((word) => !GENERIC.test(word))
  );
}

const GENERIC = /^(svc|service|server|app|api|web|http|https|headless|internal|external|main|default|v?\d*)$/;

/** Whether nothing refers to a Service that is meant for clients in the cluster. */
function isLeftOver(graph: Graph, { defaulted, namespace, name }: GraphService): boolean {
  return defaulted.type !== 'LoadBalancer' && !defaulted.headless && !referredTo(graph).has(`${namespace}/${name}`);
}

const referredTo = perGraph(
  (graph: Graph): ReadonlySet<string> =>
    new Set(graph.serviceReferences.map(({ namespace, name }) => `${namespace}/${name}`)),
);

/** The Service that a workload probably should have as its governing Service, if it names a missing one. */
export function meantGoverningService(graph: Graph, workload: Workload, name: string): GraphService | undefined {
  const own = graph.servicesOf(workload).filter((one) => graph.index.areTogether(workload.resource, one.resource));
  return own.find((one) => isSlipOf(name, one.name)) ?? own.find((one) => one.defaulted.headless);
}
