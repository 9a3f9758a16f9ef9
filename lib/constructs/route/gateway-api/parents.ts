import type { OwnProblem } from '../../../check/description';
import { GATEWAY_GROUP, type RouteKind, ROUTES } from '../../../kube/gateway-api';
import { valueText } from '../../../ports/value-text';
import { checkObjects, isObject, type Place } from '../../shared/arguments';
import { asGateway, asListener, type ListeningGateway } from './named-listener';
import type { ParentReference } from './route-props';

/** A parent of a route: the reference, and the typed Gateway that it refers to. */
interface TakenParent {
  readonly reference: object;
  readonly gateway?: ListeningGateway;
  /** The names of the listeners that the route attaches to. */
  readonly listeners: readonly string[];
}

/**
 * The parents of a route.
 *
 * @throws If something is no parent.
 */
export function takeParents(place: Place, parents: unknown, namespace: string | undefined): readonly TakenParent[] {
  const example = "gateway.listener('https')";
  if (parents === undefined || parents === null) {
    throw new Error(`${place()} has no parents: pass the listeners that it attaches to, as in [${example}]`);
  }
  checkObjects(place, 'parents', parents, example);
  return [...(parents as readonly unknown[])].map((parent, index) => {
    const listener = asListener(parent);
    const gateway = listener?.gateway ?? asGateway(parent);
    if (gateway === undefined) {
      if (isObject(parent) && typeof parent['name'] === 'string') return { reference: written(parent), listeners: [] };
      throw new Error(
        `${place()}: parents[${index}] is ${valueText(parent)}: pass a listener of a Gateway, as in ${example}, or a Gateway`,
      );
    }
    const reference = {
      name: gateway.name,
      ...(gateway.namespace !== namespace && { namespace: gateway.namespace }),
      ...(listener && { sectionName: listener.name }),
    };
    return { reference, gateway, listeners: listener ? [listener.name] : Object.keys(gateway.listenerMap) };
  });
}

function written(parent: Readonly<Record<string, unknown>>): object {
  const { group, kind, name, namespace, sectionName, port } = parent as Record<keyof ParentReference, unknown>;
  return { group, kind, name, namespace, sectionName, port };
}

/**
 * Listeners that do not accept the route, in cases that no manifest shows: another program creates the Gateway, or its
 * TLS is not terminated.
 */
export function parentProblems(kind: RouteKind, parents: readonly TakenParent[]): readonly OwnProblem[] {
  const taken: readonly string[] = ROUTES[kind].listeners;
  return parents.flatMap(({ gateway, listeners }, index): OwnProblem[] => {
    if (gateway === undefined || listeners.length === 0) return [];
    const protocols = listeners.map((name) => gateway.listenerMap[name] ?? '');
    const isShown = 'apiVersion' in gateway && !protocols.includes('TLS/Passthrough');
    if (isShown || protocols.some((protocol) => taken.includes(protocol) || isOfImplementation(protocol))) return [];
    const all = Object.entries(gateway.listenerMap).map(([name, protocol]) => `${name} ${protocol}`);
    const what =
      `no listener accepts a ${kind}, which needs one for ${taken.join(' or ')}: ` +
      `${gateway.displayName} (listeners: ${all.join(', ')})`;
    return [{ rule: 'route-not-accepted', what, path: ['spec', 'parentRefs', index] }];
  });
}

function isOfImplementation(protocol: string): boolean {
  return protocol.includes('/') && protocol !== 'TLS/Passthrough';
}

/** The version and group of a kind of route. */
export function apiVersionOf(kind: RouteKind): string {
  return `${GATEWAY_GROUP}/${ROUTES[kind].version}`;
}
