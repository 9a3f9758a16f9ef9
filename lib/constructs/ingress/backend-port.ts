import type * as kplus from '../../kplus/cdk8s-plus';
import { portNameProblem } from '../../ports/port-name';
import { namedForIngress } from '../../ports/problems';
import { isUnchecked, plainValue } from '../../ports/unchecked';
import type { Asking, OfferedPort } from '../endpoint/offered-port';
import type { ServiceEndpoint } from '../endpoint/service-endpoint';

/** The port of a backend as the program wrote it, so that a name stays a name. */
export function backendPort(endpoint: ServiceEndpoint): kplus.k8s.ServiceBackendPort {
  const { written, offered, service } = endpoint;
  if (typeof written !== 'string') return { number: offered.port };
  const problem = portNameProblem(written);
  if (problem !== undefined) throw new Error(`${service.displayName}: ${namedForIngress(problem, offered.port)}`);
  return { name: written };
}

/** The port of a backend if it is written with `unchecked`, else `undefined`. */
export function uncheckedPort(port: unknown): kplus.k8s.ServiceBackendPort | undefined {
  if (!isUnchecked(port)) return undefined;
  const plain = plainValue(port) as string | number;
  return typeof plain === 'string' ? { name: plain } : { number: plain };
}

/** How `IngressBackend.fromService` asks for a port. The message includes that of cdk8s-plus, because somebody may search for it. */
export const BY_BACKEND: Asking = {
  call: 'IngressBackend.fromService()',
  example: (reference) => `IngressBackend.fromService(service, { port: ${reference} })`,
  also: cdk8sPlusText,
};

/** How `exposeViaIngress` asks for a port. */
export const BY_EXPOSURE: Asking = {
  call: 'exposeViaIngress()',
  example: (reference) => `exposeViaIngress('/', { port: ${reference} })`,
  also: cdk8sPlusText,
};

function cdk8sPlusText(ports: readonly OfferedPort[], asked: unknown): string {
  const numbers = ports.map(({ port }) => port).join(',');
  if (asked === undefined) {
    return ` (unable to determine service port since service exposes multiple ports: ${numbers})`;
  }
  if (typeof asked !== 'number') return '';
  return ports.length === 1
    ? ` (backend defines port ${asked} but service exposes port ${numbers})`
    : ` (service exposes ports ${numbers} but backend is defined to use port ${asked})`;
}
