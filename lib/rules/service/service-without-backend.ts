import { endpointLists } from '../../graph/endpoint-lists';
import type { Graph } from '../../graph/graph';
import type { GraphService } from '../../graph/service';
import { isSet } from '../../kube/read-manifest';
import { API_SERVER } from '../../kube/every-cluster';
import type { Resource } from '../../manifest/resource';
import { didYouMean, suggest } from '../../ports/suggest';
import type { Report, RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Services without a selector, and the endpoints that somebody has to write for them. */
export const serviceWithoutBackend: RuleBody = {
  severity: 'warning',
  sentence: 'a Service without a selector has endpoints, whose port names are those of the Service',
  why: 'nobody else makes endpoints for it, and they are joined to the Service by the name of the port',
  fix: 'add an EndpointSlice with the label kubernetes.io/service-name, and repeat the port names of the Service in it',
  doesNotSee: 'endpoints that a program makes when it runs',
  check(graph, report) {
    const endpoints = endpointsByService(graph);
    for (const service of graph.services) {
      if (service.selector.length > 0 || service.isExternalName || isSet(service.spec.selector)) continue;
      if (service.name === API_SERVER.name || graph.isExternal('Service', service.namespace, service.name)) continue;

      const own = endpoints.get(`${service.namespace}/${service.name}`) ?? [];
      if (own.length === 0) {
        report({
          resource: service.resource,
          path: ['spec', 'selector'],
          message: `${objectText(service.resource)} has no selector, and there are no endpoints for it`,
        });
        continue;
      }
      reportNames(service, own, report);
    }
  },
};

interface Endpoints {
  readonly resource: Resource;
  readonly names: readonly string[];
}

function reportNames(service: GraphService, endpoints: readonly Endpoints[], report: Report): void {
  const names = [...new Set(endpoints.flatMap((one) => one.names))];
  for (const { name, path } of service.ports) {
    if (names.includes(name)) continue;
    const near = suggest(name, names) ?? (names.length === 1 && names[0] !== '' ? names[0] : undefined);
    report({
      resource: service.resource,
      path: [...path, 'name'],
      message: `no endpoint port is called ${quoted(name)}: ${objectText(service.resource)} port ${quoted(name)} -x- ${endpoints.map(({ resource }) => objectText(resource)).join(', ')} (ports: ${names.map(quoted).join(', ')})${didYouMean(name, names)}`,
      related: endpoints.map(({ resource }) => ({ resource, path: ['metadata', 'name'], message: 'its endpoints' })),
      candidates: near === undefined ? names.filter((one) => one !== '') : [near],
    });
  }
}

function quoted(name: string): string {
  return name === '' ? '(no name)' : `'${name}'`;
}

function endpointsByService(graph: Graph): ReadonlyMap<string, readonly Endpoints[]> {
  const found = new Map<string, Endpoints[]>();
  for (const { resource, namespace, service, ports } of endpointLists(graph)) {
    const key = `${namespace}/${service}`;
    const same = found.get(key);
    const own = { resource, names: ports.map(({ name }) => name) };
    if (same === undefined) found.set(key, [own]);
    else same.push(own);
  }
  return found;
}
