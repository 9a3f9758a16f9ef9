import type { Graph } from './graph';
import { findByHost, type HostMeaning } from './hosts';
import { hostsAlone, TextsBeside } from './hosts-alone';
import { nearHost } from './near-hosts';
import { type PairedTexts, pairedTexts } from './paired-texts';
import { perGraph } from './per-graph';
import { type ProgramText, programTexts } from './program-texts';
import { variableOf } from './resolve/service-port';
import type { GraphService } from './service';

/** A DNS name of a Service, with a port, in a text. */
export interface Address {
  readonly from: ProgramText;
  /** The address as written in the text. */
  readonly text: string;
  /** The host, without the port. */
  readonly host: string;
  /** The port: a number, the name in a Kubernetes environment variable, or, with a protocol, the name of a port. */
  readonly port: number | string;
  /** The protocol, if the DNS name contains it, as that of an SRV record does. */
  readonly protocol?: string;
  /** The Services with that name; none if the name can only be that of a Service, but the input has no such Service. */
  readonly services: readonly GraphService[];
  /** Whether the host is the name of a single pod of the Service. */
  readonly isPod: boolean;
  /** Whether the text has no port, so `port` is the default of clients. */
  readonly isDefaultPort?: boolean;
  /** The Service that the name probably should be, if no Service has it. */
  readonly meant?: GraphService;
}

// A scheme and a user before the host are optional. A part of a longer word is not a host, nor is a user before a password.
const HOST_AND_PORT =
  /(?<![\w.+-])(?:([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@]{1,200}@)?)?([a-z0-9][a-z0-9.-]*[a-z0-9]|[a-z])(\.?):(\d{1,5})(?![\w@:-]|\.\w)/gi;
const SRV = /(?<![\w.-])_([a-z0-9-]+)\._(tcp|udp|sctp)\.([a-z0-9][a-z0-9.-]*[a-z0-9])/gi;
const SERVICE_VARIABLE =
  /\$[({]?([A-Z][A-Z0-9_]*)_SERVICE_HOST[)}]?:(?:(\d{1,5})(?!\d)|\$[({]?([A-Z][A-Z0-9_]*)_SERVICE_PORT(?:_([A-Z0-9_]+))?[)}]?)/g;

/** The addresses of Services in all texts that programs get. */
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
  // Most texts have no port, and this test is faster than the search for an address.
  if (!/:\d/.test(from.text)) return [];
  return Array.from(from.text.matchAll(HOST_AND_PORT)).flatMap((match): Address[] => {
    const [text, scheme, name = '', dot = '', digits = ''] = match;
    const host = name.toLowerCase();
    const port = Number(digits);
    const before = from.text.slice(Math.max(0, match.index - 1), match.index);
    // Without a scheme, a host after a slash is part of a path or an image name, and a small number after a name is an image version.
    if (scheme === undefined && (before === '/' || port < SMALLEST_ALONE || isImage(from, match.index))) return [];
    // A trailing dot makes the name absolute, so a short name is not that of a Service.
    if (dot !== '' && !host.includes('.svc.')) return [];
    const found = meaningOf(graph, from, host, port);
    return found === undefined ? [] : [{ from, text: withoutUser(text), host, port, ...found }];
  });
}

/** The addresses without a port, whose port is the default of their scheme or of the field. */
function ofHostsAlone(graph: Graph, from: ProgramText, beside: TextsBeside): readonly Address[] {
  return hostsAlone(from).flatMap(({ text, host, port }): readonly Address[] => {
    const found = meaningOf(graph, from, host, port);
    if (found === undefined || found.services.some((service) => beside.sayPortOf(service, from))) return [];
    return [{ from, text: withoutUser(text), host, port, ...found, isDefaultPort: true }];
  });
}

/** What a host refers to, or probably should refer to. */
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

/** Removes the user and password, which no message may show. */
function withoutUser(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//');
}

const SMALLEST_ALONE = 80;

/** Whether the name at an offset is that of an image, as in `--proxy-image=web:1234`, and not a host. */
function isImage({ text, setting }: ProgramText, at: number): boolean {
  return (
    /image/i.test(setting?.name ?? '') || /image[\w.-]*["']?[=:\s]+["']?$/i.test(text.slice(Math.max(0, at - 40), at))
  );
}

/**
 * The names of SRV records, which resolve a port by its name: `_http._tcp.web.shop.svc.cluster.local`.
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

/** A program that is given a Service of its own pods is told where to listen, or how others reach it; it does not dial it. */
function ofPair(graph: Graph, { host: name, port, from }: PairedTexts): readonly Address[] {
  const host = name.toLowerCase();
  const found = meaningOf(graph, from, host, port);
  const own = graph.workloadOf(from.resource);
  const isOwn = own !== undefined && found?.services.some((one) => graph.servicesOf(own).includes(one)) === true;
  return found === undefined || isOwn ? [] : [{ from, text: `${name}:${port}`, host, port, ...found }];
}

/** The Services by the names that they have in the environment variables of Kubernetes. */
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
    // The variable without a port name has the first port.
    const port = digits === undefined ? (portName ?? (other ?? first).ports[0]?.port) : Number(digits);
    return port === undefined ? [] : [{ from, text, host: first.name, port, services, isPod: false }];
  });
}
