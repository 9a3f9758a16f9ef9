/** Says of a value whether nothing can be said against it; in doubt it says no. */
export type Shape = (value: unknown) => boolean;

/** A text, whatever it is. */
export const isText: Shape = (value) => typeof value === 'string';

/** True or false. */
export const isFlag: Shape = (value) => typeof value === 'boolean';

/** A whole number of 32 bits that is not negative. */
export const isCount: Shape = (value) =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31;

/** A number of things, or a share of them, as in `25%`. */
export const isShare: Shape = (value) => isText(value) || isCount(value);

/** An amount, as in `100m` or `1Gi`. */
export const isAmount: Shape = (value) => typeof value === 'string' && /^\d+(?:m|[kMGT]i?)?$/.test(value);

/**
 * A text in which no program can read an address or a port.
 *
 * Those have a colon, a dot or a variable in them, or are a number alone.
 */
export const isQuietText: Shape = (value) => typeof value === 'string' && /^(?!\d+$)[\w /=,@+-]*$/.test(value);

/*
 * Each object of an app passes through these functions. The loops are what V8 is fast at: `for in` takes fields in the order in which they
 * are kept, and finds those of a prototype, too, of which no shape knows.
 */

/** A list of such values. */
export function listOf(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value) if (!item(one)) return false;
    return true;
  };
}

/** Such a list with something in it. */
export function fullListOf(item: Shape): Shape {
  const isList = listOf(item);
  return (value) => isList(value) && (value as readonly unknown[]).length > 0;
}

/** An object with any keys, and such values. */
export function mapOf(item: Shape, isKey: (key: string) => boolean = () => true): Shape {
  return (value) => {
    if (!isObject(value)) return false;
    for (const key in value) if (!isKey(key) || !item(value[key])) return false;
    return true;
  };
}

/** An object that has these fields and no others; those that are `needed` are there. */
export function fieldsOf(shapes: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape {
  // Not the object itself: a manifest may have a field that is called as something that every object has.
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
