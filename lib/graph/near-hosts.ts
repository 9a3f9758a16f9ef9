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

/** A host that no Service of the input has, with the port that is dialled there. */
export interface UnknownHost {
  readonly from: ProgramText;
  readonly host: string;
  readonly port: number | string;
  readonly protocol?: string;
}

/**
 * The one Service that was probably meant by a host that no Service has: its name or namespace is one slip away, or it has more or
 * fewer words where the host can be nothing but a Service; and it has the port.
 */
export function nearHost(graph: Graph, unknown: UnknownHost): GraphService | undefined {
  const { from, host } = unknown;
  const named = namedByHost(from.namespace, host);
  if (named === undefined || isElsewhere(graph, unknown, named)) return undefined;
  const hasPort = (service: GraphService): boolean =>
    graph.index.areTogether(from.resource, service.resource) &&
    dialledPort(graph, service, { ...unknown, isPod: false }).offered.length > 0;
  // Where no object says a namespace, all may get the one that the host says.
  const isOpen = host !== named.name && !areNamespacesKnown(graph);
  const here = isOpen ? graph.services : graph.serviceIndex.inNamespace(named.namespace);
  const slipped = slipsOf(graph, isOpen ? undefined : named.namespace, named.name);
  const slips = [
    ...(slipped.size === 0 ? [] : here.filter(({ name }) => slipped.has(name))),
    ...graph.servicesNamed(named.name).filter(({ namespace }) => isSlipOf(named.namespace, namespace)),
  ].filter(hasPort);
  // The name is complete, and Services of its namespace are known: then one that has its words, or whose words it has, is likely.
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

/** The names of Services, of a namespace or of all, that are one slip away from a name: the same hosts are dialled again and again. */
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

/** The names that pods are given for addresses of their own choice, or have themselves. */
const hostAliases = perGraph(
  (graph: Graph): ReadonlySet<unknown> =>
    new Set(
      graph.workloads.flatMap(({ template: { spec } }) => [
        spec['hostname'],
        ...fieldsListOf(spec['hostAliases']).flatMap(({ hostnames }) => listOf(hostnames)),
      ]),
    ),
);
