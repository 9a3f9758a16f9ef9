import { isMadeService } from '../../graph/made-services';
import { API_SERVER } from '../../kube/every-cluster';
import { toldAddresses } from './told-addresses';
import { broken } from '../shared/chain';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';

/** Addresses of missing Services in the texts of programs. */
export const addressServiceMissing: RuleBody = {
  severity: 'info',
  fillsPlaceholders: true,
  sentence: 'an address names a Service that is not in the input',
  why: 'the name does not resolve unless the Service is created elsewhere',
  fix: 'correct the name, add the Service, or list it under external',
  doesNotSee: 'encoded Secrets; names without .svc',
  check(graph, report) {
    for (const { from, host, services, meant } of toldAddresses(graph)) {
      const [namespace, name] = host.split('.svc')[0]?.split('.').reverse() ?? [];
      if (services.length > 0 || meant !== undefined || namespace === undefined || name === undefined) continue;
      if (graph.isExternal('Service', namespace, name) || isMadeService(graph, namespace, name)) continue;
      // Every cluster has this Service.
      if (namespace === API_SERVER.namespace && name === API_SERVER.name) continue;
      report({
        resource: from.resource,
        path: from.path,
        what: `Service ${namespace}/${name} is not in the input`,
        chain: [objectStep(from.resource, from.place), broken({ text: host })],
        remedy: 'correct the name, or add the Service',
      });
    }
  },
};
