import type { CheckResult } from '../check/check';

/** Options of a report. */
export interface ReportOptions {
  /**
   * Returns the content of a file, for reports that show lines.
   *
   * @defaultValue lines are not shown
   */
  readonly sourceOf?: (file: string) => string | undefined;
  /**
   * Whether `--fix` can write the file.
   *
   * @defaultValue it can, if the content is known
   */
  readonly canFix?: (file: string) => boolean;
  /**
   * Whether the text is coloured, for a terminal.
   *
   * @defaultValue `false`
   */
  readonly color?: boolean;
  /**
   * The version of this package, for reports that include it.
   *
   * @defaultValue it is omitted
   */
  readonly version?: string;
}

/** Renders a result as text. It reads and writes nothing. */
export type Reporter = (result: CheckResult, options?: ReportOptions) => string;
