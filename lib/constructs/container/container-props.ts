import type * as kplus from '../../kplus/cdk8s-plus';
import type { ProtocolName } from '../../ports/protocol';

/** A port that a container declares, as in cdk8s-plus. The protocol may be a string. */
export interface ContainerPort extends Omit<kplus.ContainerPort, 'protocol'> {
  /**
   * The protocol of the port: `TCP`, `UDP` or `SCTP`.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol | ProtocolName;
}

/** A container, as in cdk8s-plus. Everything else is checked against the ports that it declares. */
export interface ContainerProps extends Omit<kplus.ContainerProps, 'ports'> {
  /**
   * The ports that the container listens on. A name has at most 15 characters and is used once in a pod.
   *
   * @default - only the port given in `portNumber`, if any
   */
  readonly ports?: readonly ContainerPort[];
}

/** A container without its image: cdk8s-plus' base of the props of a container, for programs that name it. */
export type ContainerOpts = Omit<ContainerProps, 'image'>;
