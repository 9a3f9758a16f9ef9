import type { HasAnyNumber, NumberOf, PortSpec, ProtocolOf } from './port-map';

const PORT = Symbol.for('cdk8s-ports.Port');

/** A handle to any port, accepted wherever a name or number is expected. */
// Not generic: TypeScript 5.4 holds the parameters of a `Port` against each other, and not what they come to.
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
  // A text of the text, and first: where it has two such to compare, the compiler notes that parameters do not tell whether one type fits
  // another (`reportUnreliableMapper`), and compares members. Else TypeScript 5.4 holds the parameters against each other, and refuses a
  // `Port<8080>` where any `Port` is taken.
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

/** What is known of the name of the port that a name or a number means. */
// A number is a key of the map where the port has no name, and of an open map, too.
// prettier-ignore
export type NamingOf<Ports, Reference> =
  [Reference] extends [number] ? HasAnyNumber<Ports> extends true ? unknown : [Reference] extends [keyof Ports] ? Nameless : unknown
  : unknown;

/** A port of a Service, as far as it is told apart from a port of pods. */
export interface DialledPort {
  /** The number that clients dial. */
  readonly port: number;
  /** Host and port. */
  readonly hostAndPort: string;
}

/** What a handle knows at run time. */
export interface PortFacts {
  /** The name or the number that it was asked for by. */
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
 * Makes a handle: the boxed name or number, so that it is one to whoever reads it, with the facts beside it.
 *
 * A handle's type is the literal itself and more (`'http' & Port<8080>`), so it fits where the literal fits and errors list
 * names and numbers alone.
 */
export function createPortHandle(facts: PortFacts): object {
  const handle = Object(facts.reference) as object;
  return Object.defineProperties(handle, {
    [PORT]: { value: facts },
    number: { value: facts.number, enumerable: true },
    protocol: { value: facts.protocol, enumerable: true },
    container: { value: facts.container },
    env: { value: facts.env },
    // What cdk8s asks of a value that it is to write: this is an object to it, and which of the two is meant only the program can say.
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
