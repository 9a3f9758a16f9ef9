import { boundRoutes, servedHosts } from '../../graph/bound-routes';
import type { Graph } from '../../graph/graph';
import type { Resource } from '../../manifest/resource';
import { broken } from '../shared/chain';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { objectStep } from '../shared/steps';
import { listText, objectText } from '../shared/text';

/** Hosts of routes that their gateways do not serve. */
export const istioGatewayHost: RuleBody = {
  severity: 'warning',
  sentence: 'no host of an Istio VirtualService is served by its Gateway',
  why: 'the gateway knows none of the hosts: requests are answered with 404',
  fix: 'use a host that a server of the Gateway has, or add the host there',
  doesNotSee: 'Gateways that are not in the input',
  check(graph, report) {
    for (const { route, kind, hosts, gateways } of boundRoutes(graph)) {
      if (hosts.length === 0 || hosts.some(isPlaceholder)) continue;
      for (const { namespace, name } of gateways) {
        const [gateway, ...variants] = graph.index
          .find(route.group, kind, namespace, name)
          .filter((one) => graph.index.areTogether(route, one));
        if (gateway === undefined || variants.length > 0) continue;
        const served = servedHosts(gateway);
        if (served.length === 0 || served.some(isPlaceholder)) continue;
        if (served.some((one) => doesServe(graph, one, gateway, route, hosts))) continue;
        report({
          resource: route,
          path: ['spec', 'hosts'],
          what: `${objectText(gateway)} serves no host of the routes`,
          chain: [
            objectStep(route, listText(hosts)),
            broken({ text: `${objectText(gateway)} (hosts: ${listText(served)})`, resources: [gateway] }),
          ],
          remedy: `use a host of ${objectText(gateway)}, or add '${hosts[0] ?? ''}' to its servers`,
          related: [{ resource: gateway, path: ['spec', 'servers'], message: 'the hosts that it serves' }],
        });
      }
    }
  },
};

/** Whether a host of a server, perhaps with the namespace of the routes and a slash in front, serves one of the hosts. */
function doesServe(
  graph: Graph,
  written: string,
  gateway: Resource,
  route: Resource,
  hosts: readonly string[],
): boolean {
  const [host = '', namespace = '*'] = written.split('/').reverse();
  const own = graph.index.namespaceOf(namespace === '.' ? gateway : route);
  if (namespace !== '*' && namespace !== '.' && namespace !== own) return false;
  if (namespace === '.' && graph.index.namespaceOf(route) !== own) return false;
  return hosts.some((one) => doMeet(host.toLowerCase(), one.toLowerCase()));
}

/** Whether two hosts, each of which may start with a wildcard, overlap. */
function doMeet(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = [one, other].map((host) => (host.startsWith('*') ? host.slice(1) : undefined));
  if (short === undefined && long === undefined) return false;
  if (short !== undefined && long !== undefined) return short.endsWith(long) || long.endsWith(short);
  return short === undefined ? one.endsWith(long ?? '') : other.endsWith(short);
}
