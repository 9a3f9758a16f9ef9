import type { DoubtfulNumber, NameDoubt } from '../../ports/doubt';
import type { HasPorts } from '../../ports/port-map';

/** A port of a Service that says its target. */
interface PlainServicePort {
  readonly port: number;
  readonly targetPort: string | number;
  readonly name?: string;
}
interface NamedServicePort extends PlainServicePort {
  readonly name: string;
}

type UpToThree =
  | readonly [PlainServicePort]
  | readonly [NamedServicePort, NamedServicePort]
  | readonly [NamedServicePort, NamedServicePort, NamedServicePort];

/** A Service that has nothing to do with ports but its ports. */
interface PlainSpec {
  readonly clusterIP?: undefined;
  readonly externalName?: undefined;
  readonly ports: UpToThree;
}
interface ForWorkload extends PlainSpec {
  readonly selector: HasPorts<unknown>;
  readonly container?: undefined;
}
interface ForContainer extends PlainSpec {
  readonly container: HasPorts<unknown>;
  readonly selector?: undefined;
}

/** Whether there is any doubt about a Service; see `doubt.ts`. */
// prettier-ignore
export type ServiceDoubt<Props> =
  Props extends ForWorkload ? SpecDoubt<Props, Props['selector']['portMap']>
  : Props extends ForContainer ? SpecDoubt<Props, Props['container']['portMap']>
  : 'doubt';

/** Whether there is any doubt about the options of `exposeViaService`. */
// prettier-ignore
export type OptionsDoubt<Options, Ports> =
  Options extends PlainSpec ? SpecDoubt<Options, Ports> : 'doubt';

// prettier-ignore
type SpecDoubt<Props extends PlainSpec, Ports> =
  | PortsDoubt<Props['ports'][number], Ports>
  | (Props['ports'] extends readonly [unknown] ? never : SameDoubt<Props['ports']>)
  | (Props['ports'][number] extends { readonly port: number; readonly nodePort?: undefined } ? never : NodePortDoubt<Props, Props['ports'][number]>);

// prettier-ignore
type PortsDoubt<Port extends PlainServicePort, Ports> =
  | (Port['targetPort'] extends keyof Ports ? never : NumberedDoubt<Port['targetPort'], Ports[keyof Ports]>)
  | ProtocolDoubt<Port, Ports>
  | (`#${Port['port']}` & DoubtfulNumber)
  // The names of the workload's ports have been looked at.
  | (Port['name'] extends keyof Ports ? never : NameDoubt<Port['name'] & string>);

/** A number among the declared ones, under whatever protocol. */
// prettier-ignore
type NumberedDoubt<Target, Specs> =
  Target extends Specs ? never
  : Target extends number ? `${Target}/UDP` extends Specs ? never : 'doubt'
  : 'doubt';

// prettier-ignore
type ProtocolDoubt<Port extends PlainServicePort, Ports> =
  Port extends { readonly port: number; readonly protocol?: undefined } ? never
  : Port extends { readonly protocol: 'UDP' } ? UdpDoubt<Port['targetPort'], Ports>
  : 'doubt';

// prettier-ignore
type UdpDoubt<Target extends string | number, Ports> =
  Target extends keyof Ports ? Ports[Target] extends `${number}/UDP` ? never : string extends keyof Ports ? never : 'doubt'
  : `${Target}/UDP` extends Ports[keyof Ports] ? never : 'doubt';

/** The texts that two ports share. */
// prettier-ignore
type SameDoubt<Given extends readonly PlainServicePort[]> =
  Given extends readonly [PlainServicePort, PlainServicePort] ? Text<Given[0]> & Text<Given[1]>
  : Given extends readonly [PlainServicePort, PlainServicePort, PlainServicePort]
    ? (Text<Given[0]> & Text<Given[1] | Given[2]>) | (Text<Given[1]> & Text<Given[2]>)
  : 'doubt';

type Text<Port extends PlainServicePort> = `${Port['name' | 'port'] & (string | number)}`;

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** Node ports from 30000 to 31999, as texts. */
type CommonNodePort = `3${'0' | '1'}${Digit}${Digit}${Digit}`;

// prettier-ignore
type NodePortDoubt<Props, Port> =
  Props extends { readonly type: 'NodePort' | 'LoadBalancer' } | { readonly serviceType: 'NodePort' | 'LoadBalancer' }
    ? Port extends { readonly nodePort: number } ? `${Port['nodePort']}` extends CommonNodePort ? never : 'doubt'
      : Port extends { readonly port: number; readonly nodePort?: undefined } ? never : 'doubt'
    : 'doubt';
