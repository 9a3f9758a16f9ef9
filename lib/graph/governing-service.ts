import { type FieldPath, valueAt } from '../kube/field-path';
import { textOf } from '../kube/read-manifest';
import type { Workload } from './workload';

/** The Service that gives pods their names. */
export interface GoverningService {
  readonly name: string;
  /** The path of the name. */
  readonly path: FieldPath;
}

/** The governing Service that a workload sets, if any. */
export function governingService({ facts, resource }: Workload): GoverningService | undefined {
  const path = facts.governingService;
  const name = path === undefined ? '' : textOf(valueAt(resource.value, path));
  return path === undefined || name === '' ? undefined : { name, path };
}
