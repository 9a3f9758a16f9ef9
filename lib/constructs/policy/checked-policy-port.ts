import type { Fault, FaultIfKnown, Fine, Judged } from '../../ports/judgement';
import type { Invalid } from '../../ports/message';
import type { AnyPort } from '../../ports/port-handle';
import type { PortNameJudgement, PortNameProblem } from '../../ports/port-name';
import type { PortNumberJudgement, PortNumberProblem } from '../../ports/port-number';
import type { PortRangeProblem } from '../../ports/port-range';
import type { NotAPolicyPort } from '../../ports/problems';
import type { Unchecked } from '../../ports/unchecked';
import type { TakenPort } from '../endpoint/taken-port';
import type { NetworkPolicyPortProps, PolicyPort } from './policy-port-props';

/** The end of a range of ports, or what is wrong with it. */
// prettier-ignore
export type AllowedEnd<Start extends number, End extends number> =
  [End, 0] extends [never, 0] ? End : Judged<EndJudgement<Start, End>, End, Invalid<PortRangeProblem<Start, End>>>;

type EndJudgement<Start extends number, End extends number> = [PortRangeProblem<Start, End>] extends [never]
  ? Fine
  : FaultIfKnown;

/** A handle, or the props of a port, or what is wrong with them. */
// prettier-ignore
export type AllowedPort<Given> =
  [Given, 0] extends [never, 0] ? Given
  // An indexed access for the same reason as `Judged`.
  : { port: Given; other: TakenPort<Given, Judged<PropsJudgement<Given>, NetworkPolicyPortProps, AllowedProps<Given>>> }[Given extends AnyPort ? 'port' : 'other'];

// prettier-ignore
type PropsJudgement<Given> =
  | Fine
  | (Given extends { readonly port: infer Port } ? ReferenceJudgement<Port> : Fine)
  | (Given extends { readonly endPort: infer End extends number } ? EndOf<Given, End>['judgement'] : Fine);

// A name that is not checked may be a placeholder that a later step fills in.
// prettier-ignore
type ReferenceJudgement<Port> =
  Port extends Unchecked ? Fine : PortNumberJudgement<Port> | PortNameJudgement<Port>;

// Not a mapped type, because the compiler would infer the props through it.
// prettier-ignore
interface AllowedProps<Given> extends Omit<NetworkPolicyPortProps, 'port' | 'endPort'> {
  readonly port?: Given extends { readonly port: infer Port } ? AllowedReference<Port> : NetworkPolicyPortProps['port'];
  readonly endPort?: Given extends { readonly endPort: infer End extends number } ? EndOf<Given, End>['explained'] : number;
}

// prettier-ignore
type AllowedReference<Port> =
  Port extends Unchecked ? Port
  : Port extends number ? [PortNumberProblem<Port>] extends [never] ? Port : Invalid<PortNumberProblem<Port>>
  : Port extends string ? [PortNameProblem<Port>] extends [never] ? Port : Invalid<PortNameProblem<Port>>
  : NetworkPolicyPortProps['port'];

/** The end of a range. The range has to begin with a number. */
// prettier-ignore
type EndOf<Given, End extends number> =
  Given extends { readonly port: infer Start extends number } ? JudgedEnd<Start, End>
  : Given extends { readonly port: AnyPort & { readonly number: infer Start extends number } } ? JudgedEnd<Start, End>
  : { readonly judgement: Fault; readonly explained: Invalid<'a range of ports begins with a number: set port to one'> };

interface JudgedEnd<Start extends number, End extends number> {
  readonly judgement: EndJudgement<Start, End>;
  readonly explained: [PortRangeProblem<Start, End>] extends [never] ? End : Invalid<PortRangeProblem<Start, End>>;
}

/** The ports of a rule, or what is wrong with them; see `checked-containers.ts`. */
// prettier-ignore
export type CheckedPorts<Ports> =
  [Ports, 0] extends [never, 0] ? Ports
  : Judged<Fine | PolicyPortJudgement<Ports[number & keyof Ports]>, readonly PolicyPort[], AllowedPorts<Ports>>;

type PolicyPortJudgement<Port> = Port extends PolicyPort ? Fine : Fault;

// prettier-ignore
type AllowedPorts<Ports> = {
  readonly [Index in keyof Ports]:
    Ports[Index] extends PolicyPort ? Ports[Index] : TakenPort<Ports[Index], Invalid<NotAPolicyPort>>;
};
