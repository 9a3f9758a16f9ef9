import type { CheckResult } from '../check/check';
import type { Reporter } from './reporter';

/** The JSON report: a result and the version of its format. */
export interface JsonReport extends CheckResult {
  /** The version of the format; it is incremented when the meaning of a field changes, not when a field is added. */
  readonly version: 1;
}

/** For programs: the result as it is. */
export const json: Reporter = (result) => {
  const report: JsonReport = { version: 1, ...result };
  return `${JSON.stringify(report, null, 2)}\n`;
};
