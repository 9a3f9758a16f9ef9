import type { FieldPath } from '../kube/field-path';
import { groupOf } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { SourceDocument } from './source-document';

/** Where a resource was read. */
export interface Origin {
  /** The document. */
  readonly document: SourceDocument;
  /** Where in the document the object stands: empty unless it is an item of a `List`. */
  readonly path: FieldPath;
}

/** An object of Kubernetes, as plain data. */
export interface Resource {
  /** The object. */
  readonly value: Fields;
  /** Its `apiVersion`. */
  readonly apiVersion: string;
  /** The group of the API, '' for the core; `extensions` reads as the group that its kinds have moved to. */
  readonly group: string;
  /** Its kind. */
  readonly kind: string;
  /** Its name, '' if the server makes one. */
  readonly name: string;
  /** The namespace as it is written; `undefined` leaves it to the client. */
  readonly namespace: string | undefined;
  /** Where it was read; an object that never was text has none. */
  readonly origin?: Origin;
}

/**
 * The object as a resource, `undefined` if it is none: an object of Kubernetes says its `apiVersion` and its `kind`.
 *
 * @param value The object.
 * @param origin Where it was read, if it was.
 */
export function toResource(value: unknown, origin?: Origin): Resource | undefined {
  const fields = fieldsOf(value);
  const { apiVersion, kind } = fields;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') return undefined;
  const metadata = fieldsOf(fields['metadata']);
  return {
    value: fields,
    apiVersion,
    group: groupOf(apiVersion, kind),
    kind,
    name: textOf(metadata['name']),
    namespace: textOf(metadata['namespace']) || undefined,
    ...(origin !== undefined && { origin }),
  };
}
