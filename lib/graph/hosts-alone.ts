import type { Resource } from '../manifest/resource';
import { defaultPortOf } from '../ports/url-schemes';
import type { ProgramText } from './program-texts';
import type { GraphService } from './service';

/** A host in a text, without a port. */
interface HostAlone {
  /** The address as written in the text. */
  readonly text: string;
  readonly host: string;
  /** The default port. */
  readonly port: number;
}

// The lookahead at the end rejects a host that is followed by more of the name, by a port, or by another item of a list.
const HOST_ALONE =
  /(?<![\w.+-])([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]{1,200}@)?([a-z0-9][a-z0-9.-]*[a-z0-9]|[a-z])(\.?)(?=$|[\s/?#"'`<>()\]};|\\]|,\s)/gi;
const BARE_HOST = /^([a-z0-9][a-z0-9.-]*[a-z0-9])(?:\/.*)?$/i;

/** The hosts without a port in a text, if the default port of their scheme is known. */
export function hostsAlone({ text: whole, defaultPort }: ProgramText): readonly HostAlone[] {
  const bare = defaultPort === undefined ? undefined : BARE_HOST.exec(whole)?.[1];
  if (bare !== undefined && defaultPort !== undefined) {
    return [{ text: bare, host: bare.toLowerCase(), port: defaultPort }];
  }
  if (!whole.includes('://')) return [];
  return Array.from(whole.matchAll(HOST_ALONE)).flatMap(([text, scheme = '', name = '', dot = '']) => {
    const [host, port] = [name.toLowerCase(), defaultPortOf(scheme)];
    // A trailing dot makes the name absolute, so a short name is not that of a Service.
    return port === undefined || (dot !== '' && !host.includes('.svc.')) ? [] : [{ text, host, port }];
  });
}

/** The other texts of the object that an address is in: one of them may contain the port by itself. */
export class TextsBeside {
  private readonly byResource = new Map<Resource, ProgramText[]>();

  /** Groups the texts. */
  public constructor(texts: readonly ProgramText[]) {
    for (const text of texts) {
      const own = this.byResource.get(text.resource);
      if (own === undefined) this.byResource.set(text.resource, [text]);
      else own.push(text);
    }
  }

  /** Whether the text, or another one of its object, contains a port of the Service or its pods, as in `--host http://web --port 8080`. */
  public sayPortOf(service: GraphService, { resource }: ProgramText): boolean {
    const numbers = service.ports.flatMap(({ port, targetPort }) => [port, targetPort]);
    const digits = numbers.filter((number) => typeof number === 'number').join('|');
    if (digits === '') return false;
    const alone = new RegExp(`(?<![\\w.]|\\w:)(?:${digits})(?![\\w.])`);
    return this.byResource.get(resource)?.some(({ text }) => alone.test(text)) === true;
  }
}
