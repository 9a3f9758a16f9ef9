import type { NumberOf, PortMap } from '../../ports/port-map';
import type { ContainerPort, ContainerProps } from './accepted-container';

/*
 * Where a program writes the type argument, `new Deployment<{ http: 8080 }>(...)`, the compiler infers nothing from the props: they are
 * held against the port map that was written. A list that is known at run time only is left to the check at synth.
 */

/** The length of a list that is known at run time only. */
// A number is assignable to the member of an enum, and the length of a tuple, which is a literal, is not.
declare enum Unknown {
  Length = -1,
}

/** A list that is known at run time only. */
export type WideList<Element> = readonly Element[] & { readonly length: Unknown };

/*
 * Any text and any number, for which a literal stays one, so that a message shows what was written, and where it is wrong alone: the
 * compiler widens a literal whose contextual type has none (`isLiteralOfContextualType`), and `& {}` keeps that of here from going into
 * `string`.
 */
export type WideText = (string & {}) | Lowercase<string>;
export type WideNumber = (number & {}) | -1;

interface WideContainerPort extends Omit<ContainerPort, 'name' | 'number'> {
  readonly name?: WideText;
  readonly number: WideNumber;
}
interface WideContainer extends Omit<ContainerProps, 'ports'> {
  readonly ports?: readonly WideContainerPort[];
}

/** A declared port of the map. */
type DeclaredIn<Ports> = {
  [Key in keyof Ports]: Omit<ContainerPort, 'name' | 'number' | 'protocol'> & {
    readonly name?: Key extends string ? Key : undefined;
    readonly number: NumberOf<Ports[Key]>;
    readonly protocol?: ContainerPort['protocol'];
  };
}[keyof Ports];

declare const written: unique symbol;

/** The props where the compiler infers none: there are none, or the type argument was written. */
export type Uninferred<Known, Ports> = Known & { readonly [written]: Ports };

/** The port map that was written as a type argument. */
export type WrittenIn<Props> = Props extends { readonly [written]: infer Ports extends PortMap } ? Ports : PortMap;

/** The props of a workload whose ports were written as a type argument; `Known` where they may be any. */
// prettier-ignore
export type WrittenWorkload<Known, Ports> =
  string extends keyof Ports ? Known
  : Omit<Known, 'containers'> & { readonly containers?: readonly WrittenContainer<Ports>[] | WideList<WideContainer> };

interface WrittenContainer<Ports> extends Omit<ContainerProps, 'ports'> {
  readonly ports?: readonly DeclaredIn<Ports>[] | WideList<WideContainerPort>;
}
