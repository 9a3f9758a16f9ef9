import { matches } from '../graph/external';
import type { Resource } from '../manifest/resource';
import { didYouMean } from '../ports/suggest';
import { valueText } from '../ports/value-text';
import { listText, objectText } from '../rules/shared/text';

/** A port of an object, as a test writes it. */
export interface PortAddress {
  /** The address as it is written. */
  readonly text: string;
  /** The kind, if one is written. */
  readonly kind: string | undefined;
  /** The namespace, if one is written. */
  readonly namespace: string | undefined;
  /** The name; `*` stands for any text. */
  readonly name: string;
  /** The port, by name or by number. */
  readonly port: string;
  /** The protocol, if one is written. */
  readonly protocol: string | undefined;
}

/** The start of a route: a port of a Service, or an object that refers to ports. */
export interface StartAddress extends Omit<PortAddress, 'port'> {
  /** The port, by name or by number, if one is written. */
  readonly port: string | undefined;
}

// Kinds start with a capital letter, which names of namespaces never do.
const ADDRESS = /^(?:([A-Z]\w*)\/)?(?:([a-z0-9][a-z0-9-]*)\/)?([^/:\s]+):([\w-]+)(?:\/(TCP|UDP|SCTP))?$/;

/**
 * Reads an address: `web:80`, `Service/web:http`, `Deployment/shop/api:8080`, `dns:53/UDP`.
 *
 * @throws If it is something else.
 */
export function readAddress(text: string): PortAddress {
  const [, kind, namespace, name, port, protocol] = ADDRESS.exec(text) ?? [];
  if (name === undefined || port === undefined) {
    const given: unknown = text;
    throw new Error(
      `${typeof given === 'string' ? `'${given}'` : valueText(given)} is not a port of an object; write it as in Service/web:80, api:http, Deployment/shop/api:8080 or dns:53/UDP`,
    );
  }
  return { text, kind, namespace, name, port, protocol };
}

const START = /^([A-Z]\w*)\/(?:([a-z0-9][a-z0-9-]*)\/)?([^/:\s]+)$/;

/**
 * Reads the start of a route: a port as `readAddress` reads it, or an object with its kind: `Ingress/public`, `HTTPRoute/shop/api`.
 *
 * @throws If it is something else.
 */
export function readStart(text: string): StartAddress {
  const [, kind, namespace, name] = START.exec(text) ?? [];
  if (kind === undefined || name === undefined || kind === 'Service') return readAddress(text);
  return { text, kind, namespace, name, port: undefined, protocol: undefined };
}

/**
 * Finds the one thing that an address matches.
 *
 * @throws If there is none, or more than one.
 */
export function findAddressed<Thing extends { readonly resource: Resource; readonly namespace: string }>(
  { text, kind, namespace, name }: StartAddress,
  things: readonly Thing[],
  noun: string,
): Thing {
  const found = things.filter(
    (thing) =>
      (kind ?? thing.resource.kind) === thing.resource.kind &&
      (namespace ?? thing.namespace) === thing.namespace &&
      matches(name, thing.resource.name),
  );
  const [first, ...others] = found;
  if (first === undefined) {
    const names = things.map(({ resource }) => resource.name);
    const there = things.length === 0 ? 'there is none' : `there are: ${textOf(things)}`;
    const isKindThere = kind === undefined || things.some(({ resource }) => resource.kind === kind);
    const missing = isKindThere ? `${kind ?? noun} named '${name}'` : `${noun} of kind ${kind}`;
    const where = namespace === undefined ? '' : ` in namespace '${namespace}'`;
    throw new Error(`'${text}': no ${missing}${where} (${there})${didYouMean(name, names)}`);
  }
  if (others.length > 0) throw new Error(`'${text}' matches ${textOf(found)}; write the kind or the namespace`);
  return first;
}

function textOf(things: readonly { readonly resource: Resource }[]): string {
  return listText(things.map(({ resource }) => objectText(resource)));
}

/**
 * Finds the ports of an object that an address matches: several if they share a number.
 *
 * @throws If there is none.
 */
export function findPorts<Port extends { readonly name: string; readonly protocol: string }>(
  { text, port, protocol }: PortAddress,
  ports: readonly Port[],
  numberOf: (port: Port) => number,
  owner: string,
): readonly Port[] {
  const found = ports.filter(
    (one) =>
      (one.name === port || String(numberOf(one)) === port) && (protocol === undefined || one.protocol === protocol),
  );
  if (found.length > 0) return found;
  const names = ports.map(({ name }) => name).filter((name) => name !== '');
  const asked = protocol === undefined ? port : `${port}/${protocol}`;
  throw new Error(`'${text}': no port '${asked}' in ${owner}${didYouMean(port, names)}`);
}
