import type { Graph } from '../../graph/graph';
import { perGraph } from '../../graph/per-graph';
import { probePorts } from '../../graph/probe-ports';
import { pathText, valueAt } from '../../kube/field-path';
import { COMPARED } from '../../kube/kubernetes-version';
import type { Resource } from '../../manifest/resource';
import { portNameProblem } from '../../ports/port-name';
import { suggest } from '../../ports/suggest';
import { reportFaults } from '../shared/faults';
import type { RuleBody } from '../shared/rule';
import { portNames } from '../shared/target-port';
import { question, write } from '../shared/words';

/** Port names that no port can have. */
export const portNameSyntax: RuleBody = {
  severity: 'error',
  sentence:
    'a port name is not valid: containers, target ports and probes take at most 15 of a-z, 0-9 and -, with a letter; Services take a DNS label, listeners a DNS name',
  why: `the API server rejects the object (${COMPARED}); a number in quotes counts as a name, and a name needs a letter`,
  fix: 'rename the port where it is declared and wherever it is used; remove the quotes around a number',
  doesNotSee: 'placeholders that a tool fills in later, such as ${PORT}',
  check(graph, report) {
    reportFaults(graph, 'name-syntax', report, (resource, path) => {
      const names = meantNames(graph).get(resource)?.get(pathText(path)) ?? [];
      const near = suggest(String(valueAt(resource.value, path)), names);
      if (near === undefined) return {};
      return {
        hint: question(near),
        remedy: write([near], ''),
        candidates: [near, ...names.filter((name) => name !== near)],
      };
    });
  },
};

/** The names that a target port, probe or hook with an invalid name may mean, by field. */
const meantNames = perGraph((graph: Graph): ReadonlyMap<Resource, ReadonlyMap<string, readonly string[]>> => {
  const meant = new Map<Resource, Map<string, readonly string[]>>();
  const add = (resource: Resource, path: string, names: readonly string[]): void => {
    meant.set(resource, (meant.get(resource) ?? new Map<string, readonly string[]>()).set(path, names));
  };
  for (const service of graph.services) {
    for (const { targetPort, protocol, path } of service.ports) {
      if (typeof targetPort !== 'string' || portNameProblem(targetPort) === undefined) continue;
      const names = portNames(graph.podsOf(service).workloads.flat(), protocol);
      add(service.resource, pathText([...path, 'targetPort']), names);
    }
  }
  for (const workload of graph.workloads) {
    for (const { container, port, path } of probePorts(workload)) {
      if (typeof port !== 'string' || portNameProblem(port) === undefined) continue;
      const names = container.ports.filter(({ protocol }) => protocol === 'TCP').map(({ name }) => name);
      add(workload.resource, pathText(path), names);
    }
  }
  return meant;
});
