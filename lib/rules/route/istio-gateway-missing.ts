import type { Graph } from '../../graph/graph';
import { boundRoutes } from '../../graph/bound-routes';
import type { Resource } from '../../manifest/resource';
import { isSlipOf } from '../../ports/slip';
import { broken } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Gateways that routes name but that do not exist. */
export const istioGatewayMissing: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio VirtualService names a Gateway that does not exist',
  why: 'the routes are bound to no gateway: requests from outside are answered with 404',
  fix: 'write the Gateway as namespace/name if it is in another namespace',
  doesNotSee: 'Gateways that are not in the input: it is only an info unless you probably mean one in the input',
  check(graph, report) {
    for (const { route, kind, gateways } of boundRoutes(graph)) {
      for (const { written, path, namespace, name } of gateways) {
        if (isPlaceholder(written)) continue;
        if (graph.index.find(route.group, kind, namespace, name).length > 0) continue;
        if (graph.isExternal(kind, namespace, name)) continue;
        const meant = meantGateway(graph, route, kind, namespace, name);
        const right = meant && (meant.name === name ? `${graph.index.namespaceOf(meant)}/${name}` : meant.name);
        report({
          resource: route,
          path,
          what: `no ${kind} named '${name}' in namespace '${namespace}'`,
          chain: [objectStep(route), broken(missingStep(kind, written))],
          ...hints(meant?.name === name ? `there is ${objectText(meant)}` : question(meant?.name)),
          remedy: right === undefined ? `correct the name, or add the ${kind}` : `write '${right}'`,
          severity: meant !== undefined || graph.isComplete ? 'warning' : 'info',
          ...(meant !== undefined && { related: [probablyMeant(meant)] }),
          ...(right !== undefined && { candidates: [right] }),
        });
      }
    }
  },
};

function meantGateway(
  graph: Graph,
  route: Resource,
  kind: string,
  namespace: string,
  name: string,
): Resource | undefined {
  const isTogether = (one: Resource): boolean => graph.index.areTogether(route, one);
  const namesake = graph.index.ofKindNamed(route.group, kind, name).find(isTogether);
  // An object without a namespace gets the client's, so the two may end up in the same one.
  if (namesake !== undefined) {
    return route.namespace !== undefined && namesake.namespace !== undefined ? namesake : undefined;
  }
  return graph.index.ofKindIn(route.group, kind, namespace).find((one) => isSlipOf(name, one.name) && isTogether(one));
}
