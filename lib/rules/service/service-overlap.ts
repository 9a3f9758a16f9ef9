import type { Graph } from '../../graph/graph';
import { hasMesh, meshProtocol } from '../../graph/mesh';
import { podNumbers } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { selectorText } from '../../kube/label-selector';
import type { Report, RuleBody } from '../shared/rule';
import { objectText, servicePortText } from '../shared/text';

/** Services that select the same pods by the same labels, and Services of a mesh that disagree about a port of the pods. */
export const serviceOverlap: RuleBody = {
  severity: 'info',
  sentence:
    'no two Services in a namespace have the same selector, and in a service mesh no two of them lead to one port of the same pods by another number or protocol',
  why: 'the second one is often a copy in which the selector was forgotten; a proxy of a mesh serves a port of its pod in one way only',
  fix: 'correct the selector, merge the ports into one Service, or give both the same number and application protocol',
  doesNotSee:
    'pairs of a headless Service and one with an address, and of different types, which are made on purpose: of them only other protocols are said; a mesh of which nothing is in the input',
  check(graph, report) {
    reportSameSelectors(graph, report);
    if (hasMesh(graph)) reportSamePorts(graph, report);
  },
};

function reportSameSelectors(graph: Graph, report: Report): void {
  const firsts = new Map<string, GraphService>();
  for (const service of graph.services) {
    if (!service.hasSelector) continue;
    const { type, headless } = service.defaulted;
    const key = [service.namespace, type, headless, ...service.selector.map((one) => selectorText([one])).sort()].join(
      '\n',
    );
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, service);
      continue;
    }
    const { resource } = service;
    if (graph.index.identityOf(resource) === graph.index.identityOf(first.resource)) continue;
    if (!graph.index.areTogether(resource, first.resource)) continue;
    report({
      resource,
      path: ['spec', 'selector'],
      message: `${objectText(resource)} has the same selector as ${objectText(first.resource)}: ${selectorText(service.selector)}`,
      related: [{ resource: first.resource, path: ['spec', 'selector'], message: 'the same selector' }],
    });
  }
}

interface PlacedPort {
  readonly service: GraphService;
  readonly port: GraphServicePort;
}

function reportSamePorts(graph: Graph, report: Report): void {
  const said = new Set<GraphServicePort>();
  for (const workload of graph.workloads) {
    const firsts = new Map<number, PlacedPort>();
    for (const service of graph.servicesOf(workload)) {
      for (const port of service.ports) {
        const [number, ...more] = podNumbers(graph, service, port);
        if (number === undefined || more.length > 0) continue;
        const first = firsts.get(number);
        if (first === undefined) {
          firsts.set(number, { service, port });
          continue;
        }
        const other = difference(first, { service, port });
        if (first.service === service || other === undefined || said.has(port)) continue;
        const { resource } = service;
        if (graph.index.identityOf(resource) === graph.index.identityOf(first.service.resource)) continue;
        if (!graph.index.areTogether(resource, first.service.resource)) continue;
        said.add(port);
        report({
          resource,
          path: [...port.path, other.field],
          message: `a mesh serves port ${number} of a pod in one way, but two Services lead to it with another ${other.what}: ${servicePortText(first.service, first.port)} (${first.port.name || 'no name'}) and ${servicePortText(service, port)} (${port.name || 'no name'}) -> ${objectText(workload.resource)}:${number}`,
          related: [{ resource: first.service.resource, path: first.port.path, message: 'leads to it as well' }],
        });
      }
    }
  }
}

/** In what two ports that lead to the same port of a pod differ, as a mesh sees them. */
function difference(
  one: PlacedPort,
  other: PlacedPort,
): { readonly what: string; readonly field: 'port' | 'name' | 'appProtocol' | 'protocol' } | undefined {
  if (one.port.protocol !== other.port.protocol) return { what: 'protocol', field: 'protocol' };
  const [known, otherKnown] = [meshProtocol(one.port), meshProtocol(other.port)];
  if (known !== otherKnown && known !== '' && otherKnown !== '') {
    return { what: 'application protocol', field: other.port.appProtocol === '' ? 'name' : 'appProtocol' };
  }
  const isSameType =
    one.service.defaulted.headless === other.service.defaulted.headless &&
    one.service.defaulted.type === other.service.defaulted.type;
  return isSameType && one.port.port !== other.port.port ? { what: 'number', field: 'port' } : undefined;
}
