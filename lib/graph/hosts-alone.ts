import type { Resource } from '../manifest/resource';
import { defaultPortOf } from '../ports/url-schemes';
import type { ProgramText } from './program-texts';
import type { GraphService } from './service';

/** A host in a text, without a port. */
interface HostAlone {
  /** The address as it stands in the text. */
  readonly text: string;
  readonly host: string;
  /** The port that is meant. */
  readonly port: number;
}

// What comes after it: not another part of the name, of the port, or of a list.
const HOST_ALONE =
  /(?<![\w.+-])([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]{1,200}@)?([a-z0-9][a-z0-9.-]*[a-z0-9]|[a-z])(\.?)(?=$|[\s/?#"'`<>()\]};|\\]|,\s)/gi;
const BARE_HOST = /^([a-z0-9][a-z0-9.-]*[a-z0-9])(?:\/.*)?$/i;

/** The hosts in a text that have no port, of schemes whose port is known. */
export function hostsAlone({ text: whole, defaultPort }: ProgramText): readonly HostAlone[] {
  const bare = defaultPort === undefined ? undefined : BARE_HOST.exec(whole)?.[1];
  if (bare !== undefined && defaultPort !== undefined) {
    return [{ text: bare, host: bare.toLowerCase(), port: defaultPort }];
  }
  if (!whole.includes('://')) return [];
  return Array.from(whole.matchAll(HOST_ALONE)).flatMap(([text, scheme = '', name = '', dot = '']) => {
    const [host, port] = [name.toLowerCase(), defaultPortOf(scheme)];
    // A dot at the end says that the name is complete.
    return port === undefined || (dot !== '' && !host.includes('.svc.')) ? [] : [{ text, host, port }];
  });
}

/** What programs are told beside an address, where the port may stand by itself. */
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

  /** Whether a port of the Service, or of its pods, stands by itself in the text or beside it, as in `--host http://web --port 8080`. */
  public sayPortOf(service: GraphService, { resource }: ProgramText): boolean {
    const numbers = service.ports.flatMap(({ port, targetPort }) => [port, targetPort]);
    const digits = numbers.filter((number) => typeof number === 'number').join('|');
    if (digits === '') return false;
    const alone = new RegExp(`(?<![\\w.]|\\w:)(?:${digits})(?![\\w.])`);
    return this.byResource.get(resource)?.some(({ text }) => alone.test(text)) === true;
  }
}
