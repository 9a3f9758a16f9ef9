import type { HasAnyNumber, NumberOf, PortSpec, ProtocolOf } from './port-map';

const PORT = Symbol.for('cdk8s-ports.Port');

/** A handle to any port, accepted wherever a name or number is expected. */
// Not generic: TypeScript 5.4 compares the type arguments of two `Port`s, not the types that result from them.
export interface AnyPort {
  /** The number that the container declares, 1 to 65535. */
  readonly number: number;
  /** The protocol that the container declares: `TCP` unless it says otherwise. */
  readonly protocol: string;
}

/**
 * A declared port, returned by `workload.port('http')`. Use it wherever a port name or number is accepted.
 *
 * The manifest contains the name or the number, whichever it was requested by.
 */
export interface Port<Spec = PortSpec> extends AnyPort {
  /** The protocol that the container declares: `TCP` unless it says otherwise. */
  // A template of the text, and the first member: when the compiler compares two templates, it notes that type arguments do not decide
  // assignability (`reportUnreliableMapper`), and compares the members. Otherwise TypeScript 5.4 compares the type arguments, and refuses a
  // `Port<8080>` where any `Port` is accepted.
  readonly protocol: `${ProtocolOf<Spec>}`;
  /** The number that the container declares, 1 to 65535. */
  readonly number: NumberOf<Spec>;
  /** The number as the value of an environment variable: `envVariables: { PORT: web.port('http').env }`. */
  readonly env: EnvText;
}

/** The value of an environment variable, as in cdk8s-plus. */
export interface EnvText {
  /** The text. */
  readonly value?: unknown;
  /** Never set: the value is a plain string. */
  readonly valueFrom?: undefined;
}

/**
 * A port that a container declares, returned by `container.port('http')`.
 *
 * Containers can be added to a workload after its type is known, so this handle is accepted wherever a port of a pod
 * is. Synth checks that the pod has the container.
 */
export interface PortOfContainer<Spec = PortSpec> extends Port<Spec> {
  /** The container that declares the port. */
  readonly container: object;
}

/** A port without a name, as a handle by number may refer to. It is not accepted where ports are found by name. */
export interface Nameless {
  /** Always `undefined`. */
  readonly name: undefined;
}

/** What is known about the name of the port that a name or a number refers to. */
// A number is a key of the map if its port has no name, and always a key of an open map.
// prettier-ignore
export type NamingOf<Ports, Reference> =
  Reference & number extends never ? unknown
  : [Reference] extends [number] ? HasAnyNumber<Ports> extends true ? unknown : [Reference] extends [keyof Ports] ? Nameless : unknown
  : unknown;

/** What distinguishes a port of a Service from a port of pods. */
export interface DialledPort {
  /** The number that clients dial. */
  readonly port: number;
  /** Host and port. */
  readonly hostAndPort: string;
}

/** What a handle knows at run time. */
export interface PortFacts {
  /** The name or the number that it was requested by. */
  readonly reference: string | number;
  /** The number of the port. */
  readonly number: number;
  /** The protocol of the port. */
  readonly protocol: string;
  /** The container that declares the port. */
  readonly container: object;
  /** The number as the value of an environment variable. */
  readonly env: EnvText;
}

/**
 * Makes a handle: the boxed name or number, which other code can read as such, with the facts beside it.
 *
 * A handle's type is the literal and more (`'http' & Port<8080>`), so it is accepted wherever the literal is, and errors list only names
 * and numbers.
 */
export function createPortHandle(facts: PortFacts): object {
  const handle = Object(facts.reference) as object;
  return Object.defineProperties(handle, {
    [PORT]: { value: facts },
    number: { value: facts.number, enumerable: true },
    protocol: { value: facts.protocol, enumerable: true },
    container: { value: facts.container },
    env: { value: facts.env },
    // cdk8s calls this before it writes a value. It sees an object, and only the program knows whether the number or the name is meant.
    resolve: { value: () => refuseToWrite(facts) },
  });
}

function refuseToWrite({ reference }: PortFacts): never {
  throw new Error(
    `a handle of port ${typeof reference === 'number' ? reference : `'${reference}'`} is written where a text or a number belongs: pass its number, as in String(web.port('http').number), or its name`,
  );
}

/** The facts of a handle, `undefined` of anything else. */
export function portFacts(value: unknown): PortFacts | undefined {
  return typeof value === 'object' && value !== null ? (value as { [PORT]?: PortFacts })[PORT] : undefined;
}
