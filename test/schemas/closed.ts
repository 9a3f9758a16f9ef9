type Schema = Record<string, unknown>;

/** Keywords that allow fields that a schema does not name. */
const OPEN = ['additionalProperties', 'x-kubernetes-preserve-unknown-fields'];

/** The schema without permission for unknown fields: the API server would silently drop them. */
export function closed(schema: unknown, isMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => closed(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema as Schema).map(([key, value]) => [
    key,
    closed(value, !isMap && key === 'properties'),
  ]);
  const isClosed = !isMap && 'properties' in schema && !OPEN.some((key) => key in schema);
  return { ...Object.fromEntries(entries), ...(isClosed && { additionalProperties: false }) };
}
