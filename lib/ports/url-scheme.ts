import { defaultPortOf } from './url-schemes';

/** What is known about a port that has an address. */
interface Addressed {
  readonly name?: string | undefined;
  readonly port: number;
  readonly appProtocol?: string | undefined;
}

/**
 * The schemes of application protocols whose own names are not schemes.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#application-protocol
 */
const BY_APP_PROTOCOL: ReadonlyMap<string, string> = new Map([
  ['kubernetes.io/h2c', 'http'],
  ['kubernetes.io/ws', 'ws'],
  ['kubernetes.io/wss', 'wss'],
  ['http2', 'http'],
]);

/** Schemes without a default port. */
const WITHOUT_PORT = ['grpc', 'tcp', 'udp', 'sctp'];

/** The scheme of a port's address: by its application protocol, by its name, by its number. */
export function schemeOf({ name, port, appProtocol }: Addressed): string {
  if (appProtocol !== undefined) {
    const lower = appProtocol.toLowerCase();
    const known = BY_APP_PROTOCOL.get(lower) ?? (isScheme(lower) ? lower : undefined);
    if (known !== undefined) return known;
  }
  // Service meshes read names this way: the protocol, and optionally a hyphen and more.
  const named = [name, name?.split('-')[0]].find((one) => one !== undefined && isScheme(one));
  return named ?? (port === 443 ? 'https' : 'http');
}

function isScheme(text: string): boolean {
  return WITHOUT_PORT.includes(text) || defaultPortOf(text) !== undefined;
}
