import { type Listener, listenersOf, type ParentReference } from '../../graph/gateways';
import type { Graph } from '../../graph/graph';
import { selectNamespaces } from '../../graph/namespaces';
import { routesOfListener } from '../../kube/gateway-api';
import { fieldsOf, listOf, textOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import { reportServiceParent } from './service-parent';
import { routeParents } from './route-parents';
import { broken } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { Problem, Report, RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';
import { write } from '../shared/words';

/** Routes that no listener accepts. */
export const routeNotAccepted: RuleBody = {
  severity: 'error',
  sentence: 'no listener of a Gateway accepts a route, or the Service of a mesh route has no such port',
  why: 'a route that nothing accepts has no effect, and only its status reports it',
  fix: 'correct the name or port of the listener or Service, or let it accept routes of this kind, namespace or host',
  doesNotSee: 'namespaces whose labels are not in the input',
  check(graph, report) {
    for (const { parent, gateway } of routeParents(graph)) {
      if (gateway === undefined) continue;
      const service = graph.findServices(parent.namespace, parent.name).find((one) => one.resource === gateway);
      if (service === undefined) checkListeners(graph, parent, gateway, report);
      else reportServiceParent(parent, service, report);
    }
  },
};

function checkListeners(graph: Graph, parent: ParentReference, gateway: Resource, report: Report): void {
  const listeners = listenersOf(gateway);
  if (listeners.length === 0) return;
  const { resource, path, sectionName, port } = parent;
  const end = broken({
    text: `${objectText(gateway)} (listeners: ${listText(listeners.map(listenerText))})`,
    resources: [gateway],
  });
  const say = (
    at: Problem['path'],
    what: string,
    remedy: string,
    candidates: readonly (string | number)[] = [],
  ): void => {
    report({
      resource,
      path: at,
      what,
      chain: [objectStep(resource), end],
      remedy,
      related: [{ resource: gateway, path: ['spec', 'listeners'], message: 'the listeners' }],
      candidates,
    });
  };

  const names = listeners.map(({ name }) => name);
  const named = listeners.filter(({ name }) => sectionName === '' || name === sectionName);
  const near = suggest(sectionName, names);
  if (named.length === 0) {
    const candidates = near === undefined ? names : [near];
    const remedy = write(candidates, 'write the name of a listener');
    say([...path, 'sectionName'], `no listener is named '${sectionName}'`, remedy, candidates);
    return;
  }
  const atPort = named.filter((one) => port === 0 || one.port === port);
  if (atPort.length === 0) {
    const ports = named.map((one) => one.port);
    say([...path, 'port'], `no listener has port ${port}`, write(ports, 'write the port of a listener'), ports);
    return;
  }
  const ofKind = atPort.filter(({ kinds, protocol }) =>
    (kinds.length > 0 ? kinds : (routesOfListener(protocol) ?? [resource.kind])).includes(resource.kind),
  );
  if (ofKind.length === 0) {
    const remedy = `add a listener for a ${resource.kind}, or add ${resource.kind} to its allowedRoutes`;
    say(path, `no listener accepts a ${resource.kind}`, remedy);
    return;
  }
  const allowed = ofKind.filter((one) => isAllowed(graph, one, parent, graph.index.namespaceOf(gateway)));
  if (allowed.length === 0) {
    const remedy = `allow namespace '${parent.ownNamespace}' in allowedRoutes of a listener`;
    say(path, `no listener accepts routes from namespace '${parent.ownNamespace}'`, remedy);
    return;
  }

  const hosts = listOf(fieldsOf(resource.value['spec'])['hostnames']).map(textOf);
  if (hosts.length === 0 || hosts.some(isPlaceholder)) return;
  if (
    allowed.some(
      ({ hostname }) => hostname === '' || isPlaceholder(hostname) || hosts.some((host) => doMeet(host, hostname)),
    )
  )
    return;
  const remedy = `write a host that a listener serves, or add a listener for ${listText(hosts)}`;
  say(['spec', 'hostnames'], `no listener serves ${listText(hosts)}`, remedy);
}

function listenerText({ name, port, protocol, hostname }: Listener): string {
  return `${name} ${port}/${protocol}${hostname === '' ? '' : ` ${hostname}`}`;
}

function isAllowed(
  graph: Graph,
  listener: Listener,
  { ownNamespace }: ParentReference,
  gatewayNamespace: string,
): boolean {
  if (listener.from === 'Same') return ownNamespace === gatewayNamespace;
  if (listener.from !== 'Selector') return listener.from !== 'None';
  const { names, isCertain } = selectNamespaces(graph, listener.selector);
  return names.includes(ownNamespace) || !isCertain || graph.index.find('', 'Namespace', '', ownNamespace).length === 0;
}

/** Whether two hosts, each of which may start with a wildcard, overlap. */
function doMeet(one: string, other: string): boolean {
  const covers = (wide: string, narrow: string): boolean => wide.startsWith('*.') && narrow.endsWith(wide.slice(1));
  return one === other || covers(one, other) || covers(other, one);
}
