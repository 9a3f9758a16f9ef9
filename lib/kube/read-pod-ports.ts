import type { DeclaringContainer, DeclaringPod, WrittenContainerPort } from '../ports/declaring-pod';
import type { Container, ContainerPort, PodSpec } from './manifest-types';
import { fieldsListOf, fieldsOf, protocolOf } from './read-manifest';

/**
 * The containers of a pod spec from YAML with the ports that they declare, for `findPort`.
 *
 * What the API server would not decode is left out: `podFaults` reports it.
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
    ports: fieldsListOf(container.ports).flatMap(readPort),
  };
}

function readPort(port: ContainerPort): readonly WrittenContainerPort[] {
  if (typeof port.containerPort !== 'number') return [];
  return [
    {
      ...(typeof port.name === 'string' && { name: port.name }),
      containerPort: port.containerPort,
      protocol: protocolOf(port.protocol),
    },
  ];
}
