/** The context that Jest passes to a matcher. */
export interface MatcherContext {
  /** Whether the matcher is used with `.not`. */
  readonly isNot?: boolean;
  /** Helpers for messages. */
  readonly utils: {
    matcherHint(name: string, received?: string, expected?: string, options?: { isNot?: boolean }): string;
    EXPECTED_COLOR(text: string): string;
    RECEIVED_COLOR(text: string): string;
  };
}

/** The result that a matcher returns to Jest. */
export interface MatcherResult {
  /** Whether the matcher passes. */
  readonly pass: boolean;
  /** The message if the expectation fails. */
  readonly message: () => string;
}
