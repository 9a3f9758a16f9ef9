/** What a program answered. */
export interface Reply {
  /** The answer in words. */
  readonly answer: string;
  /** Whether a kubelet would take it for an answer of a program that is well. */
  readonly isWell: boolean;
}
