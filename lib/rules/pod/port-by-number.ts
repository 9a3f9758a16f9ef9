import { probePorts } from '../../graph/probe-ports';
import type { FieldPath } from '../../kube/field-path';
import type { Resource } from '../../manifest/resource';
import { podPortOf } from '../../graph/resolve/pod-port';
import { probedPortOf } from '../../graph/resolve/probe-port';
import { servicePortOf } from '../../graph/resolve/service-port';
import { servicesFor } from '../shared/missing-service';
import type { Problem, RuleBody } from '../shared/rule';
import { targetedPorts } from '../shared/target-port';

/** References by number to ports that have a name. */
export const portByNumber: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'a reference uses the number of a port that has a name',
  why: 'a number has to be changed in every place at once; a name stays when the number changes',
  fix: 'use the name instead of the number',
  doesNotSee: 'fields that take only numbers, such as the backends of routes',
  check(graph, report) {
    for (const { service, port, target, declaring } of targetedPorts(graph)) {
      if (typeof target === 'string') continue;
      const names = declaring.map((workload) => podPortOf(graph, workload, port)?.declared?.name ?? '');
      const [name = ''] = names;
      if (name === '' || names.some((one) => one !== name)) continue;
      const { resource } = service;
      const path = [...port.path, port.hasTargetPort ? 'targetPort' : 'port'];
      report(meantByNumber(resource, path, `targetPort ${target}`, name));
    }
    for (const workload of graph.workloads) {
      for (const probe of probePorts(workload)) {
        const { port, path } = probe;
        const name = probedPortOf(probe)?.declared?.name ?? '';
        if (typeof port === 'string' || name === '' || path.includes('grpc')) continue;
        report(meantByNumber(workload.resource, path, `port ${port}`, name));
      }
    }
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'ingress' || typeof reference.port !== 'number') continue;
      const [service] = servicesFor(graph, reference) ?? [];
      const name = (service && servicePortOf(graph, service, reference)?.name) ?? '';
      if (name === '') continue;
      const { resource, portPath: path, port } = reference;
      report(meantByNumber(resource, path, `Service port ${port}`, name));
    }
  },
};

function meantByNumber(resource: Resource, path: FieldPath, port: string, name: string): Problem {
  return { resource, path, what: `${port} has the name '${name}'`, remedy: `write '${name}'`, candidates: [name] };
}
