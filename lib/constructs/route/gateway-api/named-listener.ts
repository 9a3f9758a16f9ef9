import { didYouMean } from '../../../ports/suggest';
import { valueText } from '../../../ports/value-text';
import type { Listener, ListenerMap, RouteGateway } from './listener';

const LISTENER = Symbol.for('cdk8s-ports.listener');

/** A Gateway with known listeners, at run time. */
export interface ListeningGateway extends RouteGateway {
  readonly listenerMap: ListenerMap;
  /** What the Gateway is called in messages, as in `Gateway 'shop/public'`. */
  readonly displayName: string;
}

/**
 * The listener with that name.
 *
 * @throws If the Gateway has no such listener.
 */
export function namedListener(gateway: ListeningGateway, name: unknown): Listener {
  const names = Object.keys(gateway.listenerMap);
  const known = names.map((one) => `${one} ${gateway.listenerMap[one] ?? ''}`).join(', ');
  if (typeof name !== 'string') {
    throw new Error(
      `${gateway.displayName}: listener() was given ${valueText(name)}: pass the name of a listener (${known})`,
    );
  }
  const protocol = names.includes(name) ? gateway.listenerMap[name] : undefined;
  if (protocol === undefined) {
    throw new Error(`${gateway.displayName} has no listener '${name}' (${known})${didYouMean(name, names)}`);
  }
  return Object.defineProperty({ name, protocol, gateway }, LISTENER, { value: true });
}

/** The value, if it is a listener, else `undefined`. */
export function asListener(value: unknown): (Listener<string> & { readonly gateway: ListeningGateway }) | undefined {
  return typeof value === 'object' && value !== null && LISTENER in value ? (value as never) : undefined;
}

/** The value, if it is a Gateway, else `undefined`. */
export function asGateway(value: unknown): ListeningGateway | undefined {
  return typeof value === 'object' && value !== null && 'listenerMap' in value
    ? (value as ListeningGateway)
    : undefined;
}
