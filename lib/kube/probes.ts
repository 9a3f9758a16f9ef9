import type { FaultList } from './fault-list';
import { checkHandler } from './handlers';
import type { Container } from './manifest-types';
import { isSet } from './read-manifest';

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** Reports what the API server rejects in the probes of a regular container or of a sidecar. */
export function checkProbes(found: FaultList, container: Container, at: string, isFilledIn: boolean): void {
  for (const probe of PROBES) {
    if (isSet(container[probe])) {
      const kinds = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;
      checkHandler(found, container[probe], `${at}.${probe}`, kinds, container, isFilledIn);
    }
  }
}

/**
 * Reports the probes of a container that must not have any.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#differences-from-regular-containers
 */
export function forbidProbes(found: FaultList, container: Container, at: string, reason: string): void {
  for (const probe of PROBES) {
    if (isSet(container[probe])) found.error(`${at}.${probe}`, `${probe} is not allowed: ${reason}`);
  }
}
