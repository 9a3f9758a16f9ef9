import type { CheckResult } from '../check/check';
import type { Reporter } from './reporter';

/** The JSON report: a result and the version of the format. */
export interface JsonReport extends CheckResult {
  /** The version of this form; it grows when a field changes its meaning, not when one is added. */
  readonly version: 1;
}

/** For programs: the result as it is. */
export const json: Reporter = (result) => {
  const report: JsonReport = { version: 1, ...result };
  return `${JSON.stringify(report, null, 2)}\n`;
};
