import type { Resource } from '../../manifest/resource';
import { isSlipOf } from '../../ports/slip';
import type { Graph } from '../graph';
import type { GraphService } from '../service';
import type { Workload } from '../workload';
import { nearName } from './meant-object';

/** A name of a Service, in a namespace, and the object that means it. */
interface NamedService {
  readonly resource: Resource;
  readonly namespace: string;
  readonly name: string;
}

/** The Services that a name means and that can be in a cluster together with the object that means them. */
export function servicesMeant(graph: Graph, { resource, namespace, name }: NamedService): readonly GraphService[] {
  return graph.findServices(namespace, name).filter((one) => graph.index.areTogether(resource, one.resource));
}

/** What was probably meant by a name that no Service has. */
export interface MeantService {
  /** A Service of that name in another namespace. */
  readonly namesake: GraphService | undefined;
  /** The name of a Service in the namespace that is nearly the same. */
  readonly near: string | undefined;
  /** The names of all Services in the namespace. */
  readonly names: readonly string[];
}

/** What was probably meant by a name that no Service has. */
export function meantService(graph: Graph, { resource, namespace, name }: NamedService): MeantService {
  const isKnown = (service: GraphService): boolean => graph.index.areTogether(resource, service.resource);
  const names = graph.serviceIndex
    .inNamespace(namespace)
    .filter(isKnown)
    .map((service) => service.name);
  return {
    namesake: graph.servicesNamed(name).find(isKnown),
    near: nearName(name, names),
    names,
  };
}

/** The Service that was probably to name the pods of a workload, if it names one that is not there. */
export function meantGoverningService(graph: Graph, workload: Workload, name: string): GraphService | undefined {
  const own = graph.servicesOf(workload).filter((one) => graph.index.areTogether(workload.resource, one.resource));
  return own.find((one) => isSlipOf(name, one.name)) ?? own.find((one) => one.defaulted.headless);
}
