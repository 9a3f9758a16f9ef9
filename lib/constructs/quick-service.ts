import type { DoubtfulNumber, NameDoubt } from '../ports/doubt';
import type { HasPorts } from '../ports/port-map';

/** A port of a Service that says its target, and nothing else that is judged. */
interface PlainServicePort {
  readonly port: number;
  readonly targetPort: string | number;
  readonly name?: string;
  readonly nodePort?: undefined;
}
interface NamedServicePort extends PlainServicePort {
  readonly name: string;
}

/** A Service for one workload, and nothing that has to do with ports but its ports. */
interface PlainService {
  readonly selector: HasPorts<unknown>;
  readonly container?: undefined;
  readonly clusterIP?: undefined;
  readonly externalName?: undefined;
  readonly type?: undefined;
}
interface WithOnePort extends PlainService {
  readonly ports: readonly [PlainServicePort];
}
interface WithTwoPorts extends PlainService {
  readonly ports: readonly [NamedServicePort, NamedServicePort];
}

/** Whether there is any doubt about a Service; see `doubt.ts`. */
// prettier-ignore
export type ServiceDoubt<Props> =
  Props extends WithOnePort ? PortsDoubt<Props['ports'][0], Props['selector']['portMap']>
  : Props extends WithTwoPorts ? PortsDoubt<Props['ports'][number], Props['selector']['portMap']> | SameDoubt<Props['ports']>
  : 'doubt';

// prettier-ignore
type PortsDoubt<Port extends PlainServicePort, Ports> =
  | (Port['targetPort'] extends keyof Ports ? never : 'doubt')
  | ProtocolDoubt<Port, Ports>
  | (`#${Port['port']}` & DoubtfulNumber)
  // The names of the workload's ports have been looked at.
  | (Port['name'] extends keyof Ports ? never : NameDoubt<Port['name'] & string>);

// prettier-ignore
type ProtocolDoubt<Port extends PlainServicePort, Ports> =
  Port extends { readonly port: number; readonly protocol?: undefined } ? never
  : Port extends { readonly protocol: 'UDP' } ? Ports[Port['targetPort'] & keyof Ports] extends `${number}/UDP` ? never : 'doubt'
  : 'doubt';

type SameDoubt<Given extends readonly NamedServicePort[]> =
  `${Given[0]['name' | 'port']}` & `${Given[1]['name' | 'port']}`;
