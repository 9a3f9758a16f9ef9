import type { DeclaredKey, DeclaredPort } from '../../ports/declaration';
import type { IsGeneric, IsGenericText } from '../../ports/judgement';
import type { HasPorts, PortMap } from '../../ports/port-map';
import type { Declaring, NamingOnePortEach, PlainPort, PlainPorts } from '../container/quick-containers';
import type { RunningContainers } from '../container/running-containers';

/**
 * The names of a workload's containers and sidecars. If there are several, each has the ports that it declares, as in
 * `"web: http" | "envoy: admin"`.
 */
export interface Containers<out Names extends string> {
  /** Each container with a port that it declares; only its name if it declares none, or is the only container. */
  readonly containerPorts: readonly Names[];
}

interface OfNamedContainers {
  readonly containers: readonly [NamedContainer, ...NamedContainer[]];
}
/** Props of containers that have names, without init containers. */
export interface OfNamedContainersAlone extends OfNamedContainers {
  /** None. */
  readonly initContainers?: undefined;
}
interface NamedContainer {
  readonly name: string;
}
/** Props of two containers that have a name and a port each. */
export interface OfNamedOnePortEach extends NamingOnePortEach {
  /** The two. */
  readonly containers: readonly [NamedWithOnePort, NamedWithOnePort];
}
interface NamedWithOnePort extends NamedContainer, Declaring<readonly [PlainPort]> {}

/** The workload that is made from the props, with the names of its containers if all of them have one. */
// prettier-ignore
export type WithContainers<Props, Workload> =
  Props extends OfNamedContainers ? WithNames<Props, Workload> : Workload;

// prettier-ignore
type WithNames<Props, Workload> =
  Props extends OfNamedOnePortEach ? Workload & Containers<TextOfPort<Props['containers'][0]> | TextOfPort<Props['containers'][1]>>
  : Props extends OfNamedContainersAlone ? Workload & Containers<NamesOf<Props['containers']>>
  : RunningContainers<Props> extends infer Running extends readonly { readonly name: string }[] ? Workload & Containers<NamesOf<Running>>
  : Workload;

// prettier-ignore
type NamesOf<Given extends readonly { readonly name: string }[]> =
  Given extends readonly [unknown] ? `${Given[number]['name']}` : TextOf<Given[number]>;

type TextOfPort<Container extends NamedWithOnePort> = `${Container['name']}: ${Container['ports'][0]['name']}`;

/** A name, and the keys of the container's ports in the port map of the workload. */
// prettier-ignore
type TextOf<Container extends { readonly name: string }> =
  Container extends Declaring<PlainPorts> ? `${Container['name']}: ${Container['ports'][number]['name']}`
  : Container extends unknown
    ? [DeclaredPort<Container>] extends [never] ? `${Container['name']}` : `${Container['name']}: ${DeclaredKey<DeclaredPort<Container>> & (string | number)}`
    : never;

type NameIn<Text> = Text extends `${infer Name}: ${string}` ? Name : Text;

/** The name of a container of the workload; any name for `this` in a class, and in a generic function. */
// There, the compiler defers a condition, but resolves an indexed access by the constraint of its key: `string | 'known'` is `string`.
export type ContainerName<Workload> = {
  known: KnownName<Workload>;
  [generic: string]: string;
}[[Workload] extends [object] ? 'known' : string];

// prettier-ignore
type KnownName<Workload> =
  Workload extends Containers<infer Names>
    // If the name of a port is a type parameter, the name of the container in the same text is known only at run time, too.
    ? IsGenericText<Names, Workload> extends true ? string : NameIn<Names> & string
  : string;

/** The port map of the container of that name. */
// prettier-ignore
export type PortsOfContainer<Workload extends HasPorts<unknown>, Name> =
  // A deferred type has no methods, so for `this` in a class, the ports may be any.
  IsGeneric<Workload, Name> extends true ? PortMap
  : Workload extends Containers<infer Names>
    ? IsGenericText<Names, Workload> extends true ? PortMap
      : [Exclude<Names, Name>] extends [never] ? Workload['portMap']
      : PickPorts<Workload['portMap'], Names, Extract<Names, `${Name & string}: ${string}`>, Name & string>
    : Workload['portMap'];

// A name that is known only at run time may be that of any container, or of none that is known.
// prettier-ignore
type PickPorts<Ports, Names extends string, Texts, Name extends string> =
  [Texts] extends [never] ? string extends Names ? Ports : Name extends Names ? {} : Ports
  : PickText<Ports, Texts, Name>;

// prettier-ignore
type PickText<Ports, Texts, Name extends string> = {
  [Key in keyof Ports as `${Name}: ${Key & (string | number)}` extends Texts ? Key : never]: Ports[Key];
} extends infer Picked ? Picked : never;
