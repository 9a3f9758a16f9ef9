import type { FaultIfKnown, Fine } from '../../ports/judgement';
import type { DialsNoPort } from '../../ports/own-port';
import type { IsUnion } from '../../ports/port-map';
import type { ContainerWithoutPorts, ContainerWithoutTcpPorts, PortNotSaidOfContainer } from '../../ports/problems';

/*
 * The port of a probe or hook that names none. It is the container's main port, or else the only TCP port that the container declares.
 * Unless there is certainly no such port, the check at synth decides.
 */

/** What is wrong with the default port of a container; `never` if it has one, or may have one. */
// prettier-ignore
type DefaultPortProblem<Container> =
  Container extends { readonly portProblem: infer Problem extends string } ? Problem
  : [keyof Container & ('portNumber' | 'port')] extends [never]
    ? 'ports' extends keyof Container
      ? Container extends { readonly ports: infer Ports } ? ProblemOfPorts<Ports> : never
      : ContainerWithoutPorts
    : never;

// `Seen` is what is wrong with the ports so far.
// prettier-ignore
type ProblemOfPorts<Ports, Seen = ContainerWithoutPorts> =
  Ports extends readonly [infer Port, ...infer Rest]
    ? IsTcp<Port> extends true ? [Seen] extends [never] ? PortNotSaidOfContainer : ProblemOfPorts<Rest, never>
      : IsTcp<Port> extends false ? ProblemOfPorts<Rest, [Seen] extends [never] ? never : ContainerWithoutTcpPorts>
      : never
    : Ports extends readonly [] ? Seen : never;

/** The same for a container that declares these ports, of which these are for TCP. */
// prettier-ignore
export type DefaultPortProblemAmong<Ports, TcpPorts> =
  [Ports] extends [never] ? ContainerWithoutPorts
  : [TcpPorts] extends [never] ? ContainerWithoutTcpPorts
  : true extends IsUnion<TcpPorts> ? PortNotSaidOfContainer
  : never;

/** Whether a port is for TCP; `boolean` if that is known only at run time. */
// prettier-ignore
type IsTcp<Port> =
  Port extends { readonly protocol: infer Protocol }
    ? Protocol extends 'UDP' | 'SCTP' ? false : Protocol extends 'TCP' | undefined ? true : boolean
    : 'protocol' extends keyof Port ? boolean : true;

/** What is wrong with a probe or hook that names no port, if it does not. */
// prettier-ignore
export type UnnamedPortProblem<User, Container> =
  true extends NamesNoPort<User> ? DefaultPortProblem<Container> : never;

/** Whether a probe or hook that names no port has one to dial. */
export type UnnamedPortJudgement<User, Container> = [UnnamedPortProblem<User, Container>] extends [never]
  ? Fine
  : FaultIfKnown;

// prettier-ignore
type NamesNoPort<User> =
  User extends { portReference(): infer Reference }
    // `unknown` is assignable to `any`, too.
    ? unknown extends Reference ? false
      : [Reference] extends [undefined] ? User extends DialsNoPort ? false : true
      : false
    : false;
