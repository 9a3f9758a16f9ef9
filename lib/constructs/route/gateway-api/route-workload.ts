import { runningContainers } from '../../../kplus/workload-members';
import { candidatesText, declaredText, portsFor } from '../../../ports/declaration';
import { noRoutedPort } from '../../../ports/problems';
import { valueText } from '../../../ports/value-text';
import type { Endpoint } from '../../endpoint/endpoint';
import { PortService } from '../../service/port-service';
import { checkObject, isObject, type Place } from '../../shared/arguments';
import { type AnyWorkload, nameOf, readableName } from '../../shared/workload-of';
import { HttpRoute } from './http-route';
import type { HttpRouteRule } from './http-route-props';
import type { RoutedPath, RoutedPaths, WorkloadRouteOptions } from './workload-route';

const ROUTED = Symbol.for('cdk8s-ports.routedService');
const EXAMPLE = "route('shop.example.com', { '/': 'http' }, { gateway })";

/** A declared port, as far as a route needs it. */
interface DeclaredPort {
  readonly name?: string | undefined;
  readonly number: number;
}

/** Exposes ports with a new Service, with the usual name, or another one if the workload has a Service already. */
type Expose = (
  ports: Record<string, true | { port: number; targetPort: number }>,
  name: string | undefined,
) => PortService;

/** Makes the HttpRoute that leads requests for a host to a workload, and the Service that it needs. */
export function routeWorkload(
  workload: AnyWorkload,
  host: unknown,
  paths: RoutedPaths<string | number>,
  options: WorkloadRouteOptions,
  expose: Expose,
): HttpRoute {
  const place: Place = () => nameOf(workload);
  const hosts = typeof host === 'string' ? [host] : host;
  if (!Array.isArray(hosts)) {
    throw new Error(`${place()}: the host of route() is ${valueText(host)}: pass a host, as in ${EXAMPLE}`);
  }
  if (!isObject(paths) || Object.keys(paths).length === 0) {
    const given = isObject(paths) ? 'an object without paths' : valueText(paths);
    throw new Error(`${place()}: route() was given ${given}: name a port for each path, as in ${EXAMPLE}`);
  }

  checkObject(place, 'options of route()', options, '{ gateway }', true);
  const { gateway, name = readableName(workload), metadata } = options;
  const routed = Object.entries<unknown>(paths).map(([path, given]): [string, RoutedPath<DeclaredPort>] => {
    const isReference = !isObject(given) || given instanceof String || given instanceof Number;
    const one = isReference ? { port: given } : (given as unknown as RoutedPath<unknown>);
    return [path, { ...one, port: declaredPort(workload, place, path, one.port) }];
  });
  const endpoints = endpointsFor(workload, new Set(routed.map(([, { port }]) => port)), expose);
  const rules = routed.map(([value, { port, type = 'PathPrefix', filters, timeouts }]): HttpRouteRule => {
    return {
      matches: [{ path: { type, value } }],
      ...(filters && { filters }),
      ...(timeouts && { timeouts }),
      backends: [endpoints(port)],
    };
  });
  return new HttpRoute(workload, freeId(workload, place, options.name), {
    metadata: {
      ...metadata,
      ...(workload.metadata.namespace !== undefined && { namespace: workload.metadata.namespace }),
      ...(name !== undefined && { name }),
    },
    parents: isListOfParents(gateway) ? gateway : [gateway],
    hostnames: hosts as string[],
    rules,
  });
}

// `Array.isArray` alone does not distinguish a readonly list from a single parent in the types.
function isListOfParents<Parent>(gateway: Parent | readonly Parent[]): gateway is readonly Parent[] {
  return Array.isArray(gateway);
}

/** The port that a path names. */
function declaredPort(workload: AnyWorkload, place: Place, path: string, given: unknown): DeclaredPort {
  const declared = runningContainers(workload).flatMap(({ ports }) => ports);
  const tcp = declared.filter(({ protocol }) => (protocol ?? 'TCP') === 'TCP');
  const reference = given instanceof String || given instanceof Number ? given.valueOf() : given;
  const what = `${place()}, path '${path}' of route()`;
  if (typeof reference !== 'string' && typeof reference !== 'number') {
    throw new Error(`${what}: the port is ${valueText(given)}: pass the name of a port${declaredText(declared)}`);
  }
  const [found] = portsFor(tcp, reference);
  if (found !== undefined) return found;
  const [other] = portsFor(declared, reference);
  if (tcp.length === 0) throw new Error(`${what}: ${noRoutedPort}`);
  throw new Error(
    other === undefined
      ? `${what}: no container declares port '${reference}'${candidatesText(declared, reference)}`
      : `${what}: port '${reference}' is ${String(other.protocol)}, and an HTTPRoute leads to TCP ports${declaredText(tcp)}`,
  );
}

/** The endpoints of ports: of a Service that exposes the workload, or else of one that is made for its routes. */
function endpointsFor(
  workload: AnyWorkload,
  ports: ReadonlySet<DeclaredPort>,
  expose: Expose,
): (port: DeclaredPort) => Endpoint {
  const exposing = workload.node.children.filter(
    (child): child is PortService => child instanceof PortService && !child.isHeadless,
  );
  const missing = [...ports].filter((port) => endpointIn(exposing, port) === undefined);
  const services = missing.length === 0 ? exposing : [...exposing, exposeMore(workload, exposing, missing, expose)];
  return (port) => {
    const endpoint = endpointIn(services, port);
    if (endpoint === undefined) throw new Error(`${nameOf(workload)}: no Service leads to port ${port.number}`);
    return endpoint;
  };
}

/** Exposes the ports with the Service that is made for the routes of the workload. */
function exposeMore(
  workload: AnyWorkload,
  exposing: readonly PortService[],
  missing: readonly DeclaredPort[],
  expose: Expose,
): PortService {
  const routed = exposing.find((service) => ROUTED in service);
  if (routed !== undefined) {
    for (const port of missing) routed.bind(port.number, { name: keyOf(port), targetPort: port.name ?? port.number });
    return routed;
  }
  const ports = missing.map((port) => {
    const { name, number } = port;
    return [keyOf(port), name === undefined ? { port: number, targetPort: number } : true] as const;
  });
  const another = `${readableName(workload) ?? workload.name}-route`;
  const made = expose(Object.fromEntries(ports), exposing.length === 0 ? undefined : another);
  return Object.defineProperty(made, ROUTED, { value: true });
}

function keyOf({ name, number }: DeclaredPort): string {
  return name ?? `port-${number}`;
}

function endpointIn(services: readonly PortService[], { name, number }: DeclaredPort): Endpoint | undefined {
  for (const service of services) {
    const offered = service.offeredPorts.find(
      ({ target, targetNumber, protocol }) =>
        (protocol ?? 'TCP') === 'TCP' &&
        (name === undefined ? targetNumber === number : target === name || target === number),
    );
    if (offered !== undefined) return service.endpoint(offered.name ?? offered.port);
  }
  return undefined;
}

/** The id of the route. It is derived from the name, so a second route needs a name of its own. */
function freeId(workload: AnyWorkload, place: Place, name: string | undefined): string {
  const id = `${name ?? ''}Route`;
  if (workload.node.tryFindChild(id) === undefined) return id;
  const another = name === undefined ? '{ name }' : 'another { name }';
  throw new Error(
    `${place()} has such a route already: pass ${another} for a second HTTPRoute, or name all hosts and paths in one`,
  );
}
