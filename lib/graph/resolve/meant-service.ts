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

/** A name of a Service, in a namespace, and the object that means it. */
interface NamedService {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
  /** Whether it could also be a host outside the cluster. */
  readonly mayBeHost?: boolean;
}

/**
 * The Services that a name means and that can be in a cluster together with the object that means them.
 *
 * Where no object says a namespace, all get that of `kubectl -n`, of an overlay or of a release: a reference that says one means them.
 * So does one that says the namespace for which a Service is written, as kustomize renews the references to what it puts elsewhere, or the
 * name that it gives a Service, as it renews those of few kinds.
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

/** Whether an object says its namespace, or the caller does for all. */
export const areNamespacesKnown = perGraph(
  (graph: Graph): boolean =>
    graph.options.defaultNamespace !== undefined ||
    graph.resources.some((one) => one.namespace !== undefined && graph.index.namespaceOf(one) !== ''),
);

/** What was probably meant by a name that no Service has. */
export interface MeantService {
  /** A Service of that name in another namespace. */
  readonly namesake: GraphService | undefined;
  /** The name of a Service in the namespace that is nearly the same. */
  readonly near: string | undefined;
  /** The name of the only Service in the namespace that nobody refers to and that has the port. */
  readonly leftOver: string | undefined;
  /** The names of all Services in the namespace. */
  readonly names: readonly string[];
}

/** What was probably meant by a reference to a Service that is not there. */
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

/** Whether one of two names is the other with more words, as in web-svc and web-nodeport-svc. */
function doWordsFit(one: string, other: string): boolean {
  const [some, more] = [one.split('-'), other.split('-')];
  const [few, many] = some.length < more.length ? [some, more] : [more, some];
  return (
    few.length < many.length && few.every((word) => many.includes(word)) && few.some((word) => !GENERIC.test(word))
  );
}

const GENERIC = /^(svc|service|server|app|api|web|http|https|headless|internal|external|main|default|v?\d*)$/;

/** Whether nobody refers to a Service that is there to be reached from within the cluster. */
function isLeftOver(graph: Graph, { defaulted, namespace, name }: GraphService): boolean {
  return defaulted.type !== 'LoadBalancer' && !defaulted.headless && !referredTo(graph).has(`${namespace}/${name}`);
}

const referredTo = perGraph(
  (graph: Graph): ReadonlySet<string> =>
    new Set(graph.serviceReferences.map(({ namespace, name }) => `${namespace}/${name}`)),
);

/** The Service that was probably to name the pods of a workload, if it names one that is not there. */
export function meantGoverningService(graph: Graph, workload: Workload, name: string): GraphService | undefined {
  const own = graph.servicesOf(workload).filter((one) => graph.index.areTogether(workload.resource, one.resource));
  return own.find((one) => isSlipOf(name, one.name)) ?? own.find((one) => one.defaulted.headless);
}
