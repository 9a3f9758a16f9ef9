import { isUnchecked } from '../../ports/unchecked';
import type { ServicePort } from './service-props';

/** The fields of a Service that are written with `unchecked`. */
export function uncheckedServiceFields(ports: readonly ServicePort[]): readonly string[] {
  return ports.flatMap((port, index) =>
    (['targetPort', 'nodePort'] as const)
      .filter((field) => isUnchecked(port[field]))
      .map((field) => `spec.ports[${index}].${field}`),
  );
}
