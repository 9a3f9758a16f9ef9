import { hasMesh, meshProtocol } from '../../graph/mesh';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder, servicePortText } from '../shared/text';

/** Service ports of which a mesh cannot tell the protocol. */
export const meshPortProtocol: RuleBody = {
  severity: 'info',
  sentence: 'a Service port says its application protocol, by appProtocol or by a name such as http-web',
  why: 'a service mesh treats it as plain TCP otherwise, or guesses: routes, retries and metrics by request are lost',
  fix: 'set appProtocol, or let the name of the port begin with the protocol',
  doesNotSee:
    'a mesh of which nothing is in the input: no object of Istio or linkerd, no pod or namespace that is to get a proxy',
  check(graph, report) {
    if (!hasMesh(graph)) return;
    for (const service of graph.services) {
      for (const port of service.ports) {
        if (port.protocol !== 'TCP' || isPlaceholder(port.name)) continue;
        const [prefix = ''] = port.name.split('-');
        if (service.isExternalName && (prefix === 'tcp' || port.appProtocol === 'tcp')) {
          report({
            resource: service.resource,
            path: [...port.path, port.appProtocol === '' ? 'name' : 'appProtocol'],
            message: `plain TCP cannot be told from other traffic by the name of a host: ${servicePortText(service, port)} of type ExternalName`,
          });
        }
        if (meshProtocol(port) !== '') continue;
        report({
          resource: service.resource,
          path: [...port.path, port.appProtocol === '' ? 'name' : 'appProtocol'],
          message: `a mesh cannot tell the protocol of ${servicePortText(service, port)}${port.appProtocol === '' ? (port.name === '' ? ', which has no name' : ` from the name '${port.name}'`) : ` from appProtocol '${port.appProtocol}'`}`,
        });
      }
    }
  },
};
