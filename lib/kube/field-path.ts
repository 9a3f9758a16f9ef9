/** The path of a field in an object, as in `['spec', 'ports', 0, 'targetPort']`. */
export type FieldPath = readonly (string | number)[];

/** The path as Kubernetes writes it: `spec.ports[0].targetPort`, `metadata.annotations['prometheus.io/port']`. */
export function pathText(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    text = typeof step === 'number' ? `${text}[${step}]` : childPath(text, step);
  }
  return text;
}

/** The path of a field in the object at a path, both as Kubernetes writes them; the path of the root is ''. */
export function childPath(at: string, field: string): string {
  if (!/^[\w-]+$/.test(field)) return `${at}['${field}']`;
  return at === '' ? field : `${at}.${field}`;
}

/** The path of a fault's field, such as `spec.ports[0].targetPort`. */
export function parsePath(text: string): FieldPath {
  return Array.from(text.matchAll(/\['([^']*)'\]|\[(\d+)\]|([^.[\]]+)/g), ([, quoted, index, name]) =>
    index === undefined ? (quoted ?? name ?? '') : Number(index),
  );
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(object: unknown, path: FieldPath): unknown {
  let value = object;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  }
  return value;
}
