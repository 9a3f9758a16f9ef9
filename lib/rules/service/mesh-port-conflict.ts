import { hasMesh, meshProtocol } from '../../graph/mesh';
import { podNumbers } from '../../graph/resolve/pod-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { to } from '../shared/chain';
import { areRivals } from '../shared/rivals';
import type { RuleBody } from '../shared/rule';
import { objectText, servicePortText } from '../shared/text';

/** Services of a mesh that disagree about a port of the pods. */
export const meshPortConflict: RuleBody = {
  severity: 'info',
  sentence: 'two Services lead to one pod port of a service mesh by different numbers or protocols',
  why: 'a mesh proxy serves a port of its pod in one way only',
  fix: 'give both Service ports the same number and application protocol',
  doesNotSee:
    'a mesh that does not appear in the input; for a headless Service and one with an address, or Services of different types, only the protocols are compared',
  check(graph, report) {
    if (!hasMesh(graph)) return;
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
  },
};

interface PlacedPort {
  readonly service: GraphService;
  readonly port: GraphServicePort;
}

/** How two Service ports that lead to the same pod port differ from the point of view of a mesh. */
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
