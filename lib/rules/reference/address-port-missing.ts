import type { Address } from '../../graph/addresses';
import type { Graph } from '../../graph/graph';
import { dialledPort } from '../../graph/resolve/dialled-port';
import { ownPortOf, podPortsOf } from '../../graph/resolve/pod-port';
import { variableOf } from '../../graph/resolve/service-port';
import type { GraphService, GraphServicePort } from '../../graph/service';
import { toldAddresses } from './told-addresses';
import { broken, to } from '../shared/chain';
import { portsOf } from '../shared/ends';
import { mentions } from '../shared/mentions';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { hints, write } from '../shared/words';

/** Addresses in the texts of programs whose port the Service does not have. */
export const addressPortMissing: RuleBody = {
  severity: 'warning',
  fillsPlaceholders: true,
  sentence:
    'an address has a port that its Service does not have: in environment variables, commands, arguments, ConfigMaps and Secrets, also as a pair such as DB_HOST and DB_PORT, and where an Ingress controller, prober or autoscaler is told what to call',
  why: 'nothing answers on a port that a Service does not have: the connection fails or times out',
  fix: 'use the port of the Service, not the port of its pods',
  doesNotSee:
    'encoded Secrets; hosts and ports in separate variables with other names; ports below 80 outside a URL, because image:7 looks the same; names without .svc of Services that are not in the input',
  check(graph, report) {
    for (const address of toldAddresses(graph)) {
      const { from, services, port, host, text } = address;
      if (address.meant !== undefined || services.some((service) => isOffered(graph, address, service))) continue;
      const [service] = services;
      if (service === undefined || !graph.index.areTogether(from.resource, service.resource)) continue;
      const { hint, candidates } = describe(graph, service, address);
      const [first] = candidates;
      report({
        resource: from.resource,
        path: from.path,
        what: `${objectText(service.resource)} has no port ${port}`,
        chain: [
          objectStep(from.resource, from.place),
          to({ text, port }),
          broken({
            text: `${objectText(service.resource)} (ports: ${listText(service.ports.map(servicePort))})`,
            resources: [service.resource],
          }),
        ],
        ...hints(address.isDefaultPort === true ? `without a port, clients dial ${port}` : undefined, hint),
        remedy:
          address.isDefaultPort === true
            ? `add a port of the Service to the address${first === undefined ? '' : `, as in '${host}:${first}'`}`
            : write(candidates, 'use a port of the Service'),
        related: [portsOf(service)],
        candidates,
      });
    }
  },
};

function servicePort({ name, port, protocol }: GraphServicePort): string {
  return `${name === '' ? '' : `${name} `}${port}/${protocol}`;
}

/** Whether the Service, or the pods that a headless one resolves to, has the port; true in doubt. */
function isOffered(graph: Graph, address: Address, service: GraphService): boolean {
  const { ports, resource, namespace, name } = service;
  if (service.isExternalName || service.hasUnreadNumbers || graph.isExternal('Service', namespace, name)) return true;
  // A program that is given the pod names of its peers adds its own port.
  if (address.isDefaultPort === true && address.isPod) return true;
  const { offered, ofPods } = dialledPort(graph, service, address);
  if (offered.length > 0) return true;
  if (ofPods === undefined) return typeof address.port === 'number' && ports.length === 0;

  // The name resolves to the pods themselves, which may listen on undeclared ports.
  const pods = graph.select(resource, namespace, service.selector).workloads.flat();
  return (
    !service.hasSelector ||
    pods.length === 0 ||
    pods.some((pod) => pod.ports.length === 0 || ownPortOf(pod, ofPods)?.declared !== undefined) ||
    pods.some((pod) => mentions(graph, pod, ofPods, name))
  );
}

function describe(
  graph: Graph,
  service: GraphService,
  { port, protocol }: Address,
): { readonly hint?: string; readonly candidates: readonly (number | string)[] } {
  const target = service.ports.find((one) => isTarget(graph, service, one, port));
  if (target !== undefined) {
    return { hint: `${port} is the port of the pods; clients dial ${target.port}`, candidates: [target.port] };
  }
  const node = service.ports.find((one) => one.nodePort !== 0 && one.nodePort === port);
  if (node !== undefined) {
    return {
      hint: `${port} is the port of the nodes; inside the cluster, clients dial ${node.port}`,
      candidates: [node.port],
    };
  }
  const candidates = service.ports.map((one) =>
    typeof port === 'number' ? one.port : protocol === undefined ? variableOf(one.name) : one.name,
  );
  return { candidates };
}

function isTarget(graph: Graph, service: GraphService, target: GraphServicePort, port: number | string): boolean {
  return target.targetPort === port || podPortsOf(graph, service, target).some(({ number }) => number === port);
}
