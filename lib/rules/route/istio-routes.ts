import { everyValue } from '../../graph/every-value';
import type { Graph } from '../../graph/graph';
import { podNumbers } from '../../graph/resolve/pod-port';
import type { ServiceReference } from '../../graph/service-reference';
import { readServiceHost } from '../../graph/vendor-references';
import { readLabels, selectorText, selects } from '../../kube/label-selector';
import { fieldsListOf, fieldsOf, listOf, numberOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { didYouMean } from '../../ports/suggest';
import { servicePortsText } from '../shared/missing-port';
import { servicesFor } from '../shared/missing-service';
import type { Report } from '../shared/rule';
import { listText, objectText } from '../shared/text';

const GROUP = 'networking.istio.io';

/** The hosts that are announced to the mesh although no Service has them: as they are written, and those of Services in full. */
export function announcedHosts(graph: Graph): ReadonlySet<string> {
  const hosts = new Set<string>();
  for (const entry of graph.index.ofKind(GROUP, 'ServiceEntry')) {
    for (const { value } of everyValue(entry.value, 'spec.hosts[]')) {
      const service = readServiceHost(textOf(value), graph.index.namespaceOf(entry));
      hosts.add(textOf(value));
      if (service !== undefined) hosts.add(`${service.namespace}/${service.name}`);
    }
  }
  return hosts;
}

/** Whether what a reference means is announced to the mesh. */
export function isAnnounced(announced: ReadonlySet<string>, { namespace, name }: ServiceReference): boolean {
  return announced.has(name) || announced.has(`${namespace}/${name}`);
}

/** Reports destinations without a port, of Services that have several. */
export function checkDestinations(graph: Graph, report: Report): void {
  for (const reference of graph.serviceReferences) {
    const { resource, path, port, namespace, name } = reference;
    if (resource.group !== GROUP || path.at(-1) !== 'destination' || port !== undefined) continue;
    const [service] = servicesFor(graph, reference) ?? [];
    if (service === undefined || service.ports.length < 2) continue;
    const spec = fieldsOf(resource.value['spec']);
    const own = listOf(spec['hosts']).map((host) => readServiceHost(textOf(host), graph.index.namespaceOf(resource)));
    // What calls the Service itself keeps the port that it has called.
    if (own.some((host) => host?.name === name && host.namespace === namespace)) continue;
    const numbers = gatewayPorts(graph, resource);
    const isKept = numbers.some((number) => service.ports.some((one) => one.port === number));
    if (isKept) continue;
    report({
      resource,
      path: [...path, 'port'],
      message: `the Service has several ports, so that the destination needs one: ${objectText(resource)} -x- ${servicePortsText(service)}${numbers.length === 0 ? '' : `; without one it is that of the gateway, ${listText(numbers.map(String))}`}`,
      severity: numbers.length > 0 ? 'warning' : 'info',
      related: [{ resource: service.resource, path: ['spec', 'ports'], message: 'the ports that it has' }],
      candidates: service.ports.map((one) => one.port),
    });
  }
}

/** The ports of the gateways that are in the input and have the routes of a VirtualService. */
function gatewayPorts(graph: Graph, resource: Resource): readonly number[] {
  return listOf(fieldsOf(resource.value['spec'])['gateways']).flatMap((value) => {
    const [name = '', namespace = graph.index.namespaceOf(resource)] = textOf(value).split('/').reverse();
    return graph.index
      .find(GROUP, 'Gateway', namespace, name)
      .flatMap((gateway) => everyValue(gateway.value, 'spec.servers[].port.number').map((one) => numberOf(one.value)));
  });
}

/** Reports subsets that no rule for the host defines, and subsets without pods. */
export function checkSubsets(graph: Graph, report: Report): void {
  const keyOf = (resource: Resource, host: unknown): string => {
    const service = readServiceHost(textOf(host), graph.index.namespaceOf(resource));
    return service === undefined ? textOf(host) : `${service.namespace}/${service.name}`;
  };
  const subsets = new Map<string, string[]>();
  for (const rule of graph.index.ofKind(GROUP, 'DestinationRule')) {
    const spec = fieldsOf(rule.value['spec']);
    const key = keyOf(rule, spec['host']);
    const own = fieldsListOf(spec['subsets']);
    subsets.set(key, [...(subsets.get(key) ?? []), ...own.map(({ name }) => textOf(name))]);
    own.forEach((subset, index) => {
      const [namespace = '', name = ''] = key.split('/');
      const pods = graph.findServices(namespace, name).map((service) => graph.podsOf(service));
      const selector = readLabels(subset['labels']);
      const workloads = pods.flatMap((one) => one.workloads.flat());
      if (workloads.length === 0 || pods.some((one) => one.hasAlternatives)) return;
      if (workloads.some(({ labels, facts }) => selects(selector, labels, facts.runtimeLabels))) return;
      report({
        resource: rule,
        path: ['spec', 'subsets', index, 'labels'],
        message: `no pod of the host has the labels of subset '${textOf(subset['name'])}': ${objectText(rule)} -> Service ${name} -> ${selectorText(selector)} -x- ${listText(workloads.map(({ resource }) => objectText(resource)))}`,
        severity: 'warning',
      });
    });
  }
  for (const service of graph.index.ofKind(GROUP, 'VirtualService')) {
    for (const place of ['http', 'tcp', 'tls']) {
      for (const { value, path } of everyValue(service.value, `spec.${place}[].route[].destination`)) {
        const subset = textOf(fieldsOf(value)['subset']);
        const defined = subsets.get(keyOf(service, fieldsOf(value)['host']));
        if (subset === '' || defined?.includes(subset) === true) continue;
        report({
          resource: service,
          path: [...path, 'subset'],
          message: `no DestinationRule defines subset '${subset}' of host '${textOf(fieldsOf(value)['host'])}'${defined === undefined ? '' : ` (subsets: ${listText(defined)})${didYouMean(subset, defined)}`}`,
          severity: defined !== undefined || graph.isComplete ? 'error' : 'info',
          candidates: defined ?? [],
        });
      }
    }
  }
}

/** Reports servers of a gateway at ports that no Service of its pods has. */
export function checkGatewayServers(graph: Graph, report: Report): void {
  for (const gateway of graph.index.ofKind(GROUP, 'Gateway')) {
    const selector = readLabels(fieldsOf(gateway.value['spec'])['selector']);
    if (selector.length === 0) continue;
    const services = graph.workloadIndex.selectAnywhere(selector).flatMap((workload) => graph.servicesOf(workload));
    if (services.length === 0) continue;
    const numbers = services.flatMap((service) =>
      service.ports.flatMap((port) => [port.port, ...podNumbers(graph, service, port)]),
    );
    for (const { value, path } of everyValue(gateway.value, 'spec.servers[].port')) {
      const number = numberOf(fieldsOf(value)['number']);
      if (number === 0 || numbers.includes(number)) continue;
      report({
        resource: gateway,
        path: [...path, 'number'],
        message: `no Service of the gateway's pods has port ${number}: ${objectText(gateway)} -x- ${listText([...new Set(services.map(({ resource }) => objectText(resource)))])} (ports: ${listText([...new Set(numbers)].map(String))})`,
        severity: 'warning',
      });
    }
  }
}
