import { type FieldPath, valueAt } from '../kube/field-path';
import { textOf } from '../kube/read-manifest';
import type { Workload } from './workload';

/** The Service that gives pods their names. */
export interface GoverningService {
  readonly name: string;
  /** Where the name stands. */
  readonly path: FieldPath;
}

/** The Service that a workload says gives its pods their names, if it says one. */
export function governingService({ facts, resource }: Workload): GoverningService | undefined {
  const path = facts.governingService;
  const name = path === undefined ? '' : textOf(valueAt(resource.value, path));
  return path === undefined || name === '' ? undefined : { name, path };
}
