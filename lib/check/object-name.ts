import type { FindingObject } from './finding';

/** The object as people call it: `Service/shop/web`; what could not be read is called by its file. */
export function objectName(
  object: Pick<FindingObject, 'kind' | 'name' | 'file' | 'document'> & { readonly namespace?: string | undefined },
): string {
  const { kind, namespace, name, file, document } = object;
  if (kind === '') return `${file ?? ''}#${document ?? 0}`;
  return [kind, ...(namespace === undefined ? [] : [namespace]), name].join('/');
}
