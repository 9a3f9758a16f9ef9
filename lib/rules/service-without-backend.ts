import type { Graph } from '../graph/graph';
import type { Service } from '../graph/service';
import { API_SERVER } from '../kube/every-cluster';
import { fieldsListOf, fieldsOf, isSet, listOf, textOf } from '../kube/read-manifest';
import type { Resource } from '../manifest/resource';
import { didYouMean, suggest } from '../ports/suggest';
import type { Rule } from './rule';
import { objectText } from './text';

/** Services without a selector, and the endpoints that somebody has to write for them. */
export const serviceWithoutBackend: Rule = {
  id: 'service-without-backend',
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

function reportNames(service: Service, endpoints: readonly Endpoints[], report: Parameters<Rule['check']>[1]): void {
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
  const add = (resource: Resource, name: string, names: readonly string[]): void => {
    const key = `${graph.index.namespaceOf(resource)}/${name}`;
    found.set(key, [...(found.get(key) ?? []), { resource, names }]);
  };
  const namesOf = (ports: unknown): readonly string[] => fieldsListOf(ports).map(({ name }) => textOf(name));
  for (const resource of graph.index.ofKind('', 'Endpoints')) {
    add(
      resource,
      resource.name,
      listOf(resource.value['subsets']).flatMap((subset) => namesOf(fieldsOf(subset)['ports'])),
    );
  }
  for (const resource of graph.index.ofKind('discovery.k8s.io', 'EndpointSlice')) {
    const labels = fieldsOf(fieldsOf(resource.value['metadata'])['labels']);
    add(resource, textOf(labels['kubernetes.io/service-name']), namesOf(resource.value['ports']));
  }
  return found;
}
