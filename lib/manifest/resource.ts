import type { FieldPath } from '../kube/field-path';
import { groupOf } from '../kube/kind-facts';
import type { Fields } from '../kube/manifest-types';
import type { NumberRange } from '../ports/port-number';
import { fieldsOf, textOf } from '../kube/read-manifest';
import type { SourceDocument } from './source-document';

/** Where a resource was read. */
export interface Origin {
  /** The document. */
  readonly document: SourceDocument;
  /** The path of the object in the document: empty unless it is an item of a `List`. */
  readonly path: FieldPath;
}

/** What a program knows about an object that it is about to write. */
export interface Maker {
  /** The path of the construct, which users know better than the name of the object, which may be generated. */
  readonly path: string;
  /** The path of its chart, whose objects are applied together. */
  readonly unit: string;
  /**
   * The range of node ports of the cluster that the object is for.
   *
   * @defaultValue that of the whole check
   */
  readonly nodePortRange?: NumberRange;
}

/** A Kubernetes object, as plain data. */
export interface Resource {
  /** The object. */
  readonly value: Fields;
  /** Its `apiVersion`. */
  readonly apiVersion: string;
  /** The API group, '' for the core; `extensions` becomes the group that its kinds have moved to. */
  readonly group: string;
  /** Its kind. */
  readonly kind: string;
  /** Its name; '' if the API server generates one. */
  readonly name: string;
  /** The namespace as written; `undefined` if it is left to the client. */
  readonly namespace: string | undefined;
  /** Where it was read; `undefined` if it was not read from text. */
  readonly origin?: Origin;
  /** The program that creates it, if there is one. */
  readonly maker?: Maker;
  /**
   * The names that kustomizations give it, with their `namePrefix` and `nameSuffix`.
   *
   * @defaultValue its name
   */
  readonly builtNames?: readonly string[];
  /**
   * The keys of its labels whose values depend on what kustomize builds.
   *
   * @defaultValue none
   */
  readonly openLabels?: readonly string[];
  /**
   * The keys of such labels of the pods that it creates.
   *
   * @defaultValue none
   */
  readonly openPodLabels?: readonly string[];
}

/**
 * Returns the object as a resource; `undefined` if it is not one. A Kubernetes object has `apiVersion` and `kind`.
 *
 * @param value The object.
 * @param origin Where it was read, if it was read from a file.
 * @param maker What the program that creates it knows about it, if there is one.
 */
export function toResource(value: unknown, origin?: Origin, maker?: Maker): Resource | undefined {
  const fields = fieldsOf(value);
  const { apiVersion, kind } = fields;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') return undefined;
  const metadata = fieldsOf(fields['metadata']);
  const resource: { -readonly [Field in keyof Resource]: Resource[Field] } = {
    value: fields,
    apiVersion,
    group: groupOf(apiVersion, kind),
    kind,
    name: textOf(metadata['name']),
    namespace: textOf(metadata['namespace']) || undefined,
  };
  if (origin !== undefined) resource.origin = origin;
  if (maker !== undefined) resource.maker = maker;
  return resource;
}

/** The name of the resource in a message: `migrate-*` if the API server generates it from `generateName: migrate-`; '' if it has neither. */
export function shownNameOf({ name, value }: Resource): string {
  if (name !== '') return name;
  const prefix = textOf(fieldsOf(value['metadata'])['generateName']);
  return prefix === '' ? '' : `${prefix}*`;
}
