import type { Graph } from '../../graph/graph';
import { hasMesh, meshProtocol } from '../../graph/mesh';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { selectorText } from '../../kube/label-selector';
import { podNumbers } from '../../graph/resolve/pod-port';
import { areRivals } from '../shared/rivals';
import type { Report, RuleBody } from '../shared/rule';
import { to } from '../shared/chain';
import { objectsStep, selectorStep } from '../shared/steps';
import { objectText, servicePortText } from '../shared/text';

/** Services that select the same pods by the same labels, and Services of a mesh that disagree about a port of the pods. */
export const serviceOverlap: RuleBody = {
  severity: 'info',
  sentence:
    'two Services have the same selector, or lead to one pod port of a service mesh by different numbers or protocols',
  why: 'the second Service is often a copy whose selector was forgotten; a mesh proxy serves a port of its pod in one way only',
  fix: 'correct the selector, merge the ports into one Service, or give both the same number and application protocol',
  doesNotSee:
    'pairs of a headless Service and one with an address, or of different types, which are intended: only different protocols are reported for them; a mesh that does not appear in the input',
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
    const labels = service.selector.map((one) => selectorText([one])).sort();
    const key = [service.namespace, type, headless, ...labels].join('\n');
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, service);
    const { resource } = service;
    if (first === undefined || !areRivals(graph, resource, first.resource)) continue;
    report({
      resource,
      path: ['spec', 'selector'],
      what: `${objectText(resource)} has the same selector as ${objectText(first.resource)}`,
      chain: [objectsStep([resource, first.resource]), to(selectorStep(service.selector))],
      remedy: 'correct one of the two selectors, or put the ports into one Service',
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
        if (!areRivals(graph, resource, first.service.resource)) continue;
        said.add(port);
        report({
          resource,
          path: [...port.path, other.field],
          what: `a mesh serves port ${number} of a pod in one way, but two Services lead to it with a different ${other.what}`,
          chain: [
            {
              text: `${servicePortText(first.service, first.port)} (${first.port.name || 'no name'}) and ${servicePortText(service, port)} (${port.name || 'no name'})`,
              resources: [first.service.resource, resource],
            },
            to({ text: `${objectText(workload.resource)}:${number}`, resources: [workload.resource], port: number }),
          ],
          remedy: `give both Service ports the same ${other.what}`,
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
