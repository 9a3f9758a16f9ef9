/** The cluster cannot be queried, for a reason that the user can fix. */
export class ClusterError extends Error {
  /** Identifies the error, whichever copy of this package throws it. */
  public override readonly name = 'ClusterError';
}
