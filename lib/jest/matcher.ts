/** The context that Jest passes to a matcher. */
export interface MatcherContext {
  /** Whether the matcher stands behind `.not`. */
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
  /** Whether what it looks for is so. */
  readonly pass: boolean;
  /** What to say if that is not what is expected. */
  readonly message: () => string;
}
