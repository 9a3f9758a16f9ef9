/** The cluster cannot be asked, for a reason that the user can do something about. */
export class ClusterError extends Error {
  /** By which it is known, whichever copy of this package throws it. */
  public override readonly name = 'ClusterError';
}
