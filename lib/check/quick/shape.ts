/** Whether a value is certain to be correct; false in doubt. */
export type Shape = (value: unknown) => boolean;

/** Any text. */
export const isText: Shape = (value) => typeof value === 'string';

/** True or false. */
export const isFlag: Shape = (value) => typeof value === 'boolean';

/** A non-negative 32-bit integer. */
export const isCount: Shape = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;

/** A count, or a percentage, as in `25%`. */
export const isShare: Shape = (value) => isText(value) || isCount(value);

/** An amount, as in `100m` or `1Gi`. */
export const isAmount: Shape = (value) => typeof value === 'string' && /^\d+(?:m|[kMGT]i?)?$/.test(value);

/**
 * A text in which no program can read an address or a port.
 *
 * An address or a port has a colon, a dot or a variable in it, or is just a number.
 */
export const isQuietText: Shape = (value) => typeof value === 'string' && /^(?!\d+$)[\w /=,@+-]*$/.test(value);

/*
 * Every object of an app passes through these functions, so they use the loops that V8 runs fastest: `for in` visits fields in the order in
 * which they are stored. It also visits fields of a prototype, which no shape knows and which therefore fail.
 */

/** A list whose items have the shape. */
export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!item(one)) return false;
    return true;
  };
}

/** The same, but not empty. */
export function fullListOf(item: Shape): Shape {
  const isList = listOf(item);
  return (value) => isList(value) && (value as readonly unknown[]).length > 0;
}

/** An object whose values have the shape, with any keys unless `isKey` says otherwise. */
export function mapOf(item: Shape, isKey: (key: string) => boolean = () => true): Shape {
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (!isKey(key) || !item(value[key])) return false;
    return true;
  };
}

/** An object that has no fields but these, and all that are `needed`. */
export function fieldsOf(shapes: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape {
  // A Map, because a manifest may have a field with the name of a property that every object inherits.
  const known = new Map(Object.entries(shapes));
  return (value) => {
    if (!isObject(value)) return false;
    for (const field in value) {
      if (known.get(field)?.(value[field]) !== true) return false;
    }
    for (const field of needed) if (value[field] === undefined) return false;
    return true;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
