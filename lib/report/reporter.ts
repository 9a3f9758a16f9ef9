import type { CheckResult } from '../check/check';

/** Options of a report. */
export interface ReportOptions {
  /**
   * The text of a file, for reports that show it.
   *
   * @defaultValue no lines are shown
   */
  readonly sourceOf?: (file: string) => string | undefined;
  /**
   * Whether `--fix` can write a file.
   *
   * @defaultValue it can, if the text is known
   */
  readonly canFix?: (file: string) => boolean;
  /**
   * Whether the text is coloured, for a terminal.
   *
   * @defaultValue `false`
   */
  readonly color?: boolean;
  /**
   * The version of this package, for reports that name the tool.
   *
   * @defaultValue it is not named
   */
  readonly version?: string;
}

/** Renders a result as text. It reads and writes nothing. */
export type Reporter = (result: CheckResult, options?: ReportOptions) => string;
