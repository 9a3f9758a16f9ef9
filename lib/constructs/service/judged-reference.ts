import type { ChosenTogether, Fault, FaultIfKnown, Fine, IsWide } from '../../ports/judgement';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { IsOpen, IsUnion, NumberOf } from '../../ports/port-map';
import type { PortSettings } from '../../ports/settings';
import type { Unchecked } from '../../ports/unchecked';

/** Whether a name, a number or a handle is that of a port which the map has. */
// prettier-ignore
export type ReferenceJudgement<Reference, Ports, EachPorts = Ports> =
  true extends IsOpen<Ports> ? Fine : ClosedJudgement<Reference, Ports, Reference, EachPorts>;

/** Of several workloads, whether each of them has the port. */
// Names and numbers are apart: in a generic function a number may be a type parameter, by which no name is judged.
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
// Where this is asked of the constraint of a type parameter, `P extends PortMap`, any name would be one of it.
export type LiteralKey<Ports> = string extends keyof Ports ? never : keyof Ports;

/** A number that is not assignable may be a member of an enum, whose text is that of a port. */
// prettier-ignore
type NumberJudgement<Reference extends number, Ports, References, EachPorts> =
  Reference extends NumberOf<Ports[keyof Ports]> ? Fine
  : 'undeclaredPorts' extends keyof PortSettings ? Fine
  : `${Reference}` extends `${NumberOf<Ports[keyof Ports]>}` ? Fine : ChosenJudgement<Reference, Ports, References, EachPorts>;

/** Of several workloads and several ports, whether one condition may choose both. */
// prettier-ignore
type ChosenJudgement<Reference, Ports, References, EachPorts> =
  true extends IsUnion<EachPorts>
    ? ChosenTogether<TextOf<Reference>, TextOf<References>, TextsIn<Ports>, TextsIn<EachPorts>>
    : FaultIfKnown;

/** The names and numbers of maps as texts: numbers that are the same in an enum are not the same to the compiler. */
type TextsIn<Ports> = Ports extends unknown ? TextOf<LiteralKey<Ports> | NumberOf<Ports[keyof Ports]>> : never;

// A handle is a name or a number besides what it is a handle of.
// prettier-ignore
type TextOf<Reference> =
  Reference extends { readonly number: infer Number extends number } ? `${Number}`
  : Reference extends string | number ? `${Reference}` : never;

/** A handle of another workload is a name or number of it; of a container, which may be added later, only synth can tell. */
// prettier-ignore
type HandleJudgement<Handle, Ports, References, EachPorts> =
  Handle extends { readonly container: object } | Unchecked ? Fine
  : Handle extends AnyPort ? Handle extends string | number ? ChosenJudgement<Handle, Ports, References, EachPorts> : Fine
  : Handle extends DialledPort ? Fault
  : Fine;
