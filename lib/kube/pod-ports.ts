import { isSidecar } from '../ports/declaring-pod';
import { checkContainerNames } from './container-names';
import { checkContainerPorts } from './container-ports';
import { warnOfDuplicateNames, warnOfDuplicatePorts } from './duplicate-ports';
import type { Fault } from './fault';
import { FaultList } from './fault-list';
import { objectField, objectsField } from './field-type';
import { checkHostNetworkPorts, checkHostPortConflicts, type PlacedPort, withHostNetworkPorts } from './host-ports';
import { isSince, SINCE } from './kubernetes-version';
import { checkLifecycle, forbidLifecycle } from './lifecycle';
import type { Container, ContainerPort, PodSpec } from './manifest-types';
import { checkProbes, forbidProbes } from './probes';

/** Options of the check of a pod spec. */
export interface PodFaultsOptions {
  /**
   * The kind of the object that contains the spec: in a Pod itself, the API server fills in host ports, but not in a template.
   *
   * @default - a pod template, as in a Deployment
   */
  readonly kind?: string;
  /**
   * The path of the spec in the object, such as `spec.template.spec`.
   *
   * @default 'spec'
   */
  readonly path?: string;
  /**
   * The version of the cluster, such as `1.32`.
   *
   * @default - the newest version
   */
  readonly kubernetesVersion?: string;
  /**
   * Whether a controller fills in missing ports of probes.
   *
   * @default false
   */
  readonly fillsProbes?: boolean;
  /**
   * Whether faults that the API server accepts with a warning are left out.
   *
   * @default false
   */
  readonly errorsOnly?: boolean;
}

interface PlacedContainer {
  readonly at: string;
  readonly container: Container;
  readonly declared: readonly ContainerPort[];
  /** The declared ports, with the host ports that the API server fills in. */
  readonly ports: readonly PlacedPort[];
}

/**
 * Returns what the API server, after its own defaulting, rejects or warns about in the ports, probes and lifecycle hooks of a pod.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export function podFaults(podSpec: unknown, options: PodFaultsOptions = {}): readonly Fault[] {
  const { kind, path = 'spec', kubernetesVersion, errorsOnly = false } = options;
  const found = new FaultList();
  const spec: PodSpec = objectField(found, path, podSpec);
  const hostNetwork = spec.hostNetwork === true;
  const hasDuplicateWarnings = isSince(kubernetesVersion, SINCE.duplicatePortWarnings);
  // The API server fills in host ports only for the kind Pod itself; before 1.28, it did so for pod templates, too.
  const fillsHostPorts = hostNetwork && (kind === 'Pod' || !hasDuplicateWarnings);

  const containers = place(found, spec.containers, `${path}.containers`, fillsHostPorts);
  const initContainers = place(found, spec.initContainers, `${path}.initContainers`, fillsHostPorts);
  const sidecars = initContainers.filter(({ container }) => isSidecar(container));

  checkContainerNames(found, [...containers, ...initContainers]);
  for (const { declared, at } of [...initContainers, ...containers]) {
    checkContainerPorts(found, declared, `${at}.ports`);
  }
  for (const { container, at } of [...sidecars, ...containers]) {
    checkProbes(found, container, at, options.fillsProbes === true);
    checkLifecycle(found, container, at);
  }
  for (const { container, at } of initContainers.filter(({ container }) => !isSidecar(container))) {
    forbidProbesAndHooks(found, container, at, 'an init container ends before the pod starts');
  }
  checkEphemeralContainers(found, spec.ephemeralContainers, `${path}.ephemeralContainers`);

  const regularPorts = containers.flatMap(({ ports }) => ports);
  if (hostNetwork) checkHostNetworkPorts(found, regularPorts);
  checkHostPortConflicts(found, regularPorts);
  // Init containers run one after the other, so they may use the same host ports.
  for (const { ports } of initContainers) checkHostPortConflicts(found, ports);

  if (errorsOnly) return found.faults;
  if (hasDuplicateWarnings) {
    warnOfDuplicatePorts(
      found,
      [...initContainers, ...containers].flatMap(({ ports }) => ports),
    );
  }
  if (isSince(kubernetesVersion, SINCE.sidecarPorts)) {
    warnOfDuplicateNames(
      found,
      [...sidecars, ...containers].map(({ ports }) => ports),
    );
  }
  return found.faults;
}

function place(found: FaultList, value: unknown, at: string, fillsHostPorts: boolean): readonly PlacedContainer[] {
  return objectsField(found, at, value).map((container: Container, index) => {
    const here = `${at}[${index}]`;
    const declared = objectsField(found, `${here}.ports`, container.ports);
    const ports = (fillsHostPorts ? withHostNetworkPorts(declared) : declared).map((port, portIndex) => ({
      at: `${here}.ports[${portIndex}]`,
      port,
    }));
    return { at: here, container, declared, ports };
  });
}

function checkEphemeralContainers(found: FaultList, value: unknown, at: string): void {
  const reason = 'an ephemeral container is for debugging only';
  objectsField(found, at, value).forEach((container: Container, index) => {
    const here = `${at}[${index}]`;
    if (objectsField(found, `${here}.ports`, container.ports).length > 0) {
      found.error(`${here}.ports`, `ports is not allowed: ${reason}`);
    }
    forbidProbesAndHooks(found, container, here, reason);
  });
}

function forbidProbesAndHooks(found: FaultList, container: Container, at: string, reason: string): void {
  forbidProbes(found, container, at, reason);
  forbidLifecycle(found, container, at, reason);
}
