import { probePorts } from '../../graph/probe-ports';
import type { GraphService } from '../../graph/service';
import type { WorkloadContainer, WorkloadPort } from '../../graph/workload';
import { targetedPorts } from '../shared/target-port';
import type { Workload } from '../../graph/workload';
import type { RuleBody } from '../shared/rule';
import { isSet } from '../../kube/read-manifest';
import { listText, objectText, portText } from '../shared/text';

/** The ports of a workload that Services lead to. */
interface Served {
  readonly ports: Set<WorkloadPort>;
  /** The Services, in sets that lead to the same workloads. */
  readonly by: ReadonlySet<GraphService>[];
}

/** Readiness probes of containers that do not serve. */
export const probeMissesServedPort: RuleBody = {
  severity: 'info',
  sentence: 'no readiness probe checks the container that a Service targets',
  why: 'the pod counts as ready and gets requests, although the container that answers them may not be ready',
  fix: 'add a readiness probe to the container that serves',
  doesNotSee: 'what a probe checks: a probe of the same container on another port counts as well',
  check(graph, report) {
    const served = new Map<Workload, Served>();
    const alike = new Map<readonly Workload[], Set<GraphService>>();
    for (const { service, declaring, reached } of targetedPorts(graph)) {
      const known = alike.get(declaring);
      if (known !== undefined) {
        known.add(service);
        continue;
      }
      const services = new Set([service]);
      alike.set(declaring, services);
      for (const [index, workload] of declaring.entries()) {
        const number = reached[index]?.number;
        const { ports, by } = served.get(workload) ?? { ports: new Set(), by: [] };
        for (const one of workload.ports) if (one.number === number) ports.add(one);
        by.push(services);
        served.set(workload, { ports, by });
      }
    }

    for (const [workload, { ports, by }] of served) {
      const probed = workload.containers.filter(({ role, value }) => role !== 'init' && isSet(value.readinessProbe));
      const [first] = probed;
      const serving = new Set<WorkloadContainer>([...ports].map(({ container }) => container));
      if (first === undefined || probed.some((container) => serving.has(container))) continue;
      const asked = probePorts(workload).filter(({ probe }) => probe === 'readinessProbe');
      if (asked.some(({ port }) => [...ports].some(({ number }) => number === port))) continue;
      const services = graph.servicesOf(workload).filter((service) => by.some((some) => some.has(service)));
      report({
        resource: workload.resource,
        path: [...first.path, 'readinessProbe'],
        what: `only container ${listText(probed.map(({ name }) => name))} has a readiness probe, but ${listText(services.map(({ resource }) => objectText(resource)))} targets ${listText([...ports].map((port) => `${port.container.name} (${portText(port)})`))} in ${objectText(workload.resource)}`,
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
