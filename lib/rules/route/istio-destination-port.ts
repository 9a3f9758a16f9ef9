import { everyValue } from '../../graph/every-value';
import type { Graph } from '../../graph/graph';
import { readServiceHost } from '../../graph/vendor-references';
import { fieldsOf, listOf, numberOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { broken } from '../shared/chain';
import { portsOf } from '../shared/ends';
import { servicesFor } from '../shared/missing-service';
import type { RuleBody } from '../shared/rule';
import { objectStep, servicePortsStep } from '../shared/steps';
import { listText } from '../shared/text';
import { hints, write } from '../shared/words';
import { ISTIO } from './istio-hosts';

/** Destinations without a port, of Services that have several. */
export const istioDestinationPort: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio destination has no port although its Service has several',
  why: 'requests go to the port of the gateway, or are answered with an error if the Service does not have it',
  fix: 'add the port of the Service to the destination',
  doesNotSee: 'gateways that are not in the input: then it is only an info',
  check(graph, report) {
    for (const reference of graph.serviceReferences) {
      const { resource, path, port, namespace, name } = reference;
      if (resource.group !== ISTIO || path.at(-1) !== 'destination' || port !== undefined) continue;
      const [service] = servicesFor(graph, reference) ?? [];
      if (service === undefined || service.ports.length < 2) continue;
      const spec = fieldsOf(resource.value['spec']);
      const own = listOf(spec['hosts']).map((host) => readServiceHost(textOf(host), graph.index.namespaceOf(resource)));
      // What calls the Service itself keeps the port that it has called.
      if (own.some((host) => host?.name === name && host.namespace === namespace)) continue;
      const numbers = gatewayPorts(graph, resource);
      const isKept = numbers.some((number) => service.ports.some((one) => one.port === number));
      if (isKept) continue;
      const candidates = service.ports.map((one) => one.port);
      report({
        resource,
        path: [...path, 'port'],
        what: 'the destination needs a port, because the Service has several',
        chain: [objectStep(resource), broken(servicePortsStep(service))],
        ...hints(
          numbers.length === 0
            ? undefined
            : `without one it is the port of the gateway, ${listText(numbers.map(String))}`,
        ),
        remedy: write(candidates, 'add the port of the Service'),
        severity: numbers.length > 0 ? 'warning' : 'info',
        related: [portsOf(service)],
        candidates,
      });
    }
  },
};

/** The ports of the gateways that are in the input and have the routes of a VirtualService. */
function gatewayPorts(graph: Graph, resource: Resource): readonly number[] {
  return listOf(fieldsOf(resource.value['spec'])['gateways']).flatMap((value) => {
    const [name = '', namespace = graph.index.namespaceOf(resource)] = textOf(value).split('/').reverse();
    return graph.index
      .find(ISTIO, 'Gateway', namespace, name)
      .flatMap((gateway) => everyValue(gateway.value, 'spec.servers[].port.number').map((one) => numberOf(one.value)));
  });
}
