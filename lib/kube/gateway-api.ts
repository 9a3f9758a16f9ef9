import { dns1123SubdomainProblem } from '../ports/dns-name';
import { portNumberProblem } from '../ports/port-number';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { objectField, objectsField } from './field-type';
import type { Fields } from './manifest-types';
import { fieldsOf, isSet, numberOf, textOf } from './read-manifest';

/** The group of Gateways, routes and grants. */
export const GATEWAY_GROUP = 'gateway.networking.k8s.io';

/** The facts of a kind of route. */
interface RouteFacts {
  /** The version that Gateways commonly serve it in. */
  readonly version: string;
  /** The protocol of the Service ports that it leads to. */
  readonly protocol: 'TCP' | 'UDP';
  /** The protocols of the listeners that accept it; `TLS/Passthrough` is TLS that is not terminated. */
  readonly listeners: readonly string[];
}

/**
 * The kinds of routes.
 *
 * @see https://gateway-api.sigs.k8s.io/concepts/api-overview/#route-summary-table
 * @see https://gateway-api.sigs.k8s.io/guides/tls/#clientserver-and-tls
 */
export const ROUTES = {
  HTTPRoute: { version: 'v1', protocol: 'TCP', listeners: ['HTTP', 'HTTPS'] },
  GRPCRoute: { version: 'v1', protocol: 'TCP', listeners: ['HTTP', 'HTTPS'] },
  TLSRoute: { version: 'v1alpha2', protocol: 'TCP', listeners: ['TLS', 'TLS/Passthrough'] },
  TCPRoute: { version: 'v1alpha2', protocol: 'TCP', listeners: ['TCP', 'TLS'] },
  UDPRoute: { version: 'v1alpha2', protocol: 'UDP', listeners: ['UDP'] },
} as const satisfies Readonly<Record<string, RouteFacts>>;

/** A kind of route. */
export type RouteKind = keyof typeof ROUTES;

/** The listener protocols that the Gateway API defines; others have a domain prefix, as in `example.com/quic`. */
export const LISTENER_PROTOCOLS = ['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP'] as const;

/**
 * How the first bytes of a connection are interpreted, by the protocol of the listener: a port allows only one way. UDP has separate ports.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#gatewayspec
 */
const READINGS: ReadonlyMap<string, string> = new Map([
  ['HTTP', 'HTTP'],
  ['HTTPS', 'TLS'],
  ['TLS', 'TLS'],
  ['TCP', 'TCP'],
]);

/** How a listener interprets a connection; `undefined` for a protocol that has separate ports, or is unknown. */
export function readingOf(protocol: string): string | undefined {
  return READINGS.get(protocol);
}

/** The kinds of routes that a listener of a protocol accepts by default; `undefined` for an unknown protocol. */
export function routesOfListener(protocol: string): readonly string[] | undefined {
  const kinds = Object.entries<RouteFacts>(ROUTES).flatMap(([kind, { listeners }]) =>
    listeners.includes(protocol) ? [kind] : [],
  );
  return kinds.length === 0 ? undefined : kinds;
}

/**
 * Returns what the schema of the Gateway API rejects in the backends of a route.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference
 */
export function routeFaults(route: unknown): readonly Fault[] {
  const found = new FaultList();
  const spec = objectField(found, 'spec', fieldsOf(route)['spec']);
  objectsField(found, 'spec.rules', spec['rules']).forEach((rule, index) => {
    const at = `spec.rules[${index}]`;
    objectsField(found, `${at}.backendRefs`, rule['backendRefs']).forEach((backend, number) => {
      checkBackend(found, `${at}.backendRefs[${number}]`, backend);
      checkMirrors(found, `${at}.backendRefs[${number}].filters`, backend['filters']);
    });
    checkMirrors(found, `${at}.filters`, rule['filters']);
  });
  return found.faults;
}

function checkMirrors(found: FaultList, at: string, filters: unknown): void {
  objectsField(found, at, filters).forEach(({ requestMirror }, index) => {
    if (!isSet(requestMirror)) return;
    const mirrorAt = `${at}[${index}].requestMirror`;
    const { backendRef } = objectField(found, mirrorAt, requestMirror);
    checkBackend(found, `${mirrorAt}.backendRef`, objectField(found, `${mirrorAt}.backendRef`, backendRef));
  });
}

/** Whether a reference is to a Service: by its group and kind, or because it omits them. */
export function isServiceBackend(backend: Fields): boolean {
  return textOf(backend['group']) === '' && (textOf(backend['kind']) || 'Service') === 'Service';
}

function checkBackend(found: FaultList, at: string, backend: Fields): void {
  const { port } = backend;
  if (!isSet(port)) {
    if (isServiceBackend(backend)) found.error(at, 'a reference to a Service needs a port', 'route-port');
  } else if (typeof port !== 'number') {
    found.error(at, 'the port must be the number of a Service port; names cannot be used here', 'route-port');
  } else {
    found.error(at, portNumberProblem(port), 'range');
  }
}

const RENAME = 'rename the listener here and in the routes that name it';

/**
 * Returns what the schema of the Gateway API rejects in the listeners of a Gateway.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#listener
 */
export function gatewayFaults(gateway: unknown): readonly Fault[] {
  const found = new FaultList();
  const spec = objectField(found, 'spec', fieldsOf(gateway)['spec']);
  const names = new Set<string>();
  const doors = new Map<string, string>();
  const named = new Set<string>();
  for (const [index, listener] of objectsField(found, 'spec.listeners', spec['listeners']).entries()) {
    const [name, hostname] = [textOf(listener['name']), textOf(listener['hostname'])];
    if (names.has(name) && !named.has(name)) {
      named.add(name);
      found.error('spec.listeners', `listener name '${name}' is used more than once`, 'listener');
    }
    names.add(name);
    if (name !== '')
      found.error(
        `spec.listeners[${index}].name`,
        dns1123SubdomainProblem(name, 'listener name'),
        'name-syntax',
        RENAME,
      );
    const port = numberOf(listener['port']);
    const door = `port ${port}, protocol ${textOf(listener['protocol'])} and ${hostname === '' ? 'no hostname' : `hostname '${hostname}'`}`;
    const first = doors.get(door);
    if (first === undefined) doors.set(door, name);
    else found.error('spec.listeners', `listeners '${first}' and '${name}' both have ${door}`, 'listener');
    if (isSet(listener['port'])) found.error('spec.listeners', portNumberProblem(port), 'range');
  }
  return found.faults;
}
