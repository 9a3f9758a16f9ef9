import type { ChosenTogether, Fault, FaultIfKnown, Fine, IsGeneric, IsMember, IsWide } from '../../ports/judgement';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { IsOpen, IsUnion, NumberOf } from '../../ports/port-map';
import type { PortSettings } from '../../ports/settings';
import type { Unchecked } from '../../ports/unchecked';

/** Whether a name, a number or a handle refers to a port of the map. */
// prettier-ignore
export type ReferenceJudgement<Reference, Ports, EachPorts = Ports> =
  true extends IsOpen<Ports> ? Fine : ClosedJudgement<Reference, Ports, Reference, EachPorts>;

/** Whether each of several workloads has the port. */
// Names and numbers are judged apart: in a generic function, a number may be a type parameter, which must not decide about a name.
// prettier-ignore
type ClosedJudgement<Reference, Ports, References, EachPorts> =
  Reference extends unknown
    ? Ports extends unknown
      ? Reference extends LiteralKey<Ports> ? Fine
        : Reference extends object ? Reference extends NumberOf<Ports[keyof Ports]> ? Fine : HandleJudgement<Reference, Ports, References, EachPorts>
        : IsWide<Reference> extends true ? Fine
        : Reference extends number ? NumberJudgement<Reference, Ports, References, EachPorts>
        : Reference extends string ? `${Reference}` extends LiteralKey<Ports> ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>
        : Fine
      : never
    : never;

/** The names of a map, as far as they are known. */
// In the constraint of a type parameter, `P extends PortMap`, any name would otherwise be a key.
export type LiteralKey<Ports> = string extends keyof Ports ? never : keyof Ports;

/** A number that is not assignable may be a member of an enum, which has the same text as the number of a port. */
// prettier-ignore
type NumberJudgement<Reference extends number, Ports, References, EachPorts> =
  Reference extends NumberOf<Ports[keyof Ports]> ? Fine
  : 'undeclaredPorts' extends keyof PortSettings ? Fine
  : `${Reference}` extends `${NumberOf<Ports[keyof Ports]>}` ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>;

/** Whether one condition may choose both the workload and the port, if there are several of each, and whether an enum has a right member. */
// prettier-ignore
type ChosenJudgement<Reference, Ports, References, EachPorts> =
  true extends IsUnion<EachPorts>
    ? ChosenTogether<TextOf<Reference>, TextOf<References>, TextsIn<Ports>, TextsIn<EachPorts>>
    : IsMember<Reference> extends true ? ChosenTogether<TextOf<Reference>, TextOf<References>, TextsIn<Ports>, unknown>
    : FaultIfKnown;

/** The names and numbers of maps as texts: to the compiler, a number and an enum member of the same value are different. */
type TextsIn<Ports> = Ports extends unknown ? TextOf<LiteralKey<Ports> | NumberOf<Ports[keyof Ports]>> : never;

// A handle is also a name or a number.
// prettier-ignore
type TextOf<Reference> =
  Reference extends { readonly number: infer Number extends number } ? `${Number}`
  : Reference extends string | number ? `${Reference}` : never;

/**
 * A handle of another workload is judged as its name or number. A handle of a container is left to synth: the container may be added later.
 */
// prettier-ignore
type HandleJudgement<Handle, Ports, References, EachPorts> =
  Handle extends { readonly container: object } | Unchecked ? Fine
  : Handle extends AnyPort
    // A handle of any port of a map that is a type parameter. (The compiler judges it by its constraint, which is a handle of any name, but
    // keeps `References` as it is.)
    ? IsGeneric<References, Handle> extends true ? Fine
    // Which of several ports it is, is known only at run time.
    : true extends IsUnion<Handle['number']> ? Fine
      : Handle extends string | number ? ChosenJudgement<Handle, Ports, References, EachPorts> : Fine
  : Handle extends DialledPort ? Fault
  : Fine;
