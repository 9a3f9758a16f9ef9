import type { Graph } from '../../graph/graph';
import type { GraphService, GraphServicePort } from '../../graph/service';
import type { ServiceReference } from '../../graph/service-reference';
import { podNumbers } from '../../graph/resolve/pod-port';
import { askedPort, offersPort, servicePortOf } from '../../graph/resolve/service-port';
import { isOneEdit } from '../../ports/slip';
import { askFor, suggest } from '../../ports/suggest';
import { isOnlyNear, isSlip, podsBehind } from './certain';
import { broken, to } from './chain';
import { portsOf } from './ends';
import { isPlaceholder } from './placeholder';
import { servicesFor } from './missing-service';
import type { Problem, Report } from './rule';
import { objectStep, servicePortsStep } from './steps';
import { hints, quoted, write } from './words';

/** Reports a reference to a port that the Service does not have, or has for another protocol. */
export function reportMissingPort(graph: Graph, reference: ServiceReference, report: Report): void {
  const asked = askedPort(reference);
  if (asked === undefined) {
    reportNoPort(graph, reference, report);
    return;
  }
  const services = (servicesFor(graph, reference) ?? []).filter(({ ports }) => ports.length > 0);
  const [service] = services;
  if (service === undefined) return;
  if (services.some((one) => offersPort(graph, one, reference) || isUnfinished(one, asked))) return;

  const { resource, portPath: path } = reference;
  const common = {
    resource,
    path,
    chain: [
      objectStep(resource),
      to({ text: `Service ${service.name}:${asked}`, resources: [service.resource], port: asked }),
      broken(servicePortsStep(service)),
    ],
    related: [portsOf(service)],
    ...severityOf(reference, service, asked),
  };
  const otherwise = servicePortOf(graph, service, reference);
  if (otherwise !== undefined) {
    const protocol = reference.protocol ?? 'TCP';
    report({
      ...common,
      what: `the Service has port ${asked} for ${otherwise.protocol}, not ${protocol}`,
      remedy: `write a ${protocol} port of the Service, or set the protocol of its port to ${protocol}`,
    });
    return;
  }
  const { hint, candidates, isSure } =
    reference.meansPodPort === true
      ? meantOfPods(service, asked)
      : named(reference, meant(graph, service, asked), service);
  const [only] = candidates;
  report({
    ...common,
    what: `the Service has no port ${quoted(asked)}${reference.port === undefined ? ', the default' : ''}`,
    ...hints(hint),
    remedy: remedyOf(reference, candidates),
    candidates,
    ...(isSure &&
      only !== undefined &&
      reference.port !== undefined &&
      candidates.length === 1 &&
      !isOfAnother(graph, service, reference, asked, only) && {
        fix: {
          path,
          replaces: reference.port,
          value: only,
          from: [service.resource, ...podsBehind(graph, service)],
        },
      }),
  });
}

/** Whether a placeholder of the Service may become the port. */
function isUnfinished({ hasUnreadNumbers, ports }: GraphService, asked: number | string): boolean {
  return typeof asked === 'number' ? hasUnreadNumbers : ports.some(({ name }) => isPlaceholder(name));
}

/** For references that take names only, the names alone. */
function named({ takesNamesOnly }: ServiceReference, meant: Meant, { ports }: GraphService): Meant {
  if (takesNamesOnly !== true) return meant;
  const isName = (value: number | string): boolean => ports.some(({ name }) => name !== '' && name === value);
  const candidates = meant.candidates.filter(isName);
  if (candidates.length === meant.candidates.length) return meant;
  return { candidates: candidates.length > 0 ? candidates : ports.flatMap(({ name }) => name || []), isSure: false };
}

function remedyOf(
  { port, meansPodPort, takesNamesOnly }: ServiceReference,
  candidates: readonly (number | string)[],
): string {
  if (takesNamesOnly === true && candidates.length === 0) return 'name the port of the Service, and write that name';
  const [only, ...more] = candidates;
  if (port === undefined && only !== undefined && more.length === 0) return `set the port to ${quoted(only)}`;
  const otherwise = meansPodPort === true ? 'write a port of the pods' : 'write a port of the Service';
  return write(candidates, otherwise);
}

