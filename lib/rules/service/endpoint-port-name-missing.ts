import { suggest } from '../../ports/suggest';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { type Endpoints, servicesWithWrittenEndpoints } from './written-endpoints';
import { broken } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { Report, RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Service ports whose name no port of their written endpoints has. */
export const endpointPortNameMissing: RuleBody = {
  severity: 'warning',
  sentence: 'a Service port has a name or a protocol that no port of its endpoints has',
  why: 'endpoints are matched to Service ports by name and protocol, so the port has none',
  fix: 'use the port names and protocols of the Service in its EndpointSlice',
  doesNotSee: 'endpoints that a program creates at run time',
  check(graph, report) {
    for (const { service, endpoints } of servicesWithWrittenEndpoints(graph)) {
      if (endpoints.length === 0) continue;
      const written = endpoints.flatMap(({ ports }) => ports);
      const names = [...new Set(written.map(({ name }) => name))];
      for (const port of service.ports) {
        const { name, path } = port;
        if (names.includes(name)) {
          checkProtocol(service, port, endpoints, report);
          continue;
        }
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
          related: endpoints.map(({ resource }) => ({
            resource,
            path: ['metadata', 'name'],
            message: 'its endpoints',
          })),
          candidates: near === undefined ? names.filter((one) => one !== '') : [near],
        });
      }
    }
  },
};

/** A headless Service leads to the addresses, whatever their ports. */
function checkProtocol(
  service: GraphService,
  { name, path, protocol }: GraphServicePort,
  endpoints: readonly Endpoints[],
  report: Report,
): void {
  const named = endpoints.flatMap(({ resource, ports }) =>
    ports.filter((one) => one.name === name).map((one) => ({ resource, ...one })),
  );
  const [other] = named;
  if (other === undefined || service.defaulted.headless) return;
  if (named.some((one) => one.protocol === protocol || isPlaceholder(one.protocol)) || isPlaceholder(protocol)) return;
  report({
    resource: service.resource,
    path: [...path, 'protocol'],
    what: `port ${nameText(name)} of the endpoints is ${other.protocol}, not ${protocol}`,
    chain: [
      { ...objectStep(service.resource, `port ${nameText(name)} (${protocol})`), port: name },
      broken({ text: `${objectText(other.resource)} (${other.protocol})`, resources: [other.resource] }),
    ],
    remedy: `set protocol to ${other.protocol}, or that of the endpoints to ${protocol}`,
    related: named.map((one) => ({
      resource: one.resource,
      path: [...one.path, 'protocol'],
      message: 'its endpoints',
    })),
    candidates: [other.protocol],
  });
}

function nameText(name: string): string {
  return name === '' ? '(no name)' : `'${name}'`;
}
