import { didYouMean } from './suggest';

/**
 * The protocols of a container port, a Service port and a NetworkPolicy port.
 *
 * @see https://kubernetes.io/docs/reference/networking/service-protocols/
 */
export const PROTOCOLS = ['TCP', 'UDP', 'SCTP'] as const;

/** A protocol, in upper case as Kubernetes requires. */
export type ProtocolName = (typeof PROTOCOLS)[number];

/** All protocols, as text. */
export type ProtocolNames = `${(typeof PROTOCOLS)[0]}, ${(typeof PROTOCOLS)[1]}, ${(typeof PROTOCOLS)[2]}`;
/** The text of {@link ProtocolNames}. */
export const PROTOCOL_NAMES = PROTOCOLS.join(', ') as ProtocolNames;

/** Whether the value is a protocol that Kubernetes accepts. */
export function isProtocol(value: unknown): value is ProtocolName {
  return PROTOCOLS.some((protocol) => protocol === value);
}

/** What is wrong with the protocol of a port, if anything. */
export function protocolProblem(protocol: string): string | undefined {
  if (isProtocol(protocol)) return undefined;
  return `protocol '${protocol}' is not one of ${PROTOCOL_NAMES}${didYouMean(protocol, PROTOCOLS)}`;
}
