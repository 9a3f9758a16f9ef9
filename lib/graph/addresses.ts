import type { Graph } from './graph';
import { findByHost, type HostMeaning } from './hosts';
import { hostsAlone, TextsBeside } from './hosts-alone';
import { nearHost } from './near-hosts';
import { type PairedTexts, pairedTexts } from './paired-texts';
import { perGraph } from './per-graph';
import { type ProgramText, programTexts } from './program-texts';
import { variableOf } from './resolve/service-port';
import type { GraphService } from './service';

/** A place in a text that means a Service by the name that it has in DNS, and a port of it. */
export interface Address {
  readonly from: ProgramText;
  /** The address as it stands in the text. */
  readonly text: string;
  /** The host, without the port. */
  readonly host: string;
  /** The port: a number, the name that a variable of Kubernetes has in it, or with a protocol the name of a port. */
  readonly port: number | string;
  /** The protocol, if the name in DNS says it: that of an SRV record. */
  readonly protocol?: string;
  /** The Services of that name; none for a name that only a Service can have, which is not in the input. */
  readonly services: readonly GraphService[];
  /** Whether one pod of the Service is meant by its own name. */
  readonly isPod: boolean;
  /** Whether the port does not stand in the text, but is what clients take without one. */
  readonly isDefaultPort?: boolean;
  /** The Service that was probably meant by the name, which none has. */
  readonly meant?: GraphService;
}

// The first alternative takes addresses apart; a host that is a part of a longer word is none, nor is a user before a password.
const HOST_AND_PORT =
  /(?<![\w.+-])(?:([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]{1,200}@)?)?([a-z0-9][a-z0-9.-]*[a-z0-9]|[a-z])(\.?):(\d{1,5})(?![\w@:-]|\.\w)/gi;
const SRV = /(?<![\w.-])_([a-z0-9-]+)\._(tcp|udp|sctp)\.([a-z0-9][a-z0-9.-]*[a-z0-9])/gi;
const SERVICE_VARIABLE =
  /\$[({]?([A-Z][A-Z0-9_]*)_SERVICE_HOST[)}]?:(?:(\d{1,5})(?!\d)|\$[({]?([A-Z][A-Z0-9_]*)_SERVICE_PORT(?:_([A-Z0-9_]+))?[)}]?)/g;

/** The addresses of Services in all texts that programs are given. */
export const addresses = perGraph((graph: Graph): readonly Address[] => {
  const texts = programTexts(graph);
  const beside = new TextsBeside(texts);
  return [
    ...texts.flatMap((from) => [...ofHosts(graph, from), ...ofRecords(graph, from), ...ofVariables(graph, from)]),
    ...texts.flatMap((from) => ofHostsAlone(graph, from, beside)),
    ...pairedTexts(texts).flatMap((pair) => ofPair(graph, pair)),
  ];
});

function ofHosts(graph: Graph, from: ProgramText): readonly Address[] {
  // Most texts have no port in them, which is sooner seen than that they have no address.
  if (!/:\d/.test(from.text)) return [];
  return Array.from(from.text.matchAll(HOST_AND_PORT)).flatMap((match): Address[] => {
    const [text, scheme, name = '', dot = '', digits = ''] = match;
    const host = name.toLowerCase();
    const port = Number(digits);
    const before = from.text.slice(Math.max(0, match.index - 1), match.index);
    // Behind a slash it is a part of a path or of the name of an image; so is a small number behind a name, which is a version.
    if (scheme === undefined && (before === '/' || port < SMALLEST_ALONE || isImage(from, match.index))) return [];
    // A dot at the end says that the name is complete.
    if (dot !== '' && !host.includes('.svc.')) return [];
    const found = meaningOf(graph, from, host, port);
    return found === undefined ? [] : [{ from, text: withoutUser(text), host, port, ...found }];
  });
}

