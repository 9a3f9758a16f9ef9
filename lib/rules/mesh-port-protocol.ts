import type { Graph } from '../graph/graph';
import { type FieldPath, valueAt } from '../kube/field-path';
import { fieldsOf } from '../kube/read-manifest';
import type { Rule } from './rule';
import { isPlaceholder, servicePortText } from './text';

/** Service ports of which a mesh cannot tell the protocol. */
export const meshPortProtocol: Rule = {
  id: 'mesh-port-protocol',
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
        // Protocols with a prefix are those of Kubernetes and of vendors.
        if (port.appProtocol.includes('/') || PROTOCOLS.has(port.appProtocol.toLowerCase())) continue;
        if (port.appProtocol === '' && PROTOCOLS.has(prefix)) continue;
        report({
          resource: service.resource,
          path: [...port.path, port.appProtocol === '' ? 'name' : 'appProtocol'],
          message: `a mesh cannot tell the protocol of ${servicePortText(service, port)}${port.appProtocol === '' ? (port.name === '' ? ', which has no name' : ` from the name '${port.name}'`) : ` from appProtocol '${port.appProtocol}'`}`,
        });
      }
    }
  },
};

const GROUPS = /(^|\.)(istio|linkerd)\.io$/;
const INJECTED = /^(istio-injection|istio\.io\/(rev|dataplane-mode)|(sidecar\.istio|linkerd)\.io\/inject)$/;

/** Whether something in the input says that there is a mesh. */
function hasMesh(graph: Graph): boolean {
  const isMarked = (metadata: unknown): boolean =>
    ['labels', 'annotations'].some((field) =>
      Object.keys(fieldsOf(fieldsOf(metadata)[field])).some((key) => INJECTED.test(key)),
    );
  return (
    graph.resources.some(({ group, value }) => GROUPS.test(group) || isMarked(value['metadata'])) ||
    graph.workloads.some(({ template, resource }) => isMarked(metadataAt(resource.value, template.path)))
  );
}

function metadataAt(object: unknown, path: FieldPath): unknown {
  return fieldsOf(valueAt(object, path))['metadata'];
}

/**
 * What meshes know.
 *
 * @see https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/
 */
const PROTOCOLS = new Set('http http2 https grpc grpc-web h2c tls tcp mongo mysql redis udp'.split(' '));
