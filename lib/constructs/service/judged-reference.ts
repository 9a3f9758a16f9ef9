import type { Fault, Fine, IsWide } from '../../ports/judgement';
import type { AnyPort, DialledPort } from '../../ports/port-handle';
import type { IsOpen, NumberOf } from '../../ports/port-map';
import type { PortSettings } from '../../ports/settings';
import type { Unchecked } from '../../ports/unchecked';

/** Whether a name, a number or a handle is that of a port which the map has. */
// prettier-ignore
export type ReferenceJudgement<Reference, Ports> =
  true extends IsOpen<Ports> ? Fine : ClosedJudgement<Reference, Ports>;

/** Of several workloads, whether each of them has the port. */
// Names and numbers are apart: in a generic function a number may be a type parameter, by which no name is judged.
// prettier-ignore
type ClosedJudgement<Reference, Ports> =
  Reference extends unknown
    ? Ports extends unknown
      ? Reference extends LiteralKey<Ports> ? Fine
        : Reference extends object ? Reference extends NumberOf<Ports[keyof Ports]> ? Fine : HandleJudgement<Reference>
        : IsWide<Reference> extends true ? Fine
        : Reference extends number ? NumberJudgement<Reference, NumberOf<Ports[keyof Ports]>>
        : Reference extends string ? `${Reference}` extends LiteralKey<Ports> ? Fine : Fault
        : Fine
      : never
    : never;

/** The names of a map, as far as they are known. */
// Where this is asked of the constraint of a type parameter, `P extends PortMap`, any name would be one of it.
export type LiteralKey<Ports> = string extends keyof Ports ? never : keyof Ports;

/** A number that is not assignable may be a member of an enum, whose text is that of a port. */
// prettier-ignore
type NumberJudgement<Reference extends number, Declared extends number> =
  Reference extends Declared ? Fine
  : 'undeclaredPorts' extends keyof PortSettings ? Fine
  : `${Reference}` extends `${Declared}` ? Fine : Fault;

/** A handle of another workload is a name or number of it; of a container, which may be added later, only synth can tell. */
// prettier-ignore
type HandleJudgement<Handle> =
  Handle extends { readonly container: object } | Unchecked ? Fine
  : Handle extends AnyPort ? Handle extends string | number ? Fault : Fine
  : Handle extends DialledPort ? Fault
  : Fine;
