import type { Graph } from '../../graph/graph';
import { ownSelector, type OwnSelector } from '../../graph/own-pods';
import { scaleTargets } from '../../graph/scale-targets';
import type { Workload } from '../../graph/workload';
import { selects } from '../../kube/label-selector';
import { to } from '../shared/chain';
import { areRivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectsStep, objectStep, selectorStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Controllers that select each other's pods. */
export const controllerOverlap: RuleBody = {
  severity: 'warning',
  sentence: 'two workloads select the pods of each other',
  why: 'autoscalers and budgets count pods by the selector, so they count the pods of both, and each workload adopts pods that the other orphans',
  fix: 'add a label that the other does not have, such as a component, to the selector and template of each',
  doesNotSee:
    'workloads of which only one selects the pods of the other; selectors that the API server sets; it is only an info if nothing scales them and both declare the same ports',
  check(graph, report) {
    const met = new Set<Workload>();
    const scaled = new Set(
      scaleTargets(graph).map(({ group, kind, namespace, name }) => `${group}/${kind}/${namespace}/${name}`),
    );
    for (const workload of graph.workloads) {
      const own = ownSelector(workload);
      if (own === undefined) continue;
      const others = [...overlapping(graph, workload, own)].filter((other) => met.has(other));
      met.add(workload);
      if (others.length === 0) continue;
      report({
        resource: workload.resource,
        path: own.path,
        what: `${objectText(workload.resource)} also selects the pods of ${listText(others.map(({ resource }) => objectText(resource)))}, and vice versa`,
        chain: [
          objectStep(workload.resource),
          to(selectorStep(own.selector)),
          to(objectsStep(others.map(({ resource }) => resource))),
        ],
        // If nothing scales them, copies of one program only adopt pods that the other orphans.
        ...(![workload, ...others].some(({ resource }) => scaled.has(graph.index.identityOf(resource))) &&
          !others.some((other) => isOtherProgram(workload, other)) && { severity: 'info' }),
        remedy: 'add a label that the other does not have, such as a component, to the selector and template of each',
        related: others.map((other) => ({
          resource: other.resource,
          path: other.facts.ownPods?.path ?? [],
          message: 'selects the same pods',
        })),
      });
    }
  },
};

/** Whether the pods declare different ports, so one is not a copy of the other. */
function isOtherProgram({ ports }: Workload, { ports: others }: Workload): boolean {
  const numbers = (some: Workload['ports']): string => [...new Set(some.map(({ number }) => number))].sort().join();
  return ports.length > 0 && others.length > 0 && numbers(ports) !== numbers(others);
}

/** The search stops at this number: more are not shown, and there may be very many. */
const ENOUGH = 4;

function overlapping(graph: Graph, workload: Workload, { selector }: OwnSelector): ReadonlySet<Workload> {
  const found = new Set<Workload>();
  for (const other of graph.workloadIndex.each(workload.namespace, selector)) {
    if (!areRivals(graph, workload.resource, other.resource)) continue;
    const theirs = ownSelector(other);
    if (theirs === undefined || !selects(theirs.selector, workload.labels)) continue;
    found.add(other);
    if (found.size === ENOUGH) break;
  }
  return found;
}
