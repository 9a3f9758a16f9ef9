import type { Graph } from '../../graph/graph';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { ServiceReference } from '../../graph/service-reference';
import { podNumbers } from '../../graph/resolve/pod-port';
import { askedPort, offersPort, servicePortOf } from '../../graph/resolve/service-port';
import { suggest } from '../../ports/suggest';
import { servicesFor } from './missing-service';
import type { Problem, Report } from './rule';
import { isPlaceholder, objectText } from './text';

/** Reports a reference to a port that the Service does not have, or has for another protocol. */
export function reportMissingPort(graph: Graph, reference: ServiceReference, report: Report): void {
  const asked = askedPort(reference);
  if (asked === undefined) reportNoPort(graph, reference, report);
  if (asked === undefined || isPlaceholder(asked)) return;
  const services = (servicesFor(graph, reference) ?? []).filter(({ ports }) => ports.length > 0);
  const [service] = services;
  if (service === undefined || services.some((one) => offersPort(graph, one, reference))) return;

  const { resource, portPath: path } = reference;
  const chain = `${objectText(resource)} -> Service ${service.name}:${asked} -x- ${servicePortsText(service)}`;
  const related = [{ resource: service.resource, path: ['spec', 'ports'], message: 'the ports that it has' }];
  const severity = severityOf(reference, service, asked);
  const otherwise = servicePortOf(graph, service, reference);
  if (otherwise !== undefined) {
    const message = `the Service has port ${asked} for ${otherwise.protocol}, not ${reference.protocol ?? 'TCP'}: ${chain}`;
    report({ resource, path, message, related, ...severity });
    return;
  }
  const { hint, candidates, isSure } =
    reference.meansPodPort === true ? meantOfPods(service, asked) : meant(graph, service, asked);
  const [only] = candidates;
  report({
    resource,
    path,
    message: `the Service has no port ${typeof asked === 'string' ? `'${asked}'` : asked}${reference.port === undefined ? ', which is meant where none is given' : ''}: ${chain}${hint}`,
    related,
    candidates,
    ...severity,
    ...(isSure &&
      only !== undefined &&
      reference.port !== undefined &&
      candidates.length === 1 && { fix: { path, replaces: reference.port, value: only } }),
  });
}

function severityOf(
  { isSetting }: ServiceReference,
  { isExternalName }: GraphService,
  asked: number | string,
): Pick<Problem, 'severity'> {
  // Behind such a name the host is dialled at whatever number is asked for.
  if (isExternalName && typeof asked === 'number') return { severity: 'info' };
  return isSetting === true ? { severity: 'warning' } : {};
}

function reportNoPort(graph: Graph, reference: ServiceReference, report: Report): void {
  const { resource, path, needsPort } = reference;
  const [service] = servicesFor(graph, reference) ?? [];
  if (needsPort !== true || service === undefined || service.isExternalName) return;
  const [only, ...more] = service.ports;
  report({
    resource,
    path: [...path, 'port'],
    message: `the port of the Service has to be said here, even if it has but one: ${objectText(resource)} -x- ${servicePortsText(service)}`,
    related: [{ resource: service.resource, path: ['spec', 'ports'], message: 'the ports that it has' }],
    candidates: only === undefined || more.length > 0 ? [] : [only.port],
  });
}

/** The Service with its ports in a message: `Service api (ports: http 80 -> 8080)`. */
export function servicePortsText(service: GraphService): string {
  const ports = service.ports.map(({ name, port, protocol, targetPort }) => {
    const target = targetPort === undefined || targetPort === port ? '' : ` -> ${targetPort}`;
    return `${name === '' ? '' : `${name} `}${port}${protocol === 'TCP' ? '' : `/${protocol}`}${target}`;
  });
  return `${objectText(service.resource)} (ports: ${ports.join(', ')})`;
}

interface Meant {
  readonly hint: string;
  readonly candidates: readonly (number | string)[];
  readonly isSure: boolean;
}

/** Where the port of the pods is asked for, and a name is that of a Service port all the same. */
function meantOfPods(service: GraphService, asked: number | string): Meant {
  const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
  const mistaken = service.ports.find(({ port }) => port === Number(asked));
  if (mistaken?.targetPort === undefined) return { hint: '', candidates: names, isSure: false };
  const value = mistaken.name === '' ? mistaken.targetPort : mistaken.name;
  return {
    hint: `; ${asked} is the port of the Service, and here that of the pods is asked for, or the name of that of the Service: ${value}`,
    candidates: [value],
    isSure: false,
  };
}

function meant(graph: Graph, service: GraphService, asked: number | string): Meant {
  const same = (port: GraphServicePort): number | string =>
    typeof asked === 'string' && port.name !== '' ? port.name : port.port;
  const behind = service.ports.filter(
    (port) =>
      port.targetPort === asked || (typeof asked === 'number' && podNumbers(graph, service, port).includes(asked)),
  );
  const [port] = behind;
  if (port !== undefined) {
    const hint = `; ${asked} is the port of the pods, which clients dial as ${same(port)}`;
    return { hint, candidates: behind.map(same), isSure: true };
  }
  const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
  const near = suggest(String(asked), typeof asked === 'string' ? names : service.ports.map((one) => String(one.port)));
  if (near !== undefined) {
    const value = typeof asked === 'string' ? near : Number(near);
    return {
      hint: `; did you mean ${typeof asked === 'string' ? `'${near}'` : near}?`,
      candidates: [value],
      isSure: true,
    };
  }
  return { hint: '', candidates: service.ports.map(same), isSure: false };
}
