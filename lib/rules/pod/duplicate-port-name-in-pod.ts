import type { Graph } from '../../graph/graph';
import { portNamesUsed } from '../../graph/port-name-users';
import type { Workload, WorkloadPort } from '../../graph/workload';
import { nameTwiceInPod } from '../../ports/problems';
import type { RuleBody } from '../shared/rule';
import { objectText, portText } from '../shared/text';

/** Port names that two containers of a pod declare. */
export const duplicatePortNameInPod: RuleBody = {
  severity: 'warning',
  promised: true,
  sentence: 'two containers of a pod declare the same port name',
  why: 'the name resolves to the first port that has it, so the other port cannot be reached by name',
  fix: 'rename one of the ports, and everything that refers to it by name',
  doesNotSee:
    'references by name from outside the input; it is only an info if only monitors use the name, because they scrape both ports',
  check(graph, report) {
    for (const workload of graph.workloads) {
      const firsts = new Map<string, WorkloadPort>();
      for (const port of workload.ports) {
        if (port.name === '') continue;
        const first = firsts.get(port.name);
        if (first === undefined) {
          firsts.set(port.name, port);
          continue;
        }
        // The API server rejects a repeated name in one container, which is another rule.
        if (first.container === port.container) continue;
        const isMeant = isMeantByOne(graph, workload, port);
        report({
          resource: workload.resource,
          path: [...port.path, 'name'],
          what: `${nameTwiceInPod(port.name)}, by containers '${first.container.name}' (${portText(first)}) and '${port.container.name}' (${portText(port)}) of ${objectText(workload.resource)}`,
          hint: meaning(graph, workload, first, port, isMeant),
          remedy: `rename one of the two ports, and everything that refers to it as '${port.name}'`,
          ...(!isMeant && { severity: 'info' }),
          related: [{ resource: workload.resource, path: [...first.path, 'name'], message: 'declared first' }],
        });
      }
    }
  },
};

/** Whether something refers to a single port by the name that two ports have. */
function isMeantByOne(graph: Graph, workload: Workload, { name, protocol }: WorkloadPort): boolean {
  return (
    portNamesUsed(graph, workload).policies.has(name) ||
    graph
      .servicesOf(workload)
      .some(({ ports }) => ports.some((port) => port.targetPort === name && port.protocol === protocol))
  );
}

function meaning(
  graph: Graph,
  workload: Workload,
  first: WorkloadPort,
  { name, protocol }: WorkloadPort,
  isMeant: boolean,
): string {
  if (!isMeant && portNamesUsed(graph, workload).monitors.has(name))
    return 'the monitors that use the name scrape both';
  return `a targetPort of that name reaches ${first.protocol === protocol ? 'the first' : 'the one with its protocol'}`;
}
