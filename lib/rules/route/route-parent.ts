import type { Graph } from '../../graph/graph';
import { type Listener, listenersOf, type ParentReference, parentReferences } from '../../graph/gateways';
import { selectNamespaces } from '../../graph/namespaces';
import { listOf, textOf, fieldsOf } from '../../kube/read-manifest';
import type { Resource } from '../../manifest/resource';
import { suggest } from '../../ports/suggest';
import { reportFaults } from '../shared/faults';
import type { Problem, Report, RuleBody } from '../shared/rule';
import { isPlaceholder, listText, objectText } from '../shared/text';

const KNOWN_GROUPS = ['', 'gateway.networking.k8s.io'];

/** Routes that no listener takes. */
export const routeParent: RuleBody = {
  severity: 'error',
  sentence: 'a route names a Gateway with a listener that takes it: its kind, its namespace, its hosts',
  why: 'a route that no listener takes has no effect, which only its status says',
  fix: 'correct the name of the Gateway or listener, or let the listener take routes of this kind, namespace or host',
  doesNotSee: 'Gateways that are not in the input, and namespaces whose labels are not',
  check(graph, report) {
    reportFaults(graph, 'listener', report);
    for (const parent of parentReferences(graph)) {
      // Whether others need to be in the input, only those who brought them know.
      if (!KNOWN_GROUPS.includes(parent.group)) continue;
      if (parent.name === '' || isPlaceholder(parent.name) || isPlaceholder(parent.namespace)) continue;
      const all = graph.index.find(parent.group, parent.kind, parent.namespace, parent.name);
      const together = all.filter((one) => graph.index.areTogether(one, parent.resource));
      const [gateway] = together;
      if (gateway !== undefined) checkListeners(graph, parent, gateway, report);
      else if (all.length === 0 && !graph.isExternal(parent.kind, parent.namespace, parent.name)) {
        checkMissing(graph, parent, report);
      }
    }
  },
};

function checkMissing(graph: Graph, parent: ParentReference, report: Report): void {
  const { resource, path, kind, namespace, name } = parent;
  const namesake = graph.index.ofKind(parent.group, kind).find((one) => one.name === name);
  const there = namesake === undefined ? undefined : graph.index.namespaceOf(namesake);
  report({
    resource,
    path: [...path, 'name'],
    message: `there is no such ${kind} in namespace '${namespace}': ${objectText(resource)} -x- ${kind} ${name}${there === undefined ? '' : `; there is one in namespace '${there}'`}`,
    severity: graph.isComplete ? 'error' : there === undefined ? 'info' : 'warning',
  });
}

/** The kinds of routes that a listener takes if it does not say them. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  HTTP: ['HTTPRoute', 'GRPCRoute'],
  HTTPS: ['HTTPRoute', 'GRPCRoute'],
  TLS: ['TLSRoute', 'TCPRoute'],
  TCP: ['TCPRoute'],
  UDP: ['UDPRoute'],
};

function checkListeners(graph: Graph, parent: ParentReference, gateway: Resource, report: Report): void {
  const listeners = listenersOf(gateway);
  if (listeners.length === 0) return;
  const { resource, path, sectionName, port } = parent;
  const say = (at: Problem['path'], what: string, candidates: readonly (string | number)[] = []): void => {
    const texts = listeners.map(
      (one) => `${one.name} ${one.port}/${one.protocol}${one.hostname === '' ? '' : ` ${one.hostname}`}`,
    );
    report({
      resource,
      path: at,
      message: `${what}: ${objectText(resource)} -x- ${objectText(gateway)} (listeners: ${listText(texts)})`,
      related: [{ resource: gateway, path: ['spec', 'listeners'], message: 'the listeners' }],
      candidates,
    });
  };

  const names = listeners.map(({ name }) => name);
  const named = listeners.filter(({ name }) => sectionName === '' || name === sectionName);
  const near = suggest(sectionName, names);
  if (named.length === 0) {
    say([...path, 'sectionName'], `there is no listener '${sectionName}'`, near === undefined ? names : [near]);
    return;
  }
  const atPort = named.filter((one) => port === 0 || one.port === port);
  if (atPort.length === 0) {
    say(
      [...path, 'port'],
      `no listener has port ${port}`,
      named.map((one) => one.port),
    );
    return;
  }
  const ofKind = atPort.filter(({ kinds, protocol }) =>
    (kinds.length > 0 ? kinds : (KINDS[protocol] ?? [resource.kind])).includes(resource.kind),
  );
  if (ofKind.length === 0) {
    say(path, `no listener takes a ${resource.kind}`);
    return;
  }
  const allowed = ofKind.filter((one) => isAllowed(graph, one, parent, graph.index.namespaceOf(gateway)));
  if (allowed.length === 0) {
    say(path, `no listener takes routes from namespace '${parent.ownNamespace}'`);
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
  say(['spec', 'hostnames'], `no listener serves ${listText(hosts)}`);
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

/** Whether two hosts, of which each may begin with a wildcard, have one in common. */
function doMeet(one: string, other: string): boolean {
  const covers = (wide: string, narrow: string): boolean => wide.startsWith('*.') && narrow.endsWith(wide.slice(1));
  return one === other || covers(one, other) || covers(other, one);
}
