import type * as githubModule from './github';
import type * as gitlabModule from './gitlab';
import type * as jsonModule from './json';
import type * as junitModule from './junit';
import type * as markdownModule from './markdown';
import { refuseGiven } from '../manifest/given';
import type { Reporter } from './reporter';
import type * as sarifModule from './sarif';
import type * as textModule from './text';

// Each format is loaded when it is used: a run usually needs only one.
/* eslint-disable @typescript-eslint/no-require-imports -- import() would make every report asynchronous */
const REPORTERS = {
  text: () => (require('./text') as typeof textModule).text,
  json: () => (require('./json') as typeof jsonModule).json,
  sarif: () => (require('./sarif') as typeof sarifModule).sarif,
  junit: () => (require('./junit') as typeof junitModule).junit,
  github: () => (require('./github') as typeof githubModule).github,
  gitlab: () => (require('./gitlab') as typeof gitlabModule).gitlab,
  markdown: () => (require('./markdown') as typeof markdownModule).markdown,
} satisfies Readonly<Record<string, () => Reporter>>;
/* eslint-enable @typescript-eslint/no-require-imports */

/** The name of a report format. */
export type ReportFormat = keyof typeof REPORTERS;

/** The names of the report formats, the default first. */
export const REPORT_FORMATS = Object.keys(REPORTERS) as readonly ReportFormat[];

/** Returns the reporter with that name. */
export function reporterOf(format: ReportFormat): Reporter {
  if (!Object.hasOwn(REPORTERS, format)) {
    refuseGiven('reporterOf()', format, `one of ${REPORT_FORMATS.map((one) => `'${one}'`).join(', ')}`);
  }
  return REPORTERS[format]();
}
