import { type DeclaringContainer, type DeclaringPod, isSidecar } from './declaring-pod';
import { portNumberProblem } from './port-number';

/** How a cluster looks for a port. */
interface FindPortOptions {
  /**
   * Whether the ports of sidecars count: Kubernetes 1.32 and older do not look at them.
   *
   * @default true
   */
  readonly sidecars?: boolean;
}

/**
 * The number of the pod's port that a Service's `targetPort` means, if the pod has one.
 *
 * A number means itself, declared or not. A name is looked up together with the protocol, in the regular containers
 * first and then in the sidecars; the first match wins. A pod without a match silently gets no endpoint for the port.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#field-spec-ports
 */
export function findPort(
  pod: DeclaringPod,
  targetPort: number | string,
  protocol: string,
  options: FindPortOptions = {},
): number | undefined {
  if (typeof targetPort === 'number') return targetPort;

  const sidecars = options.sidecars === false ? [] : (pod.initContainers ?? []).filter(isSidecar);
  for (const container of [...(pod.containers ?? []), ...sidecars]) {
    const port = container.ports?.find(
      (candidate) => candidate.name === targetPort && (candidate.protocol ?? 'TCP') === protocol,
    );
    if (port !== undefined) return port.containerPort;
  }
  return undefined;
}

/**
 * The number that the port of a probe or of a lifecycle hook means, if it means one.
 *
 * A name is looked up among the container's own ports, whatever their protocol; a number need not be declared.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#use-a-named-port
 */
export function resolveProbePort(container: DeclaringContainer, port: number | string): number | undefined {
  const number =
    typeof port === 'number' ? port : container.ports?.find((candidate) => candidate.name === port)?.containerPort;
  return number !== undefined && portNumberProblem(number) === undefined ? number : undefined;
}
