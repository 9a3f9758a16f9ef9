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
// prettier-ignore
type ClosedJudgement<Reference, Ports> =
  Reference extends unknown
    ? Ports extends unknown
      ? Reference extends LiteralKey<Ports> | NumberOf<Ports[keyof Ports]> ? Fine
        : Reference extends object ? HandleJudgement<Reference>
        : IsWide<Reference> extends true ? Fine
        : Reference extends string | number ? LiteralJudgement<Reference, Ports>
        : Fine
      : never
    : never;

// Where this is asked of the constraint of a type parameter, `P extends PortMap`, any name would be one of it.
type LiteralKey<Ports> = string extends keyof Ports ? never : keyof Ports;

/** A literal that is not assignable: it may be a member of an enum, whose text is that of a port. */
// prettier-ignore
type LiteralJudgement<Reference extends string | number, Ports> =
  Reference extends number
    ? 'undeclaredPorts' extends keyof PortSettings ? Fine
      : `${Reference}` extends `${NumberOf<Ports[keyof Ports]>}` ? Fine : Fault
  : `${Reference}` extends LiteralKey<Ports> ? Fine : Fault;

/** A handle of another workload is a name or number of it; of a container, which may be added later, only synth can tell. */
// prettier-ignore
type HandleJudgement<Handle> =
  Handle extends { readonly container: object } | Unchecked ? Fine
  : Handle extends AnyPort ? Handle extends string | number ? Fault : Fine
  : Handle extends DialledPort ? Fault
  : Fine;
