import { announcedHosts } from '../../graph/mesh-hosts';
import { isPart } from '../../graph/parts';
import { servicesWithWrittenEndpoints } from './written-endpoints';
import type { RuleBody } from '../shared/rule';
import { objectText } from '../shared/text';

/** Services without a selector and without written endpoints. */
export const serviceWithoutEndpoints: RuleBody = {
  severity: 'warning',
  sentence: 'a Service has neither a selector nor endpoints',
  why: 'nothing else creates endpoints for it, so connections are refused',
  fix: 'add a selector, or an EndpointSlice with the label kubernetes.io/service-name',
  doesNotSee: 'endpoints that a program creates at run time, and Services that only give a name to a host of a mesh',
  check(graph, report) {
    for (const { service, endpoints } of servicesWithWrittenEndpoints(graph)) {
      if (endpoints.length > 0 || announcedHosts(graph).has(`${service.namespace}/${service.name}`)) continue;
      if (isPart(graph, service.resource, ['spec', 'selector'])) continue;
      report({
        resource: service.resource,
        path: ['spec', 'selector'],
        what: `${objectText(service.resource)} has neither a selector nor endpoints`,
        remedy: 'add a selector, or an EndpointSlice with the label kubernetes.io/service-name',
      });
    }
  },
};
