import type { IConstruct } from 'constructs';
import { type AnyPort, type DialledPort, type PortFacts, portFacts } from '../../ports/port-handle';
import type { Fault, FaultIfKnown, Fine } from '../../ports/judgement';
import type { Invalid } from '../../ports/message';
import type { ProtocolName } from '../../ports/protocol';
import type {
  NotAnEndpoint,
  PortOfPods,
  PortOfService,
  ServiceForEndpoint,
  WorkloadForEndpoint,
} from '../../ports/problems';
import { valueText } from '../../ports/value-text';
import type { Place } from '../shared/arguments';
import { workloadOf } from '../shared/workload-of';
import type { AnyEndpoint, PortAddress } from './endpoint';
import { handleText, referenceText } from './offered-port';
import { asEndpoint, type DialledService, type ServiceEndpoint } from './service-endpoint';

/*
 * The port of pods and the port of a Service are different numbers. These types and functions refuse one where the other belongs.
 */

/** What an endpoint can be obtained from, but is not one itself. */
export type NotYetEndpoint = AnyPort | SomeService | SomeWorkload;

/** A Service, recognized by members that are cheap to compare. */
export interface SomeService {
  readonly portMap: unknown;
  readonly endpoint: unknown;
}
interface SomeWorkload {
  readonly portMap: unknown;
  readonly expose: unknown;
}

/** The type of a parameter that takes an endpoint and is given `Given`. */
// prettier-ignore
export type TakenEndpoint<Given, Spec = AnyEndpoint> =
  Given extends NotYetEndpoint ? Invalid<EndpointProblem<Given>> : Spec;

/** What is wrong with a value that is not an endpoint. */
// prettier-ignore
export type EndpointProblem<Given extends NotYetEndpoint> =
  Given extends AnyPort ? PortOfPods<Given['number']>
  : Given extends SomeService ? ServiceForEndpoint
  : WorkloadForEndpoint;

/** The type of a parameter that takes the address of a port, of a Service or of one pod, and is given `Given`. */
// An indexed access for the same reason as `Judged`.
// prettier-ignore
export type TakenAddress<Given> =
  // The compiler infers from this branch.
  [Given] extends [never] ? Given
  : { port: TakenEndpoint<Given>; address: Given; other: Given extends string | number ? Invalid<NotAnEndpoint> : PortAddress }[AddressKind<Given>];

// prettier-ignore
type AddressKind<Given> =
  Given extends AnyPort ? 'port' : Given extends DialledPort ? 'address' : Given extends NotYetEndpoint ? 'port' : 'other';

/** The type of a parameter that takes a port of pods and is given `Given`. */
// prettier-ignore
export type TakenPort<Given, Allowed = AnyPort> =
  Given extends DialledPort ? Invalid<PortOfService<Given['port']>> : Allowed;

/** Whether a port with a protocol, or with one of several, can be a port with the protocol `Asked`. */
// prettier-ignore
export type ProtocolJudgement<Own, Asked extends ProtocolName> =
  Asked extends Own ? Fine : OrFault<[Own] extends [Exclude<ProtocolName, Asked>] ? FaultIfKnown : Fine>;

// Distributive, because the compiler then resolves it by the constraint while it is deferred: a protocol that is a type parameter is fine.
type OrFault<One> = One extends unknown ? (0 extends 1 & One ? Fault : One) : never;

/**
 * Takes a value as an endpoint.
 *
 * @throws If it is none.
 */
export function takeEndpoint(place: Place, what: string, value: unknown): ServiceEndpoint {
  const endpoint = asEndpoint(value);
  if (endpoint !== undefined) return endpoint;
  const handle = portFacts(value);
  throw new Error(
    handle === undefined
      ? `${place()}: ${what} is ${valueText(value)}: pass an endpoint of a Service, as in service.endpoint('http')`
      : `${place()}: ${what} is ${handleText(handle.reference, handle.number)}, a port of pods, and this takes a port of a Service: pass ${endpointsTo(handle)}`,
  );
}

/**
 * Refuses an endpoint where a port of pods belongs.
 *
 * @throws If it is an endpoint.
 */
export function refuseEndpoint(place: Place, what: string, value: unknown): void {
  const endpoint = asEndpoint(value);
  if (endpoint === undefined) return;
  const { target, targetNumber, port } = endpoint.offered;
  const ofPods =
    targetNumber === undefined || targetNumber === target ? String(target) : `'${target}' (${targetNumber})`;
  throw new Error(
    `${place()}: ${what} is ${port}, a port of ${endpoint.service.displayName}, and this takes a port of pods: pass ${ofPods}`,
  );
}

/** The endpoints that lead to a port of pods, or how to get one if there are none. */
function endpointsTo({ container, number }: PortFacts): string {
  const workload = workloadOf(container);
  const services = (workload?.node.root.node.findAll() ?? [])
    .filter(isDialled)
    .filter(({ selectedWorkloads }) => selectedWorkloads?.includes(workload));
  const leading = services.flatMap(({ displayName, offeredPorts }) =>
    offeredPorts
      .filter(({ targetNumber }) => targetNumber === number)
      .map((port) => `endpoint(${referenceText(port)}) of ${displayName}, which clients dial at ${port.port}`),
  );
  return leading.length === 0 ? "an endpoint of a Service, as in service.endpoint('name')" : leading.join(', or ');
}

function isDialled(
  construct: IConstruct,
): construct is DialledService & { readonly selectedWorkloads?: readonly unknown[] } {
  return 'offeredPorts' in construct;
}
