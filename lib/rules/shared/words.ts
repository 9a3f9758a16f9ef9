import { askFor } from '../../ports/suggest';

/** A value in a message: a name in quotes, a number as it is. */
export function quoted(value: number | string): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** The question "did you mean …?" for a value, if there is one. */
export function question(near: number | string | undefined): string | undefined {
  return near === undefined ? undefined : askFor(near);
}

/** With more values than this, none is likelier than the others, and they are listed only as candidates. */
const FEW = 4;

/** The remedy to write the only value, or one of a few. */
export function write(values: readonly (number | string)[], otherwise: string): string {
  const [only, ...more] = [...new Set(values)];
  if (only === undefined || more.length >= FEW) return otherwise;
  return more.length === 0 ? `write ${quoted(only)}` : `write one of ${[only, ...more].map(quoted).join(', ')}`;
}

/** Joins the hints into one; no field if there are none. */
export function hints(...all: readonly (string | undefined)[]): { readonly hint?: string } {
  const said = all.filter((hint) => hint !== undefined && hint !== '');
  return said.length === 0 ? {} : { hint: said.join('; ') };
}
