import type { FindingObject } from './finding';

/** The name of an object in messages, as in `Service/shop/web`; the file and document if the object could not be read. */
export function objectName(
  object: Pick<FindingObject, 'kind' | 'name' | 'file' | 'document'> & { readonly namespace?: string | undefined },
): string {
  const { kind, namespace, name, file, document } = object;
  if (kind === '') return `${file ?? ''}#${document ?? 0}`;
  return [kind, ...(namespace === undefined ? [] : [namespace]), name].join('/');
}
