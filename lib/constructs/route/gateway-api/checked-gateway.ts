import type { Fault, FaultIfKnown, Fine, IsWide, Judged } from '../../../ports/judgement';
import type { Invalid, Undeclared } from '../../../ports/message';
import type { TextOf } from '../../../ports/port-map';
import type { PortNumberJudgement, PortNumberProblem } from '../../../ports/port-number';
import type { GatewayProps } from './gateway-props';
import type { ListenerMap } from './listener';

/** The props of a Gateway, or what they should have been: with valid port numbers, and with protocols that exist. */
// prettier-ignore
export type CheckedGateway<Props> =
  [Props, 0] extends [never, 0] ? Props : Judged<ListenerJudgement<ListenerIn<Props>>, GatewayProps, ExplainedGateway<Props>>;

/** The protocols of a Gateway's listeners, by the names of the listeners. */
// prettier-ignore
export type ProtocolsOf<Props> =
  // No `infer`: for `any`, which has any listener, the compiler would infer `unknown`, which has none.
  Props extends { readonly listeners: unknown } ? ProtocolsByText<Props['listeners']>
  : ListenerMap;

// Like `NamedByText`, with the protocols in the same step: for a map of a map, a hover would show how it is made.
// prettier-ignore
type ProtocolsByText<Listeners> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the text of a member of an enum is another type
  `${keyof Listeners & string}` extends keyof Listeners ? { -readonly [Name in keyof Listeners]: ProtocolIn<Listeners[Name]> }
  : { -readonly [Name in keyof Listeners as TextOf<Name>]: ProtocolIn<Listeners[Name]> };

/** The protocol as routes see it: TLS that is not terminated is another one. */
// prettier-ignore
type ProtocolIn<Listener> =
  Listener extends { readonly protocol: 'TLS'; readonly tls: { readonly mode: 'Passthrough' } } ? 'TLS/Passthrough'
  : Listener extends { readonly protocol: infer Protocol extends string } ? Protocol
  : string;

type ListenerIn<Props> = Props extends { readonly listeners: infer Listeners } ? Listeners[keyof Listeners] : never;

// prettier-ignore
type ListenerJudgement<Listener> =
  | Fine
  | (Listener extends { readonly port: infer Port extends number; readonly protocol: infer Protocol }
      ? PortNumberJudgement<Port> | ProtocolJudgement<Protocol>
      : Fine)
  // Judges a protocol that is a type parameter by its constraint.
  | (Listener extends HasTlsInVain | HasHostInVain | PassesHttps ? FaultIfKnown : Fine);

interface HasTlsInVain {
  readonly protocol: 'HTTP' | 'TCP' | 'UDP';
  readonly tls: object;
}
interface HasHostInVain {
  readonly protocol: 'TCP' | 'UDP';
  readonly hostname: string;
}
interface PassesHttps {
  readonly protocol: 'HTTPS';
  readonly tls: { readonly mode: 'Passthrough' };
}

// The next two types both list the protocols, because errors would show the name of a shared type.

// prettier-ignore
type ProtocolJudgement<Protocol> =
  Protocol extends 'HTTP' | 'HTTPS' | 'TLS' | 'TCP' | 'UDP' | `${string}/${string}` ? Fine
  : IsWide<Protocol> extends true ? Fine
  : Fault;

// prettier-ignore
type ExplainedGateway<Props> = object & {
  readonly [Field in keyof Props as Undeclared<Field>]:
    Field extends 'listeners' ? EachListener<Props[Field]> : Props[Field];
};

type EachListener<Listeners> = { readonly [Name in keyof Listeners]: ExplainedListener<Listeners[Name]> };

// prettier-ignore
type ExplainedListener<Listener> = object & {
  readonly [Field in keyof Listener as Undeclared<Field>]:
    Field extends 'protocol' ? Fault extends ProtocolJudgement<Listener[Field]> ? 'HTTP' | 'HTTPS' | 'TLS' | 'TCP' | 'UDP' : Listener[Field]
    : Field extends 'port' ? ExplainedPort<Listener[Field]>
    : Field extends 'tls' ? ExplainedTls<Listener, Listener[Field]>
    : Field extends 'hostname' ? Listener extends HasHostInVain ? Invalid<`${Listener['protocol']} does not use host names: remove hostname`> : Listener[Field]
    : Listener[Field];
};

// prettier-ignore
type ExplainedTls<Listener, Tls> =
  Listener extends HasTlsInVain ? Invalid<`${Listener['protocol']} has no TLS: remove tls, or set protocol to HTTPS or TLS`>
  : Listener extends PassesHttps ? Invalid<'an HTTPS listener terminates TLS: set protocol to TLS for Passthrough'>
  : Tls;

// prettier-ignore
type ExplainedPort<Port> =
  Port extends number ? [PortNumberProblem<Port>] extends [never] ? Port : Invalid<PortNumberProblem<Port>> : Port;
