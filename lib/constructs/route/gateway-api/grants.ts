import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { asEndpoint } from '../../endpoint/service-endpoint';
import type { RoutedBackend } from './backends';
import type { GrantTarget } from './grant-props';
import { PortReferenceGrant } from './port-reference-grant';

/** What a grant says about a route. */
export interface GrantedRoute {
  readonly kind: string;
  readonly namespace: string;
}

/**
 * Creates the grants that a route needs for backends in other namespaces.
 *
 * One grant covers all routes of a kind from one namespace to another. It is in the chart of the Service, because
 * whoever applies that chart may decide who refers to the Service; for a Service that another program creates, it is in
 * the chart of the route.
 */
export function grantBackends(route: Construct, from: GrantedRoute, backends: readonly RoutedBackend[]): void {
  for (const { target } of backends) {
    const endpoint = asEndpoint(target);
    const { namespace, name } = endpoint?.service ?? (target as { readonly namespace?: string; readonly name: string });
    if (namespace === undefined || namespace === from.namespace) continue;
    const { group = '', kind = 'Service' } = endpoint ? {} : (target as Partial<GrantTarget>);
    const isMadeHere = endpoint !== undefined && 'apiObject' in endpoint.service;
    grantIn(Chart.of(isMadeHere ? endpoint.service : route), from, namespace, { group, kind, name });
  }
}

function grantIn(chart: Chart, { kind, namespace }: GrantedRoute, to: string, target: GrantTarget): void {
  const id = `${kind.toLowerCase()}-from-${namespace}-to-${to}`;
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    const there = chart.node.tryFindChild(numbered);
    if (there === undefined) {
      new PortReferenceGrant(chart, numbered, {
        metadata: { namespace: to },
        from: [{ kind, namespace }],
        to: [target],
      });
      return;
    }
    if (isGrant(there) && (there.allows(target) || !there.isFull)) {
      there.allow(target);
      return;
    }
  }
}

// Not `instanceof`, whose type is that of cdk8s: by it, each API object is an instance of each class.
function isGrant(construct: object): construct is PortReferenceGrant {
  return 'allows' in construct;
}
