import { endpointLists } from '../../graph/endpoint-lists';
import type { Graph } from '../../graph/graph';
import type { GraphService } from '../../graph/service';
import { isSet } from '../../kube/read-manifest';
import { API_SERVER } from '../../kube/every-cluster';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import { broken } from '../shared/chain';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Services without a selector, and the endpoints that somebody has to write for them. */
export const serviceWithoutBackend: RuleBody = {
  severity: 'warning',
  sentence: 'a Service without a selector has no endpoints, or endpoints whose port names are not its own',
  why: 'nothing else creates endpoints for it, and they are joined to the Service by the name of the port',
  fix: 'add an EndpointSlice with the label kubernetes.io/service-name, and use the port names of the Service in it',
  doesNotSee: 'endpoints that a program creates at run time',
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
          what: `${objectText(service.resource)} has neither a selector nor endpoints`,
          remedy: 'add a selector, or an EndpointSlice with the label kubernetes.io/service-name',
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
      what: `no endpoint port is named ${nameText(name)}`,
      chain: [
        { ...objectStep(service.resource, `port ${nameText(name)}`), port: name },
        broken({
          text: `${endpoints.map(({ resource }) => objectText(resource)).join(', ')} (ports: ${names.map(nameText).join(', ')})`,
          resources: endpoints.map(({ resource }) => resource),
        }),
      ],
      ...hints(question(suggest(name, names))),
      remedy:
        near === undefined
          ? 'use the same port name in the Service and in its endpoints'
          : `write '${near}', or rename the port of the endpoints`,
      related: endpoints.map(({ resource }) => ({ resource, path: ['metadata', 'name'], message: 'its endpoints' })),
      candidates: near === undefined ? names.filter((one) => one !== '') : [near],
    });
  }
}

function nameText(name: string): string {
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
