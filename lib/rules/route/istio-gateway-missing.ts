import { meantObject } from '../../graph/resolve/meant-object';
import { gatewayRoutes } from '../../graph/route-gateways';
import { broken } from '../shared/chain';
import { probablyMeant } from '../shared/ends';
import { isPlaceholder } from '../shared/placeholder';
import type { RuleBody } from '../shared/rule';
import { missingStep, objectStep } from '../shared/steps';
import { objectText } from '../shared/text';
import { hints, question } from '../shared/words';

/** Gateways of routes that are not there. */
export const istioGatewayMissing: RuleBody = {
  severity: 'warning',
  sentence: 'an Istio VirtualService names a Gateway that does not exist',
  why: 'the routes are bound to no gateway: requests from outside are answered with 404',
  fix: 'write the Gateway as namespace/name if it is in another namespace',
  doesNotSee: 'Gateways that are not in the input: without one that was probably meant it is only an info',
  check(graph, report) {
    for (const { route, gateways } of gatewayRoutes(graph)) {
      for (const gateway of gateways) {
        const { written, path, group, kind, namespace, name } = gateway;
        if (isPlaceholder(written) || graph.index.find(group, kind, namespace, name).length > 0) continue;
        if (graph.isExternal(kind, namespace, name)) continue;
        const { namesake, slip } = meantObject(graph, { resource: route, ...gateway });
        // With a namespace left out, the two may well meet: it is the client's.
        const isElsewhere = route.namespace !== undefined && namesake?.namespace !== undefined;
        const meant = namesake === undefined ? slip : isElsewhere ? namesake : undefined;
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
