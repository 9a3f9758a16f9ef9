import { resolveProbePort } from '../../ports/find-port';
import type { ProbePort } from '../probe-ports';
import type { PodPort } from './pod-port';

/** The port of its own container that a probe or hook connects to; `undefined` if the container has no port of that name. */
export function probedPortOf({ container, port }: Pick<ProbePort, 'container' | 'port'>): PodPort | undefined {
  const own = container.ports.map(({ name, number, protocol }) => ({ name, containerPort: number, protocol }));
  const number = resolveProbePort({ ports: own }, port);
  return number === undefined ? undefined : { number, declared: container.ports.find((one) => one.number === number) };
}
