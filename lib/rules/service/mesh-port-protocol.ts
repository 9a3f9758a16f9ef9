import { hasMesh, meshProtocol } from '../../graph/mesh';
import type { RuleBody } from '../shared/rule';
import { isPlaceholder } from '../shared/placeholder';
import { servicePortText } from '../shared/text';

/** Service ports whose protocol a mesh cannot tell. */
export const meshPortProtocol: RuleBody = {
  severity: 'info',
  sentence: 'a Service port does not say its application protocol to the mesh',
  why: 'a service mesh treats the port as plain TCP, or guesses: routes, retries and metrics per request are lost',
  fix: 'set appProtocol, or start the name of the port with the protocol, as in http-web',
  doesNotSee:
    'a mesh that does not appear in the input: no object of Istio or Linkerd, no pod or namespace that gets a proxy',
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
            what: `a mesh cannot tell plain TCP to ${servicePortText(service, port)} of type ExternalName from other traffic`,
            remedy: 'set the protocol that the host serves, such as tls',
          });
        }
        if (meshProtocol(port) !== '') continue;
        report({
          resource: service.resource,
          path: [...port.path, port.appProtocol === '' ? 'name' : 'appProtocol'],
          what: `a mesh cannot tell the protocol of ${servicePortText(service, port)}${port.appProtocol === '' ? (port.name === '' ? ', which has no name' : ` from the name '${port.name}'`) : ` from appProtocol '${port.appProtocol}'`}`,
          remedy: `set appProtocol, or a name that starts with the protocol, such as http-${port.name === '' ? 'web' : port.name}`,
        });
      }
    }
  },
};
