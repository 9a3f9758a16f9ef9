import type { DoubtfulNumber, NameDoubt } from '../ports/doubt';

/** A declared port with a name, and nothing else that is judged. */
export interface PlainPort {
  readonly name: string;
  readonly number: number;
  readonly protocol?: string;
  readonly hostPort?: undefined;
}

/** What a container does not have that has neither a port without a name nor anything else that names one. */
interface NothingElse {
  readonly portNumber?: undefined;
  readonly port?: undefined;
  readonly readiness?: undefined;
  readonly liveness?: undefined;
  readonly startup?: undefined;
  readonly lifecycle?: undefined;
}

interface WithOnePort extends NothingElse {
  readonly ports: readonly [PlainPort];
}
interface WithTwoPorts extends NothingElse {
  readonly ports: readonly [PlainPort, PlainPort];
}

/** A container with one port or two that have names, and nothing else that names a port. */
export interface PlainContainer extends NothingElse {
  readonly ports: readonly [PlainPort] | readonly [PlainPort, PlainPort];
}

/** Whether there is any doubt about a workload; see `doubt.ts`. */
// prettier-ignore
export type WorkloadDoubt<Props> =
  Props extends { readonly containers: readonly [WithOnePort] } ? PortDoubt<Props['containers'][0]['ports'][0]>
  : Props extends { readonly containers: readonly [WithTwoPorts] } ? TwoPortsDoubt<Props['containers'][0]['ports']>
  : 'doubt';

// prettier-ignore
type PortDoubt<Port extends PlainPort> =
  | (`#${Port['number']}` & DoubtfulNumber)
  | NameDoubt<Port['name']>;

// prettier-ignore
type TwoPortsDoubt<Ports extends readonly PlainPort[]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  // As texts, because numbers that are the same in an enum are not the same to the compiler.
  | (`${Ports[0]['name' | 'number']}` & `${Ports[1]['name' | 'number']}`);
