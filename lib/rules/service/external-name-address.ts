import { externalHost, externalNameProblem } from './external-names';
import type { RuleBody } from '../shared/rule';

/** External names that are not names of other hosts. */
export const externalNameAddress: RuleBody = {
  severity: 'warning',
  sentence: 'a Service of type ExternalName has an IP address or localhost as its host',
  why: 'the host is a DNS name: an address is looked up as a name, and localhost is the client itself',
  fix: 'use a host name; for an address, use a Service without a selector and an EndpointSlice',
  doesNotSee: 'whether the host exists',
  check(graph, report) {
    for (const service of graph.services) {
      if (!service.isExternalName) continue;
      const host = externalHost(service);
      const path = ['spec', 'externalName'];
      if (/^\d+(\.\d+){3}$/.test(host)) {
        const remedy = 'use a Service without a selector, and an EndpointSlice with the address';
        report(externalNameProblem(service, path, `'${host}' is read as a host name, not as an address`, remedy));
      }
      if (host === 'localhost') {
        const remedy = 'write the name of another host';
        report(externalNameProblem(service, path, `'localhost' is the client itself`, remedy));
      }
    }
  },
};
