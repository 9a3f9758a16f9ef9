import type { FaultList } from './fault-list';
import { checkHandler } from './handlers';
import { numberField } from './field-type';
import type { Container, Fields } from './manifest-types';
import { fieldsOf, isSet } from './read-manifest';

const TIMES = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'successThreshold', 'failureThreshold'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const;

/** Reports what the API server rejects in the probes of a regular container or a sidecar. */
export function checkProbes(found: FaultList, container: Container, at: string, isFilledIn: boolean): void {
  for (const probe of PROBES) {
    if (isSet(container[probe])) {
      const kinds = ['exec', 'httpGet', 'tcpSocket', 'grpc'] as const;
      checkHandler(found, container[probe], `${at}.${probe}`, kinds, container, isFilledIn);
      checkTiming(found, fieldsOf(container[probe]), probe, `${at}.${probe}`);
    }
  }
}

/** Checks how often and how long a probe runs. */
function checkTiming(found: FaultList, probe: Fields, kind: (typeof PROBES)[number], at: string): void {
  for (const field of TIMES) {
    const value = numberField(found, `${at}.${field}`, probe[field]);
    if (value !== undefined && (value < 0 || !Number.isInteger(value))) {
      found.error(`${at}.${field}`, `${field} ${value} must be a whole number, 0 or greater`);
    } else if (field === 'successThreshold' && kind !== 'readinessProbe' && value !== undefined && value > 1) {
      found.error(`${at}.${field}`, `successThreshold of a ${kind} must be 1, not ${value}`);
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
