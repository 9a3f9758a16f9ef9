import type { DoubtfulNumber, NameDoubt } from '../../ports/doubt';
import type { HasPorts, PortMap } from '../../ports/port-map';

/*
 * These types tell props apart by interfaces: whether the props of a program are assignable to an interface counts no instantiation, while
 * the compiler copies a type literal for each test (`couldContainTypeVariables`).
 */

/** A port of a Service with an explicit target. */
interface PlainPort {
  readonly port: number;
  readonly targetPort: string | number;
  readonly name?: string;
  readonly protocol?: 'UDP';
}
interface WithoutNodePort extends PlainPort {
  readonly nodePort?: undefined;
}
interface NamedPort extends WithoutNodePort {
  readonly name: string;
}
interface TcpPort extends NamedPort {
  readonly protocol?: undefined;
}
interface UdpPort extends NamedPort {
  readonly protocol: 'UDP';
}
/** The same for a port whose target is a name, by which its spec is looked up. */
interface TcpPortForName extends TcpPort {
  readonly targetPort: string;
}
interface UdpPortForName extends UdpPort {
  readonly targetPort: string;
}
/** A port whose target is its own number. */
interface UntargetedPort {
  readonly port: number;
  readonly targetPort?: undefined;
  readonly name?: string;
  readonly protocol?: undefined;
  readonly nodePort?: undefined;
}
interface NodePort extends PlainPort {
  readonly name: string;
  readonly nodePort: number;
}
interface WithoutName {
  readonly port: number;
  readonly name?: undefined;
}
interface WithoutProtocol {
  readonly port: number;
  readonly protocol?: undefined;
}

type Two = readonly [NamedPort, NamedPort];
type Three = readonly [NamedPort, NamedPort, NamedPort];
type OneOrTwoNodePorts = readonly [NodePort] | readonly [NodePort, NodePort];

/** A Service with these ports, and nothing else that affects ports. */
interface WithPorts<Ports> {
  readonly ports: Ports;
  readonly clusterIP?: undefined;
  readonly externalName?: undefined;
}
interface WithNodePorts extends WithPorts<OneOrTwoNodePorts> {
  readonly type: 'NodePort' | 'LoadBalancer';
}
interface OptionsWithNodePorts extends WithPorts<OneOrTwoNodePorts> {
  readonly serviceType: 'NodePort' | 'LoadBalancer';
}

interface OfWorkload {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- `unknown` cannot be indexed with a name that is not known here
  readonly selector: HasPorts<any>;
  readonly container?: undefined;
}
interface OfWorkloadWith<Ports> extends OfWorkload, WithPorts<Ports> {}

interface OfContainer {
  readonly container: OneContainer;
  readonly selector?: undefined;
}
/** A single container, as opposed to a workload, which has several. */
interface OneContainer extends HasPorts<unknown> {
  readonly containers?: undefined;
}

/** A Service whose pods are chosen later, such as that of a StatefulSet; it may be headless. */
interface OfUnknownPods {
  readonly ports: readonly [UntargetedPort];
  readonly selector?: undefined;
  readonly container?: undefined;
  readonly externalName?: undefined;
  readonly type?: undefined;
}

/** Whether there is any doubt about a Service; see `doubt.ts`. */
// prettier-ignore
export type ServiceDoubt<Props> =
  // The most common Services come first, because each step counts; `OptionsDoubt` takes the others.
  Props extends OfWorkloadWith<readonly [WithoutNodePort]> ? PortDoubt<Props['ports'][0], Props['selector']['portMap']>
  : Props extends OfWorkloadWith<readonly [TcpPortForName, UdpPortForName]> ? TcpAndUdpPortForNameDoubt<Props['ports'], Props['selector']['portMap']>
  : Props extends OfWorkloadWith<readonly [TcpPort, TcpPort]> ? TwoTcpPortsDoubt<Props['ports'], Props['selector']['portMap']>
  : Props extends OfWorkload ? OptionsDoubt<Props, Props['selector']['portMap']>
  : Props extends OfContainer ? OptionsDoubt<Props, Props['container']['portMap']>
  : Props extends OfUnknownPods ? NumberAndNameDoubt<Props['ports'][0]>
  : 'doubt';

/** Whether there is any doubt about the options of `exposeViaService`. */
// prettier-ignore
export type OptionsDoubt<Options, Ports> =
  Options extends WithPorts<readonly [WithoutNodePort]> ? PortDoubt<Options['ports'][0], Ports>
  : Options extends WithPorts<readonly [TcpPort, UdpPort]> ? TcpAndUdpPortDoubt<Options['ports'], Ports>
  : Options extends WithPorts<Two> ? TwoPortsDoubt<Options['ports'], Ports>
  : Options extends WithPorts<Three> ? ThreePortsDoubt<Options['ports'], Ports>
  : Options extends WithNodePorts | OptionsWithNodePorts ? NodePortsDoubt<Options['ports'], Ports>
  : Options extends WithPorts<readonly [UntargetedPort]> ? UntargetedDoubt<Options['ports'][0], Ports>
  : 'doubt';

