import type { Workload } from '../../graph/workload';
import type { RuleBody } from '../shared/rule';
import { targetedPorts, type TargetedPort } from '../shared/target-port';
import type { GraphService } from '../../graph/service';
import { to } from '../shared/chain';
import { objectStep, selectorStep, workloadsStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Selectors of Services that fit pods which were not meant. */
export const serviceSelectsTooMuch: RuleBody = {
  severity: 'warning',
  sentence: 'a Service also selects pods that serve none of its ports',
  why: 'a share of the requests goes to pods that do not listen, and fails at random',
  fix: 'add a label to the selector that only the right pods have, such as a component',
  doesNotSee: 'pods that declare no ports but belong to a workload: they may listen; jobs that have ended',
  check(graph, report) {
    const byService = new Map<GraphService, TargetedPort[]>();
    for (const port of targetedPorts(graph)) {
      byService.set(port.service, [...(byService.get(port.service) ?? []), port]);
    }
    for (const [service, ports] of byService) {
      const serving = new Set(ports.flatMap(({ declaring }) => declaring));
      if (serving.size === 0) continue;
      const idle = graph
        .podsOf(service)
        .workloads.filter((variants) => !variants.some((workload) => serving.has(workload)))
        .flatMap((variants) => variants.slice(0, 1))
        .filter((workload) => isOtherwise(workload, [...serving]));
      if (idle.length === 0) continue;
      report({
        resource: service.resource,
        path: ['spec', 'selector'],
        what: 'the selector also matches pods that serve none of the ports',
        chain: [objectStep(service.resource), to(selectorStep(service.selector)), to(workloadsStep(idle))],
        remedy: `add a label to the selector that ${listText([...serving].map(({ resource }) => objectText(resource)))} has and the others do not`,
        related: [
          ...idle.map(({ resource }) => ({ resource, path: ['metadata', 'name'], message: 'probably not intended' })),
          ...[...serving].map(({ resource }) => ({
            resource,
            path: ['metadata', 'name'],
            message: 'serves the ports',
          })),
        ],
      });
    }
  },
};

/** Whether the pods are of another sort: done after a while, alone beside a controller, or with other ports. */
function isOtherwise(workload: Workload, serving: readonly Workload[]): boolean {
  if (workload.facts.runsToCompletion === true || workload.ports.length > 0) return true;
  return isBare(workload) && !serving.some(isBare);
}

function isBare({ template }: Workload): boolean {
  return template.path.length === 0;
}
