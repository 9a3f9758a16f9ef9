import { toldAddresses } from './told-addresses';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Hosts in the texts of programs that are nearly the name of a Service. */
export const addressHostMissing: RuleBody = {
  severity: 'warning',
  fillsPlaceholders: true,
  sentence: 'an address has a host that is nearly the name of a Service',
  why: 'the name does not resolve, so the connection fails',
  fix: 'use the name of the Service',
  doesNotSee: 'encoded Secrets; names shorter than four letters; Services that do not have the port',
  check(graph, report) {
    for (const { from, host, port, text, meant } of toldAddresses(graph)) {
      if (meant === undefined) continue;
      const [name = '', ...rest] = host.split('.');
      const right = rest.length === 0 ? meant.name : [meant.name, meant.namespace, ...rest.slice(1)].join('.');
      report({
        resource: from.resource,
        path: from.path,
        what: rest.length === 0 ? `no Service is named '${name}'` : `no Service has the name '${host}'`,
        chain: [objectStep(from.resource, from.place), broken({ text, port })],
        ...hints(`${objectText(meant.resource)} has port ${port}`, question(right)),
        remedy: `write '${right}'`,
        related: [{ resource: meant.resource, path: ['metadata', 'name'], message: 'probably meant' }],
        candidates: [right],
      });
    }
  },
};
