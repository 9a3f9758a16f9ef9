import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { ReferenceGrantProps } from './grant-props';
import { PortReferenceGrant } from './port-reference-grant';

/**
 * Allows routes and Gateways in other namespaces to refer to objects in its own namespace.
 *
 * Routes with a backend in another namespace create theirs automatically, unless you pass `grants: false`.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/referencegrant/
 * @example
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ReferenceGrant } from 'cdk8s-ports';
 *
 * const chart = new Chart(new App(), 'data', { namespace: 'data' });
 * new ReferenceGrant(chart, 'routes', { from: [{ kind: 'HTTPRoute', namespace: 'shop' }], to: [{ kind: 'Service' }] });
 * ```
 */
export interface ReferenceGrant extends ApiObject {}

/** Makes ReferenceGrants. */
export interface ReferenceGrantConstructor {
  /** Defines a ReferenceGrant; see {@link ReferenceGrant}. */
  new (scope: Construct, id: string, props: ReferenceGrantProps): ReferenceGrant;
  /** For `instanceof`. */
  readonly prototype: ReferenceGrant;
}

/** Defines a ReferenceGrant; see the interface of the same name. */
export const ReferenceGrant = PortReferenceGrant as unknown as ReferenceGrantConstructor;
