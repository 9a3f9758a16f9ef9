/** A port as a container writes it. */
export interface WrittenContainerPort {
  /** The name by which a Service or a probe may refer to it. */
  readonly name?: string;
  readonly containerPort: number;
  /**
   * The protocol, which a named target port has to share.
   *
   * @default 'TCP'
   */
  readonly protocol?: string;
}

/** A container, as far as its ports go. */
export interface DeclaringContainer {
  /** The container's name. */
  readonly name?: string;
  /** The ports that it declares. */
  readonly ports?: readonly WrittenContainerPort[];
  /** `Always` makes an init container a sidecar. */
  readonly restartPolicy?: string;
}

/** The containers of a pod, as far as their ports go. */
export interface DeclaringPod {
  /** The regular containers. */
  readonly containers?: readonly DeclaringContainer[];
  /** The init containers, sidecars among them. */
  readonly initContainers?: readonly DeclaringContainer[];
}

/**
 * Whether an init container is a sidecar: it keeps running beside the regular containers.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
export function isSidecar(initContainer: { readonly restartPolicy?: unknown }): boolean {
  return initContainer.restartPolicy === 'Always';
}
