import type * as kplus from '../../kplus/cdk8s-plus';

/**
 * A port that a container declares, as in cdk8s-plus. In an object literal, the protocol may be a string:
 * `protocol: 'UDP'`.
 */
export interface ContainerPort extends kplus.ContainerPort {}

/** A container, as in cdk8s-plus. Everything else is checked against the ports that it declares. */
export interface ContainerProps extends Omit<kplus.ContainerProps, 'ports'> {
  /**
   * The ports that the container listens on. A name has at most 15 characters and is unique in a pod.
   *
   * @default - only the port given in `portNumber`, if any
   */
  readonly ports?: ContainerPort[];
}

/** The props of a container without its image: the base interface in cdk8s-plus, for programs that use its name. */
export type ContainerOpts = Omit<ContainerProps, 'image'>;
