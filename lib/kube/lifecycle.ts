import type { FaultList } from './fault-list';
import { objectField } from './field-type';
import { checkHandler } from './handlers';
import type { Container } from './manifest-types';
import { isSet } from './read-manifest';

const HOOKS = ['postStart', 'preStop'] as const;

/**
 * Reports what the API server rejects in the lifecycle hooks of a regular container or a sidecar.
 *
 * @see https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/
 */
export function checkLifecycle(found: FaultList, container: Container, at: string): void {
  const lifecycle = objectField(found, `${at}.lifecycle`, container.lifecycle);
  for (const hook of HOOKS) {
    if (isSet(lifecycle[hook])) {
      checkHandler(
        found,
        lifecycle[hook],
        `${at}.lifecycle.${hook}`,
        ['exec', 'httpGet', 'tcpSocket', 'sleep'],
        container,
      );
    }
  }
}

/** Reports the lifecycle hooks of a container that must not have any. */
export function forbidLifecycle(found: FaultList, container: Container, at: string, reason: string): void {
  if (isSet(container.lifecycle)) found.error(`${at}.lifecycle`, `lifecycle is not allowed: ${reason}`);
}
