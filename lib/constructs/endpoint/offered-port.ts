import { didYouMean } from '../../ports/suggest';
import { declaredText } from '../../ports/declaration';
import { portFacts } from '../../ports/port-handle';
import { plainValue } from '../../ports/unchecked';
import { valueText } from '../../ports/value-text';

/** A port of a Service, and the port of the pods that it leads to. */
export interface OfferedPort {
  readonly name?: string | undefined;
  readonly port: number;
  readonly protocol?: string | undefined;
  readonly appProtocol?: string | undefined;
  /** The port of the pods, as the Service writes it. */
  readonly target: string | number;
  /** The number of that port, if it is known. */
  readonly targetNumber?: number | undefined;
}

interface Offering {
  readonly offeredPorts: readonly OfferedPort[];
  readonly displayName: string;
  readonly isHeadless: boolean;
  /** The only port that the Service had when it was created, if others were added since: the default port. */
  readonly firstPort?: number | undefined;
}

/** How a program asks for a port, for messages. */
export interface Asking {
  /** The call, as in `endpoint()`. */
  readonly call: string;
  /** The call with a reference, as in `endpoint('web')`. */
  example(reference: string): string;
  /** What else the message says about a port that does not exist, or is not given. */
  also?(ports: readonly OfferedPort[], asked: unknown): string;
}

const BY_ENDPOINT: Asking = { call: 'endpoint()', example: (reference) => `endpoint(${reference})` };

/** The number that clients dial. Nothing translates the ports of a headless Service, so its clients dial those of the pods. */
export function dialledNumber({ isHeadless }: Offering, { port, targetNumber }: OfferedPort): number {
  return isHeadless ? (targetNumber ?? port) : port;
}

/**
 * The port of a Service with that name or number, or its only port.
 *
 * @throws If the Service has no such port, or has several and none is specified.
 */
export function offeredPort(service: Offering, asked: unknown, asking: Asking = BY_ENDPOINT): OfferedPort {
  const { offeredPorts: ports, displayName } = service;
  const also = (): string => asking.also?.(ports, plainValue(asked)) ?? '';
  if (asked === undefined) {
    const [only, ...others] = ports;
    if (only !== undefined && (others.length === 0 || only.port === service.firstPort)) return only;
    throw new Error(
      only === undefined
        ? `${displayName} has no ports: pass \`ports\`, or call bind()`
        : `${displayName} has ${ports.length} ports${offeredText(ports)}: say which, as in ${asking.example(referenceText(only))}${also()}`,
    );
  }
  const handle = portFacts(asked);
  const reference = plainValue(asked);
  if (typeof reference !== 'string' && typeof reference !== 'number') {
    throw new Error(
      `${displayName}: ${asking.call} was given ${valueText(asked)}: pass the name or number of a port${offeredText(ports)}`,
    );
  }
  const found = ports.find(({ name, port }) => (typeof reference === 'number' ? port : name) === reference);
  if (found !== undefined && handle === undefined) return found;
  throw new Error(`${displayName}${missingText(ports, reference, handle?.number)}${also()}`);
}

/** Why there is no such port, for example because the program passes the port of the pods, and not the one that clients dial. */
function missingText(ports: readonly OfferedPort[], reference: string | number, number?: number): string {
  const behind = ports.find(
    ({ target, targetNumber }) =>
      target === reference || targetNumber === reference || (number !== undefined && targetNumber === number),
  );
  if (behind !== undefined) {
    const dialled = `clients of the Service dial ${behind.port}: pass ${referenceText(behind)}`;
    return number === undefined
      ? ` has no port ${quoted(reference)}: that is a port of the pods, and ${dialled}`
      : `: ${handleText(reference, number)} is a port of the pods, and ${dialled}`;
  }
  const what = ` has no port ${quoted(reference)}`;
  const names = ports.flatMap(({ name }) => name ?? []);
  return `${what}${offeredText(ports)}${typeof reference === 'string' ? didYouMean(reference, names) : ''}`;
}

function offeredText(ports: readonly OfferedPort[]): string {
  return declaredText(ports.map(({ name, port, protocol }) => ({ name, number: port, protocol })));
}

/** A port of pods as messages write it: `http (8080)`. */
export function handleText(reference: string | number, number: number): string {
  return reference === number ? String(number) : `${reference} (${number})`;
}

function quoted(reference: string | number): string {
  return typeof reference === 'number' ? String(reference) : `'${reference}'`;
}

/** How a program asks for a port of a Service: by its name, or by its number. */
export function referenceText({ name, port }: OfferedPort): string {
  return name === undefined ? String(port) : `'${name}'`;
}
