import type { Graph } from '../graph';
import { type Monitor, monitoredPods, monitoredServices, type MonitorPort, monitors } from '../monitors';
import { ownPortOf } from '../resolve/pod-port';
import { askedByName, servicePortsOf } from '../resolve/service-port';
import type { Workload } from '../workload';
import { podPort, servicePort } from './edge-port';
import type { Link, Part } from './link';

const AT = ['spec', 'selector'];
// Prometheus scrapes over HTTP.
const PROTOCOL = 'TCP';

/** Monitors and what they scrape: Services by the names of their ports, and pods by the ports of theirs. */
export function monitorLinks(graph: Graph): Part {
  const all = monitors(graph);
  return { objects: all.map(({ resource }) => resource), links: all.flatMap((monitor) => linksOf(graph, monitor)) };
}

function linksOf(graph: Graph, monitor: Monitor): readonly Link[] {
  const podPorts = monitor.ports.filter(({ of }) => of === 'pod');
  if (monitor.selects === 'pods') {
    return monitoredPods(graph, monitor).map((workload) => podLink(monitor, workload, podPorts));
  }
  const services = monitoredServices(graph, monitor);
  const names = monitor.ports.filter(({ of }) => of === 'service');
  const pods = new Set(podPorts.length === 0 ? [] : services.flatMap((one) => graph.podsOf(one).workloads.flat()));
  return [
    ...services.map((service): Link => {
      const ports = names.map(({ value, path }) =>
        servicePort(value, servicePortsOf(graph, service, askedByName(value))[0], path),
      );
      return { from: monitor.resource, to: service.resource, kind: 'monitors', at: AT, ports };
    }),
    ...[...pods].map((workload) => podLink(monitor, workload, podPorts)),
  ];
}

function podLink({ resource }: Monitor, workload: Workload, asked: readonly MonitorPort[]): Link {
  const ports = asked.map(({ value, path }) => podPort(value, PROTOCOL, ownPortOf(workload, value), path));
  return { from: resource, to: workload.resource, kind: 'monitors', at: AT, ports };
}
