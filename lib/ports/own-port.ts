import { plainValue } from './unchecked';

/** Something that refers to a port of its own container: a probe or a hook. */
export interface NamesPort<Reference> {
  /** The port that it refers to; `undefined` if it uses the container's default port, or no port. */
  portReference(): Reference | undefined;
}

/** A probe or hook that runs a command. */
export interface DialsNoPort {
  /** `false`: a command dials no port. */
  readonly dialsPort: false;
}

/** What a probe or hook sees of its container. */
export interface PortOwner {
  /** The port that cdk8s-plus takes for the container's main one. */
  readonly portNumber?: number | undefined;
  /** The ports that the container declares. */
  readonly ports: readonly {
    readonly name?: string | undefined;
    readonly number: number;
    readonly protocol?: string | undefined;
  }[];
}

/**
 * The port that a probe or hook dials: the one it names, else the container's `portNumber`, else the only TCP port that the
 * container declares. Nothing falls back to port 80: a container that listens there declares it.
 */
export function dialledPort(reference: string | number | undefined, container: PortOwner): string | number | undefined {
  if (reference !== undefined) return plainValue(reference);
  if (container.portNumber !== undefined) return container.portNumber;
  const dialled = container.ports.filter((port) => (port.protocol ?? 'TCP') === 'TCP');
  return dialled.length === 1 ? dialled[0]?.number : undefined;
}
