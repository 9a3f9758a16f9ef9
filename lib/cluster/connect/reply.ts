/** The answer of a program. */
export interface Reply {
  /** The answer in words. */
  readonly answer: string;
  /** Whether a kubelet would count it as success. */
  readonly isWell: boolean;
}
