import { defaultPortOf } from './url-schemes';

/** What is known of a port that has an address. */
interface Addressed {
  readonly name?: string | undefined;
  readonly port: number;
  readonly appProtocol?: string | undefined;
}

/**
 * The schemes of application protocols that are not called by their scheme.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
 */
const BY_APP_PROTOCOL: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/h2c', 'http'],
  ['kubernetes.io/ws', 'ws'],
  ['kubernetes.io/wss', 'wss'],
  ['http2', 'http'],
]);

/** Schemes that have no port of their own. */
const WITHOUT_PORT = ['grpc', 'tcp', 'udp', 'sctp'];

/** The scheme of a port's address: by its application protocol, by its name, by its number. */
export function schemeOf({ name, port, appProtocol }: Addressed): string {
  if (appProtocol !== undefined) {
    const lower = appProtocol.toLowerCase();
    const known = BY_APP_PROTOCOL.get(lower) ?? (isScheme(lower) ? lower : undefined);
    if (known !== undefined) return known;
  }
  // As service meshes read names: the protocol, and what else may be said after a hyphen.
  const named = [name, name?.split('-')[0]].find((one) => one !== undefined && isScheme(one));
  return named ?? (port === 443 ? 'https' : 'http');
}

function isScheme(text: string): boolean {
  return WITHOUT_PORT.includes(text) || defaultPortOf(text) !== undefined;
}