function severityOf(
  { isSetting, needsListedPort }: ServiceReference,
  { isExternalName }: GraphService,
  asked: number | string,
): Pick<Problem, 'severity'> {
  // An ExternalName is only an alias, so the host is dialled at any number that the reference asks for.
  if (isExternalName && typeof asked === 'number' && needsListedPort !== true) return { severity: 'info' };
  return isSetting === true ? { severity: 'warning' } : {};
}

function reportNoPort(graph: Graph, reference: ServiceReference, report: Report): void {
  const { resource, path, needsPort, isAnyWithoutPort } = reference;
  const [service] = servicesFor(graph, reference) ?? [];
  if (isAnyWithoutPort === true && service !== undefined && service.ports.length > 1) {
    const candidates = service.ports.map(({ name, port }) => (name === '' ? port : name));
    report({
      resource,
      path: reference.portPath,
      what: 'the port is missing, and the Service has several',
      chain: [objectStep(resource), broken(servicePortsStep(service))],
      hint: 'any of them may be used',
      remedy: write(candidates, 'name the port'),
      severity: 'warning',
      related: [portsOf(service)],
      candidates,
    });
    return;
  }
  if (needsPort !== true || service === undefined || service.isExternalName) return;
  const [only, ...more] = service.ports;
  const candidates = only === undefined || more.length > 0 ? [] : [only.port];
  report({
    resource,
    path: [...path, 'port'],
    what: 'the port of the Service is required here, even if it has only one',
    chain: [objectStep(resource), broken(servicePortsStep(service))],
    remedy: only === undefined ? 'add the port' : `set port to ${more.length === 0 ? only.port : 'one of them'}`,
    related: [portsOf(service)],
    candidates,
  });
}

/**
 * Whether another Service of the namespace has the port, or one that is a single typo away and differs from the suggested value: then the
 * name of the Service may be wrong instead.
 */
function isOfAnother(
  graph: Graph,
  service: GraphService,
  reference: ServiceReference,
  asked: number | string,
  value: number | string,
): boolean {
  const isNear = ({ name, port }: GraphServicePort): boolean => {
    const offered = typeof asked === 'string' ? name : port;
    return offered !== value && isOneEdit(String(asked), String(offered));
  };
  return graph.services.some(
    (other) =>
      other.name !== service.name &&
      other.namespace === service.namespace &&
      (offersPort(graph, other, reference) || other.ports.some(isNear)),
  );
}

interface Meant {
  readonly hint?: string;
  readonly candidates: readonly (number | string)[];
  readonly isSure: boolean;
}

/** For references that take the number of a pod port or the name of a Service port. */
function meantOfPods(service: GraphService, asked: number | string): Meant {
  const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
  const mistaken = service.ports.find(({ port }) => port === Number(asked));
  if (mistaken?.targetPort === undefined) return { candidates: names, isSure: false };
  const value = mistaken.name === '' ? mistaken.targetPort : mistaken.name;
  return {
    hint: `${asked} is the port of the Service; this field takes the port of the pods or the name of the Service port: ${value}`,
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
    const hint = `${asked} is the port of the pods, which clients dial as ${same(port)}`;
    // If the Service has several ports, a wrong guess may open one that should stay closed.
    return { hint, candidates: behind.map(same), isSure: service.ports.length === 1 };
  }
  const names = service.ports.map(({ name }) => name).filter((name) => name !== '');
  const among = typeof asked === 'string' ? names : service.ports.map((one) => String(one.port));
  const near = suggest(String(asked), among);
  if (near !== undefined) {
    const value = typeof asked === 'string' ? near : Number(near);
    // If there are several ports, a near number is not necessarily a typo: 8080 and 8081 are two ports.
    const isOnly = typeof asked === 'string' ? isOnlyNear(asked, near, names) : service.ports.length === 1;
    return { hint: askFor(value), candidates: [value], isSure: isOnly && isSlip(graph, asked) };
  }
  return { candidates: service.ports.map(same), isSure: false };
}