/** The addresses without a port, which mean that of their scheme, or the one that the field says. */
function ofHostsAlone(graph: Graph, from: ProgramText, beside: TextsBeside): readonly Address[] {
  return hostsAlone(from).flatMap(({ text, host, port }): readonly Address[] => {
    const found = meaningOf(graph, from, host, port);
    if (found === undefined || found.services.some((service) => beside.sayPortOf(service, from))) return [];
    return [{ from, text: withoutUser(text), host, port, ...found, isDefaultPort: true }];
  });
}

/** What a host means, or was probably to mean. */
function meaningOf(
  graph: Graph,
  from: ProgramText,
  host: string,
  port: number,
): (HostMeaning & Pick<Address, 'meant'>) | undefined {
  const found = findByHost(graph, from.namespace, host);
  if (found !== undefined && found.services.length > 0) return found;
  const meant = nearHost(graph, { from, host, port });
  return meant === undefined ? found : { services: [], isPod: false, meant };
}

/** Who is called is to be said, not who calls with which password. */
function withoutUser(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//');
}

const SMALLEST_ALONE = 80;

/** Whether an image is named at a place, as in `--proxy-image=web:1234`, and not a host. */
function isImage({ text, setting }: ProgramText, at: number): boolean {
  return (
    /image/i.test(setting?.name ?? '') || /image[\w.-]*["']?[=:\s]+["']?$/i.test(text.slice(Math.max(0, at - 40), at))
  );
}

/**
 * The names by which DNS is asked for the port of a name: `_http._tcp.web.shop.svc.cluster.local`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#srv-records
 */
function ofRecords(graph: Graph, from: ProgramText): readonly Address[] {
  if (!from.text.includes('._')) return [];
  return Array.from(from.text.matchAll(SRV)).flatMap((match): Address[] => {
    const [text, port = '', protocol = '', name = ''] = match;
    const host = name.toLowerCase();
    const found = findByHost(graph, from.namespace, host);
    return found === undefined ? [] : [{ from, text, host, port, protocol: protocol.toUpperCase(), ...found }];
  });
}

/** A program that is told of a Service in which it runs itself is told where to listen, or what it is called by others. */
function ofPair(graph: Graph, { host: name, port, from }: PairedTexts): readonly Address[] {
  const host = name.toLowerCase();
  const found = meaningOf(graph, from, host, port);
  const own = graph.workloadOf(from.resource);
  const isOwn = own !== undefined && found?.services.some((one) => graph.servicesOf(own).includes(one)) === true;
  return found === undefined || isOwn ? [] : [{ from, text: `${name}:${port}`, host, port, ...found }];
}

/** The Services by the names of the variables that Kubernetes makes of theirs. */
const servicesByVariable = perGraph((graph: Graph): ReadonlyMap<string, readonly GraphService[]> => {
  const found = new Map<string, GraphService[]>();
  for (const service of graph.services) {
    const key = `${service.namespace}/${variableOf(service.name)}`;
    const same = found.get(key);
    if (same === undefined) found.set(key, [service]);
    else same.push(service);
  }
  return found;
});

function ofVariables(graph: Graph, from: ProgramText): readonly Address[] {
  if (!from.text.includes('_SERVICE_HOST')) return [];
  const find = (variable: string): readonly GraphService[] =>
    servicesByVariable(graph).get(`${from.namespace}/${variable}`) ?? [];
  return Array.from(from.text.matchAll(SERVICE_VARIABLE)).flatMap((match): Address[] => {
    const [text, variable = '', digits, portVariable, portName] = match;
    const services = find(variable);
    const [first] = services;
    if (first === undefined) return [];
    const other = portVariable === undefined || portVariable === variable ? undefined : find(portVariable)[0];
    // The variable without a name is the first port.
    const port = digits === undefined ? (portName ?? (other ?? first).ports[0]?.port) : Number(digits);
    return port === undefined ? [] : [{ from, text, host: first.name, port, services, isPod: false }];
  });
}
