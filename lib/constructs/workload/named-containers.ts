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
/** Props of containers that have names, and of no others. */
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

/** The workload of the props: with the names of its containers, where all of them have one. */
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

/** A name, and what the ports of the container are called in the port map of the workload. */
// prettier-ignore
type TextOf<Container extends { readonly name: string }> =
  Container extends Declaring<PlainPorts> ? `${Container['name']}: ${Container['ports'][number]['name']}`
  : Container extends unknown
    ? [DeclaredPort<Container>] extends [never] ? `${Container['name']}` : `${Container['name']}: ${DeclaredKey<DeclaredPort<Container>> & (string | number)}`
    : never;

type NameIn<Text> = Text extends `${infer Name}: ${string}` ? Name : Text;

/** A name that a container of the workload has; of `this` in a class, and in a generic function, any. */
// The compiler puts a condition off there, and of a look-up takes what stands under the constraint of its key: `string | 'known'` is `string`.
export type ContainerName<Workload> = {
  known: KnownName<Workload>;
  [generic: string]: string;
}[[Workload] extends [object] ? 'known' : string];

// prettier-ignore
type KnownName<Workload> =
  Workload extends Containers<infer Names>
    // Beside the name of a port that is a type parameter, that of the container is not known before run time either.
    ? IsGenericText<Names, Workload> extends true ? string : NameIn<Names> & string
  : string;

/** The port map of the container of that name. */
// prettier-ignore
export type PortsOfContainer<Workload extends HasPorts<unknown>, Name> =
  // What is put off has no methods: of `this` in a class, any ports.
  IsGeneric<Workload, Name> extends true ? PortMap
  : Workload extends Containers<infer Names>
    ? IsGenericText<Names, Workload> extends true ? PortMap
      : Name extends Names & string ? [Exclude<Names, Name>] extends [never] ? Workload['portMap'] : {}
      : PickText<Workload['portMap'], Extract<Names, `${Name & string}: ${string}`>, Name & string>
    : Workload['portMap'];

// prettier-ignore
type PickText<Ports, Texts, Name extends string> = {
  [Key in keyof Ports as `${Name}: ${Key & (string | number)}` extends Texts ? Key : never]: Ports[Key];
} extends infer Picked ? Picked : never;
