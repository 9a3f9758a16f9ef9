import { governingService } from '../../graph/governing-service';
import type { Graph } from '../../graph/graph';
import { isMadeService } from '../../graph/made-services';
import { perGraph } from '../../graph/per-graph';
import { servicesMeant } from '../../graph/resolve/meant-service';
import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import type { FieldPath } from '../../kube/field-path';
import { selects } from '../../kube/label-selector';
import { dns1123LabelProblem } from '../../ports/dns-name';
import { broken, type Step, to } from '../shared/chain';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';

/** The `serviceName` of a StatefulSet, and the Services that it refers to. */
export interface GoverningName {
  readonly workload: Workload;
  readonly name: string;
  readonly path: FieldPath;
  /** What is wrong with the name itself. */
  readonly problem: string | undefined;
  /** The Services that it refers to. */
  readonly services: readonly GraphService[];
  /** Those that select the pods, or have no selector and leave the endpoints to something else. */
  readonly fitting: readonly GraphService[];
}

/** The names of governing Services in all StatefulSets. */
export const governingNames = perGraph((graph: Graph): readonly GoverningName[] =>
  graph.workloads.flatMap((workload) => {
    const governing = governingService(workload);
    if (governing === undefined) return [];
    const { name, path } = governing;
    const { resource, namespace, labels, facts } = workload;
    const services = servicesMeant(graph, { resource, namespace, name });
    const fitting = services.filter(
      ({ selector }) => selector.length === 0 || selects(selector, labels, facts.runtimeLabels),
    );
    return [{ workload, name, path, problem: dns1123LabelProblem(name, 'serviceName'), services, fitting }];
  }),
);

/** Whether a name that a Service can have is that of none, neither in the input nor elsewhere. */
export function isMissing(graph: Graph, { workload: { namespace }, name, problem, services }: GoverningName): boolean {
  if (problem !== undefined || services.length > 0) return false;
  if (graph.isExternal('Service', namespace, name) || isMadeService(graph, namespace, name)) return false;
  return graph.findServices(namespace, name).length === 0;
}

/** The chain from the StatefulSet to what its `serviceName` leads to. */
export function governingChain({ workload, name }: GoverningName, end: Step): readonly Step[] {
  return [objectStep(workload.resource), to({ text: `serviceName ${name}` }), broken(end)];
}

/** The end of that chain: a Service that gives the pods no names. */
export function governingEnd({ resource }: GraphService, text: string): Step {
  return { text: `${objectText(resource)} (${text})`, resources: [resource] };
}
