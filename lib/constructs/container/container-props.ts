import type * as kplus from '../../kplus/cdk8s-plus';
import type { ProtocolName } from '../../ports/protocol';

/** A port that a container declares, as cdk8s-plus has it; the protocol may be written as its name. */
export interface ContainerPort extends Omit<kplus.ContainerPort, 'protocol'> {
  /**
   * The protocol of the port: `TCP`, `UDP` or `SCTP`.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol | ProtocolName;
}

/** A container, as cdk8s-plus has it; its ports are what everything else is checked against. */
export interface ContainerProps extends Omit<kplus.ContainerProps, 'ports'> {
  /**
   * The ports that the container listens on. A name has at most 15 characters and is used once in a pod.
   *
   * @default - only the port given in `portNumber`, if any
   */
  readonly ports?: readonly ContainerPort[];
}
