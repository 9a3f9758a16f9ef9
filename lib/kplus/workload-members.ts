import type * as kplus from './cdk8s-plus';

/** Replaces the init container that was added last. */
export function replaceLastInitContainer(pod: kplus.AbstractPod, container: kplus.Container): void {
  (pod as unknown as { readonly _initContainers: kplus.Container[] })._initContainers.splice(-1, 1, container);
}

/**
 * Removes the startup probe that cdk8s-plus gives each container with a `portNumber`: the API server rejects it on an init container that
 * has to finish first.
 */
export function omitStartupProbe(container: kplus.Container): void {
  if (!isSidecar(container)) Object.assign(container, { _startup: undefined });
}

/** Marks the pods as spread already: otherwise a workload spreads them again each time it renders them. */
export function markSpread(pod: kplus.AbstractPod): void {
  Object.assign(pod, { spread: false });
}

/** The private method that makes the Service of a StatefulSet that is given none. */
export const CREATE_HEADLESS_SERVICE = '_createHeadlessService';

/** The containers of a pod that run together: its containers, then its sidecars, which cdk8s-plus has had since version 28. */
export function runningContainers({ containers, initContainers }: kplus.AbstractPod): readonly kplus.Container[] {
  const sidecars = initContainers.filter(isSidecar);
  return sidecars.length === 0 ? containers : [...containers, ...sidecars];
}

/**
 * The ports that a workload offers if the program names none: those of its containers, as in cdk8s-plus, which ignores the ports of
 * sidecars; if the containers declare none, those of its sidecars.
 */
export function offeredPorts(pod: kplus.AbstractPod): readonly kplus.ContainerPort[] {
  const own = pod.containers.flatMap(({ ports }) => ports);
  return own.length > 0 ? own : runningContainers(pod).flatMap(({ ports }) => ports);
}

/** Whether an init container keeps running, so that its ports count. */
function isSidecar(container: kplus.Container): boolean {
  return (container as { readonly restartPolicy?: unknown }).restartPolicy === 'Always';
}
