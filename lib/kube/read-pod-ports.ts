import type { DeclaringContainer, DeclaringPod, WrittenContainerPort } from '../ports/declaring-pod';
import type { Container, ContainerPort, PodSpec } from './manifest-types';
import { fieldsListOf, fieldsOf, protocolOf } from './read-manifest';

/**
 * The containers of a pod spec from YAML, with the ports that they declare, for `findPort`.
 *
 * Values that the API server cannot decode are left out; `podFaults` reports them.
 */
export function readPodPorts(podSpec: unknown): DeclaringPod {
  const spec: PodSpec = fieldsOf(podSpec);
  return {
    containers: fieldsListOf(spec.containers).map(readContainer),
    initContainers: fieldsListOf(spec.initContainers).map(readContainer),
  };
}

function readContainer(container: Container): DeclaringContainer {
  return {
    ...(typeof container.name === 'string' && { name: container.name }),
    ...(typeof container.restartPolicy === 'string' && { restartPolicy: container.restartPolicy }),
    ports: readPorts(container.ports),
  };
}

function readPorts(ports: unknown): readonly WrittenContainerPort[] {
  const found: WrittenContainerPort[] = [];
  for (const { name, containerPort, protocol: written } of fieldsListOf(ports) as readonly ContainerPort[]) {
    if (typeof containerPort !== 'number') continue;
    const protocol = protocolOf(written);
    found.push(typeof name === 'string' ? { name, containerPort, protocol } : { containerPort, protocol });
  }
  return found;
}
