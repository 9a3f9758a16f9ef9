import type { NumberOf, PortMap } from '../../ports/port-map';
import type { ContainerPort, ContainerProps } from './accepted-container';

/*
 * If a program writes the type argument, `new Deployment<{ http: 8080 }>(...)`, the compiler infers nothing from the props: they are
 * compared with the port map that was written. A list that is known only at run time is left to the check at synth.
 */

/** The length of a list that is known only at run time. */
// `number` is assignable to the member of an enum; the length of a tuple, which is a literal, is not.
declare enum Unknown {
  Length = -1,
}

/** A list that is known only at run time. */
export type WideList<Element> = readonly Element[] & { readonly length: Unknown };

/*
 * Any text and any number, while a literal stays a literal, so that a message shows what was written, and only where it is wrong. The
 * compiler widens a literal if its contextual type has none (`isLiteralOfContextualType`), and `& {}` keeps the one here from merging into
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

/** The props if the compiler infers none: there are none, or the program writes the type argument. */
export type Uninferred<Known, Ports> = Known & { readonly [written]: Ports };

/** The port map that was written as a type argument. */
export type WrittenIn<Props> = Props extends { readonly [written]: infer Ports extends PortMap } ? Ports : PortMap;

/** The props of a workload whose ports were written as a type argument; `Known` if they may be any. */
// prettier-ignore
export type WrittenWorkload<Known, Ports> =
  string extends keyof Ports ? Known
  : Omit<Known, 'containers'> & { readonly containers?: readonly WrittenContainer<Ports>[] | WideList<WideContainer> };

interface WrittenContainer<Ports> extends Omit<ContainerProps, 'ports'> {
  readonly ports?: readonly DeclaredIn<Ports>[] | WideList<WideContainerPort>;
}