// prettier-ignore
type PortDoubt<Port extends PlainPort, Ports> =
  | (Port['targetPort' | 'name'] extends keyof Ports ? never : UnusualDoubt<Port, Ports>)
  | ProtocolDoubt<Port, Ports>
  | (`#${Port['port']}` & DoubtfulNumber);

// prettier-ignore
type TwoPortsDoubt<Given extends Two, Ports> =
  | PortDoubt<Given[number], Ports>
  | (Text<Given[0]> & Text<Given[1]>);

// prettier-ignore
type TwoTcpPortsDoubt<Given extends Two, Ports> =
  | (Given[number]['targetPort' | 'name'] extends keyof Ports ? never : UnusualDoubt<Given[number], Ports>)
  | (`#${Given[number]['port']}` & DoubtfulNumber)
  | (Text<Given[0]> & Text<Given[1]>);

// prettier-ignore
type TcpAndUdpPortForNameDoubt<Given extends readonly [TcpPortForName, UdpPortForName], Ports extends PortMap> =
  | (Given[number]['targetPort' | 'name'] extends keyof Ports
      ? Ports[Given[1]['targetPort']] extends `${number}/UDP` ? never : string extends keyof Ports ? never : 'doubt'
      : UnusualDoubt<Given[number], Ports> | UdpDoubt<Given[1]['targetPort'], Ports>)
  | (`#${Given[number]['port']}` & DoubtfulNumber)
  | (Text<Given[0]> & Text<Given[1]>);

// prettier-ignore
type TcpAndUdpPortDoubt<Given extends Two, Ports> =
  | TwoTcpPortsDoubt<Given, Ports>
  | UdpDoubt<Given[1]['targetPort'], Ports>;

// prettier-ignore
type ThreePortsDoubt<Given extends Three, Ports> =
  | PortDoubt<Given[number], Ports>
  | (Text<Given[0]> & Text<Given[1] | Given[2]>)
  | (Text<Given[1]> & Text<Given[2]>);

// prettier-ignore
type NodePortsDoubt<Given extends OneOrTwoNodePorts, Ports> =
  | PortDoubt<Given[number], Ports>
  | (`${Given[number]['nodePort']}` extends CommonNodePort ? never : 'doubt')
  | (Given extends readonly [NodePort, NodePort] ? NodePortText<Given[0]> & NodePortText<Given[1]> : never);

// As texts, because to the compiler a number and an enum member of the same value are different.
type Text<Port extends NamedPort> = `${Port['name' | 'port']}`;
type NodePortText<Port extends NodePort> = `${Port['name' | 'port' | 'nodePort']}`;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Node ports from 30000 to 31999, as texts. */
type CommonNodePort = `3${'0' | '1'}${Digit}${Digit}${Digit}`;

// prettier-ignore
type UntargetedDoubt<Port extends UntargetedPort, Ports> =
  | (Ports extends unknown ? Port['port'] extends Ports[keyof Ports] ? never : 'doubt' : never)
  | NumberAndNameDoubt<Port>;

// prettier-ignore
type NumberAndNameDoubt<Port extends UntargetedPort> =
  | (Port extends WithoutName ? never : NameDoubt<Port['name'] & string>)
  | (`#${Port['port']}` & DoubtfulNumber);

/** For ports whose name is not that of their target, ports without a name, and ports whose target is a number. */
// prettier-ignore
type UnusualDoubt<Port extends PlainPort, Ports> =
  | (Port['targetPort'] extends keyof Ports ? never : NumberedDoubt<Port['targetPort'], Ports>)
  // The names of the workload's ports are checked where they are declared.
  | (Port['name'] extends keyof Ports ? never : Port extends WithoutName ? never : NameDoubt<Port['name'] & string>);

/** Whether a number is declared, with any protocol; if there are several workloads, by each of them. */
// prettier-ignore
type NumberedDoubt<Target, Ports> =
  // A name that is not declared is not looked up further: in a generic function, a number may be a type parameter.
  Target extends number ? Ports extends unknown ? Target extends Ports[keyof Ports] ? never : `${Target}/UDP` extends Ports[keyof Ports] ? never : 'doubt' : never
  : 'doubt';

// prettier-ignore
type ProtocolDoubt<Port extends PlainPort, Ports> =
  Port extends WithoutProtocol ? never : UdpDoubt<Port['targetPort'], Ports>;

// prettier-ignore
type UdpDoubt<Target extends string | number, Ports> =
  Target extends keyof Ports ? Ports[Target] extends `${number}/UDP` ? never : string extends keyof Ports ? never : 'doubt'
  : `${Target}/UDP` extends Ports[keyof Ports] ? never : 'doubt';
