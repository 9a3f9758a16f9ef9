import type { GraphService } from '../../graph/service';
import type { FieldPath } from '../../kube/field-path';
import { textOf } from '../../kube/read-manifest';
import type { Problem } from '../shared/rule';
import { objectText } from '../shared/text';

/** The host that a Service of type ExternalName points to. */
export function externalHost({ spec }: GraphService): string {
  return textOf(spec.externalName).replace(/\.$/, '');
}

/** A problem of such a Service. */
export function externalNameProblem(
  { resource }: GraphService,
  path: FieldPath,
  what: string,
  remedy: string,
): Problem {
  return { resource, path, what: `${objectText(resource)} of type ExternalName: ${what}`, remedy };
}
