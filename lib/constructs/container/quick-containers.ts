import type { DoubtfulNumber, NameDoubt } from '../../ports/doubt';
import type { NamesPort } from '../../ports/own-port';

/** A declared port with a name, and nothing else that is judged. */
interface PlainPort {
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
interface WithThreePorts extends NothingElse {
  readonly ports: readonly [PlainPort, PlainPort, PlainPort];
}

/** A container with up to three ports that have names, and probes of some of them. */
export interface PlainContainer {
  readonly ports: readonly [PlainPort] | readonly [PlainPort, PlainPort] | readonly [PlainPort, PlainPort, PlainPort];
  readonly portNumber?: undefined;
  readonly port?: undefined;
  readonly readiness?: NamesPort<unknown>;
  readonly liveness?: NamesPort<unknown>;
  readonly startup?: NamesPort<unknown>;
  readonly lifecycle?: undefined;
}

/** Whether there is any doubt about a workload; see `doubt.ts`. */
// prettier-ignore
export type WorkloadDoubt<Props> =
  Props extends { readonly containers: readonly [WithOnePort]; readonly initContainers?: undefined } ? PortDoubt<Props['containers'][0]['ports'][0]>
  : Props extends { readonly containers: readonly [WithTwoPorts]; readonly initContainers?: undefined } ? TwoPortsDoubt<Props['containers'][0]['ports']>
  : Props extends { readonly containers: readonly [PlainContainer]; readonly initContainers?: undefined } ? ContainerDoubt<Props['containers'][0]>
  : Props extends { readonly containers: readonly [WithOnePort, WithOnePort]; readonly initContainers?: undefined }
    ? TwoPortsDoubt<readonly [Props['containers'][0]['ports'][0], Props['containers'][1]['ports'][0]]>
  : 'doubt';

/** Whether there is any doubt about a container that is added by itself. */
// prettier-ignore
export type ContainerDoubt<Container> =
  Container extends WithOnePort ? PortDoubt<Container['ports'][0]>
  : Container extends WithTwoPorts ? TwoPortsDoubt<Container['ports']>
  : Container extends WithThreePorts ? ThreePortsDoubt<Container['ports']>
  : Container extends PlainContainer ? ContainerDoubt<{ readonly ports: Container['ports'] }> | ProbeDoubt<Container, Container['ports'][number]>
  : 'doubt';

// prettier-ignore
type PortDoubt<Port extends PlainPort> =
  | (`#${Port['number']}` & DoubtfulNumber)
  | NameDoubt<Port['name']>;

// prettier-ignore
type TwoPortsDoubt<Ports extends readonly PlainPort[]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  | (Text<Ports[0]> & Text<Ports[1]>);

// prettier-ignore
type ThreePortsDoubt<Ports extends readonly PlainPort[]> =
  | (`#${Ports[number]['number']}` & DoubtfulNumber)
  | NameDoubt<Ports[number]['name']>
  | (Text<Ports[0]> & Text<Ports[1] | Ports[2]>)
  | (Text<Ports[1]> & Text<Ports[2]>);

// As texts, because numbers that are the same in an enum are not the same to the compiler.
type Text<Port extends PlainPort> = `${Port['name' | 'number']}`;

/** The ports that probes name and that are not declared for TCP; a probe that names none may be ambiguous. */
// prettier-ignore
type ProbeDoubt<Container, Port extends PlainPort> =
  Named<Container['readiness' & keyof Container] | Container['liveness' & keyof Container] | Container['startup' & keyof Container]> extends Exclude<Port, { readonly protocol: 'UDP' | 'SCTP' }>['name' | 'number'] ? never : 'doubt';

type Named<Probe> = Probe extends NamesPort<infer Reference> ? Reference : never;
