import type { VerifyResult } from '../verify/result';
import { verifyJunit } from './junit';
import { verifyText } from './text';

const FORMATS = {
  text: verifyText,
  json: (result: VerifyResult) => `${JSON.stringify({ version: 1, ...result }, null, 2)}\n`,
  junit: verifyJunit,
} satisfies Readonly<Record<string, (result: VerifyResult, isColoured?: boolean) => string>>;

/** The name of a format. */
export type VerifyFormat = keyof typeof FORMATS;

/** The formats, the default first. */
export const VERIFY_FORMATS = Object.keys(FORMATS) as readonly VerifyFormat[];

/** The result in a format. */
export function verifyReport(result: VerifyResult, format: VerifyFormat, isColoured = false): string {
  const write: (result: VerifyResult, isColoured?: boolean) => string = FORMATS[format];
  return write(result, isColoured);
}
