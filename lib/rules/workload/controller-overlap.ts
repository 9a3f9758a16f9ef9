import type { Graph } from '../../graph/graph';
import { ownSelector, type OwnSelector } from '../../graph/own-pods';
import type { Workload } from '../../graph/workload';
import { selects } from '../../kube/label-selector';
import { to } from '../shared/chain';
import { areRivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectsStep, objectStep, selectorStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Controllers that pick each other's pods. */
export const controllerOverlap: RuleBody = {
  severity: 'warning',
  sentence: 'two workloads select the pods of each other',
  why: 'autoscalers and budgets count pods by the selector, so they count the pods of both, and each workload adopts pods that the other leaves behind',
  fix: 'add a label, such as a component, to the selector and template of each that the other does not have',
  doesNotSee: 'workloads of which only one selects the pods of the other; selectors that the API server sets',
  check(graph, report) {
    const met = new Set<Workload>();
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
        remedy: 'add a label to selector and template of each that the other does not have, such as a component',
        related: others.map((other) => ({
          resource: other.resource,
          path: other.facts.ownPods?.path ?? [],
          message: 'selects the same pods',
        })),
      });
    }
  },
};

/** More are not shown, and there may be very many. */
const ENOUGH = 4;

function overlapping(graph: Graph, workload: Workload, { selector }: OwnSelector): ReadonlySet<Workload> {
  const found = new Set<Workload>();
  for (const other of graph.workloadIndex.select(workload.namespace, selector)) {
    if (!areRivals(graph, workload.resource, other.resource)) continue;
    const theirs = ownSelector(other);
    if (theirs === undefined || !selects(theirs.selector, workload.labels)) continue;
    found.add(other);
    if (found.size === ENOUGH) break;
  }
  return found;
}
