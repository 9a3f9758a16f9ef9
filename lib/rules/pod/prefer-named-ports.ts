import { probePorts } from '../../graph/probe-ports';
import { podPortOf } from '../../graph/resolve/pod-port';
import { probedPortOf } from '../../graph/resolve/probe-port';
import { servicePortOf } from '../../graph/resolve/service-port';
import { servicesFor } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';
import { targetedPorts } from '../service/target-port';
import { objectText } from '../shared/text';

/** Ports that are meant by their number although they have a name, and ports without one. */
export const preferNamedPorts: RuleBody = {
  severity: 'info',
  optional: true,
  sentence: 'ports have names, and are meant by their names',
  why: 'a number has to be changed in every place at once; a name stays when the number changes',
  fix: 'name the port, and write the name in place of the number',
  doesNotSee: 'places in which Kubernetes takes numbers only, such as the backends of routes',
  check(graph, report) {
    for (const { resource, ports } of graph.workloads) {
      for (const { name, number, path } of ports) {
        if (name === '') report({ resource, path, message: `port ${number} of ${objectText(resource)} has no name` });
      }
    }
    for (const { service, port, target, declaring } of targetedPorts(graph)) {
      if (typeof target === 'string') continue;
      const names = declaring.map((workload) => podPortOf(graph, workload, port)?.declared?.name ?? '');
      const [name = ''] = names;
      if (name === '' || names.some((one) => one !== name)) continue;
      const { resource } = service;
      const path = [...port.path, port.hasTargetPort ? 'targetPort' : 'port'];
      report({ resource, path, message: `target port ${target} has the name '${name}'`, candidates: [name] });
    }
    for (const workload of graph.workloads) {
      for (const probe of probePorts(workload)) {
        const { port, path } = probe;
        const name = probedPortOf(probe)?.declared?.name ?? '';
        if (typeof port === 'string' || name === '' || path.includes('grpc')) continue;
        report({
          resource: workload.resource,
          path,
          message: `port ${port} has the name '${name}'`,
          candidates: [name],
        });
      }
    }
    for (const reference of graph.serviceReferences) {
      if (reference.role !== 'ingress' || typeof reference.port !== 'number') continue;
      const [service] = servicesFor(graph, reference) ?? [];
      const name = (service && servicePortOf(graph, service, reference)?.name) ?? '';
      if (name === '') continue;
      const { resource, portPath: path, port } = reference;
      report({ resource, path, message: `Service port ${port} has the name '${name}'`, candidates: [name] });
    }
  },
};
