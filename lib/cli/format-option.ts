import { didYouMean } from '../ports/suggest';
import { UserError } from './io';

/**
 * Reads a value such as `svg` or `html=map.html`; the default is the first format.
 *
 * @throws {UserError} If there is no such form, or no file behind the `=`.
 */
export function readFormat<Name extends string>(
  text: string | undefined,
  formats: readonly Name[],
): { readonly format: Name; readonly file?: string } {
  const [name = '', ...rest] = (text ?? formats[0] ?? '').split('=');
  const format = formats.find((one) => one === name);
  if (format === undefined) {
    throw new UserError(`--format: '${name}' is not one of ${formats.join(', ')}${didYouMean(name, formats)}`);
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UserError(`--format ${text ?? ''}: a file is missing after the =`);
  return { format, ...(file !== '' && { file }) };
}
