import type { Graph } from '../../graph/graph';
import { ownSelector, type OwnSelector } from '../../graph/own-pods';
import type { Workload } from '../../graph/workload';
import { selectorText, selects } from '../../kube/label-selector';
import type { RuleBody } from '../shared/rule';
import { listText, objectText } from '../shared/text';

/** Controllers that pick each other's pods. */
export const controllerOverlap: RuleBody = {
  severity: 'warning',
  sentence: 'two controllers in a namespace do not select the pods of each other',
  why: 'an autoscaler and a budget count by the selector, so that they take the pods of both for those of one, and what is orphaned by one is adopted by the other',
  fix: 'add a label to selector and template of each that the other does not have, such as a component',
  doesNotSee: 'controllers of which only one selects the pods of the other; selectors that the server fills in',
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
        message: `the selector ${selectorText(own.selector)} of ${objectText(workload.resource)} also fits the pods of ${listText(others.map(({ resource }) => objectText(resource)))}, and the other way round`,
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
    if (other === workload || !graph.index.areTogether(workload.resource, other.resource)) continue;
    if (graph.index.identityOf(other.resource) === graph.index.identityOf(workload.resource)) continue;
    const theirs = ownSelector(other);
    if (theirs === undefined || !selects(theirs.selector, workload.labels)) continue;
    found.add(other);
    if (found.size === ENOUGH) break;
  }
  return found;
}
