import { fieldsListOf, listOf } from '../kube/read-manifest';
import { API_SERVER } from '../kube/every-cluster';
import { hasWordsOf, isSlipOf } from '../ports/slip';
import type { Graph } from './graph';
import { namedByHost, type ServiceName } from './hosts';
import { isMadeService } from './made-services';
import { perGraph } from './per-graph';
import type { ProgramText } from './program-texts';
import { dialledPort } from './resolve/dialled-port';
import type { GraphService } from './service';
import { areNamespacesKnown } from './resolve/meant-service';
import { isMadeByOperator } from './service-makers';

/** A host that is not a Service of the input, with the port that is dialled there. */
export interface UnknownHost {
  readonly from: ProgramText;
  readonly host: string;
  readonly port: number | string;
  readonly protocol?: string;
}

/**
 * The only Service that a host probably should name: it has the port, and its name or namespace is one typo away, or, if the host can
 * only be a Service, its name has more or fewer words.
 */
export function nearHost(graph: Graph, unknown: UnknownHost): GraphService | undefined {
  const { from, host } = unknown;
  const named = namedByHost(from.namespace, host);
  if (named === undefined || isElsewhere(graph, unknown, named)) return undefined;
  const hasPort = (service: GraphService): boolean =>
    graph.index.areTogether(from.resource, service.resource) &&
    dialledPort(graph, service, { ...unknown, isPod: false }).offered.length > 0;
  // If no object sets a namespace, all may be deployed to the one in the host.
  const isOpen = host !== named.name && !areNamespacesKnown(graph);
  const here = isOpen ? graph.services : graph.serviceIndex.inNamespace(named.namespace);
  const slipped = slipsOf(graph, isOpen ? undefined : named.namespace, named.name);
  const slips = [
    ...(slipped.size === 0 ? [] : here.filter(({ name }) => slipped.has(name))),
    ...graph.servicesNamed(named.name).filter(({ namespace }) => isSlipOf(named.namespace, namespace)),
  ].filter(hasPort);
  // A Service is likely if its name has the words of the host's name and the input is complete, or, for a full Service name, if either
  // name has the words of the other.
  const isLikely = ({ name, defaulted }: GraphService): boolean =>
    !defaulted.headless &&
    ((graph.isComplete && hasWordsOf(name, named.name)) ||
      (host.includes('.svc') &&
        [hasWordsOf(name, named.name) && named.name, hasWordsOf(named.name, name) && name].some(
          (shorter) => shorter !== false && shorter.includes('-'),
        )));
  const near = slips.length > 0 ? slips : here.filter((service) => isLikely(service) && hasPort(service));
  const [only, ...more] = near;
  return more.every((one) => one.name === only?.name && one.namespace === only.namespace) ? only : undefined;
}

/** The Service names, of one namespace or all, that are one typo away from a name. Cached, because the same hosts occur many times. */
function slipsOf(graph: Graph, namespace: string | undefined, name: string): ReadonlySet<string> {
  const known = knownSlips(graph);
  const key = `${namespace ?? ''}\n${name}`;
  let found = known.get(key);
  if (found === undefined) {
    const services = namespace === undefined ? graph.services : graph.serviceIndex.inNamespace(namespace);
    const names = new Set(services.map((service) => service.name));
    found = new Set([...names].filter((other) => isSlipOf(name, other)));
    known.set(key, found);
  }
  return found;
}

const knownSlips = perGraph<Graph, Map<string, ReadonlySet<string>>>(() => new Map());

function isElsewhere(graph: Graph, { host }: UnknownHost, { namespace, name }: ServiceName): boolean {
  if (namespace === API_SERVER.namespace && name === API_SERVER.name) return true;
  if (graph.isExternal('Service', namespace, name) || isMadeService(graph, namespace, name)) return true;
  if (isMadeByOperator(graph, namespace, name)) return true;
  return hostAliases(graph).has(host);
}

/** The host names that pods define themselves: their own, and those of their host aliases. */
const hostAliases = perGraph(
  (graph: Graph): ReadonlySet<unknown> =>
    new Set(
      graph.workloads.flatMap(({ template: { spec } }) => [
        spec['hostname'],
        ...fieldsListOf(spec['hostAliases']).flatMap(({ hostnames }) => listOf(hostnames)),
      ]),
    ),
);
