import type * as kplus from '../../kplus/cdk8s-plus';
import type { ProtocolName } from '../../ports/protocol';
import type { ReadonlyLists } from '../shared/readonly-lists';

/** A port that a container declares, as it is accepted: the protocol may be a string. */
export interface ContainerPort extends Omit<kplus.ContainerPort, 'protocol'> {
  /**
   * The protocol of the port: `TCP`, `UDP` or `SCTP`.
   *
   * @default Protocol.TCP
   */
  readonly protocol?: kplus.Protocol | ProtocolName;
}

/** A container, as it is accepted; see `readonly-lists.ts`. */
export interface ContainerProps extends ReadonlyLists<Omit<kplus.ContainerProps, 'ports'>> {
  /**
   * The ports that the container listens on. A name has at most 15 characters and is unique in a pod.
   *
   * @default - only the port given in `portNumber`, if any
   */
  readonly ports?: readonly ContainerPort[];
}

/**
 * The lists of containers of a workload, as they are accepted; editors show them as members of the interface that has them in cdk8s-plus.
 */
export interface AbstractPodProps {
  /**
   * The containers. A port name, or a number and protocol, may occur only once among them.
   *
   * @default - none: call `addContainer` before synth
   */
  readonly containers?: readonly ContainerProps[];

  /**
   * The init containers, in the order in which they run.
   *
   * @default - none
   */
  readonly initContainers?: readonly ContainerProps[];
}
