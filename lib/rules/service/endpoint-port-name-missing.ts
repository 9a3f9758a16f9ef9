import { suggest } from '../../ports/suggest';
import { servicesWithWrittenEndpoints } from './written-endpoints';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Service ports whose name no port of their written endpoints has. */
export const endpointPortNameMissing: RuleBody = {
  severity: 'warning',
  sentence: 'a Service port has a name that no port of its endpoints has',
  why: 'endpoints are matched to Service ports by name, so the port has none',
  fix: 'use the port names of the Service in its EndpointSlice',
  doesNotSee: 'endpoints that a program creates at run time',
  check(graph, report) {
    for (const { service, endpoints } of servicesWithWrittenEndpoints(graph)) {
      if (endpoints.length === 0) continue;
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

function nameText(name: string): string {
  return name === '' ? '(no name)' : `'${name}'`;
}
