import type * as kplus from './cdk8s-plus';

/** Replaces the init container that was added last. */
export function replaceLastInitContainer(pod: kplus.AbstractPod, container: kplus.Container): void {
  (pod as unknown as { readonly _initContainers: kplus.Container[] })._initContainers.splice(-1, 1, container);
}

/**
 * Takes away the startup probe that cdk8s-plus gives each container with a `portNumber`: one that has to end first is rejected with it.
 */
export function omitStartupProbe(container: kplus.Container): void {
  if (!isSidecar(container)) Object.assign(container, { _startup: undefined });
}

/** Says that the pods are spread already: a workload spreads them anew each time that it renders them. */
export function markSpread(pod: kplus.AbstractPod): void {
  Object.assign(pod, { spread: false });
}

/** The private method by which a StatefulSet that is given no Service makes one. */
export const CREATE_HEADLESS_SERVICE = '_createHeadlessService';

/** The containers of a pod that run together: its containers, then its sidecars, which a cdk8s-plus has from 28 on. */
export function runningContainers({ containers, initContainers }: kplus.AbstractPod): readonly kplus.Container[] {
  const sidecars = initContainers.filter(isSidecar);
  return sidecars.length === 0 ? containers : [...containers, ...sidecars];
}

/**
 * The ports that a workload offers where a program names none: those of its containers, as in cdk8s-plus, which does not know that a sidecar
 * has any; if they declare none, those of its sidecars.
 */
export function offeredPorts(pod: kplus.AbstractPod): readonly kplus.ContainerPort[] {
  const own = pod.containers.flatMap(({ ports }) => ports);
  return own.length > 0 ? own : runningContainers(pod).flatMap(({ ports }) => ports);
}

/** Whether an init container is one that keeps running, and whose ports count. */
function isSidecar(container: kplus.Container): boolean {
  return (container as { readonly restartPolicy?: unknown }).restartPolicy === 'Always';
}
