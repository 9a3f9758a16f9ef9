import { probePorts } from '../../graph/probe-ports';
import type { GraphService } from '../../graph/service';
import type { WorkloadContainer, WorkloadPort } from '../../graph/workload';
import { podPortOf } from '../../graph/resolve/pod-port';
import { targetedPorts } from '../shared/target-port';
import type { Workload } from '../../graph/workload';
import type { RuleBody } from '../shared/rule';
import { isSet } from '../../kube/read-manifest';
import { listText, objectText, portText } from '../shared/text';

/** Readiness that is asked of containers which do not serve. */
export const probeMissesServedPort: RuleBody = {
  severity: 'info',
  sentence: 'no readiness probe checks the container that a Service targets',
  why: 'the pod counts as ready and gets requests although the container that answers them may not be ready',
  fix: 'add a readiness probe to the container that serves',
  doesNotSee: 'what a probe checks: one of the same container on another port counts as well',
  check(graph, report) {
    const served = new Map<Workload, { readonly ports: Set<WorkloadPort>; readonly services: Set<GraphService> }>();
    for (const { service, port, declaring } of targetedPorts(graph)) {
      for (const workload of declaring) {
        const number = podPortOf(graph, workload, port)?.number;
        const known = served.get(workload) ?? { ports: new Set(), services: new Set() };
        for (const one of workload.ports) if (one.number === number) known.ports.add(one);
        known.services.add(service);
        served.set(workload, known);
      }
    }

    for (const [workload, { ports, services }] of served) {
      const probed = workload.containers.filter(({ role, value }) => role !== 'init' && isSet(value.readinessProbe));
      const [first] = probed;
      const serving = new Set<WorkloadContainer>([...ports].map(({ container }) => container));
      if (first === undefined || probed.some((container) => serving.has(container))) continue;
      const asked = probePorts(workload).filter(({ probe }) => probe === 'readinessProbe');
      if (asked.some(({ port }) => [...ports].some(({ number }) => number === port))) continue;
      report({
        resource: workload.resource,
        path: [...first.path, 'readinessProbe'],
        what: `only container ${listText(probed.map(({ name }) => name))} has a readiness probe, but ${listText([...services].map(({ resource }) => objectText(resource)))} targets ${listText([...ports].map((port) => `${port.container.name} (${portText(port)})`))} in ${objectText(workload.resource)}`,
        remedy: `add a readiness probe to container ${listText([...new Set([...ports].map((port) => port.container.name))])}`,
        related: [...ports].map(({ path }) => ({
          resource: workload.resource,
          path,
          message: 'served but not probed',
        })),
      });
    }
  },
};
