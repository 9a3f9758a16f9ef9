/**
 * What cdk8s-cli hands to a validation, as far as this one needs it.
 *
 * @see https://github.com/cdk8s-team/cdk8s-cli/blob/2.x/src/plugins/validation.ts
 */
export interface ValidationContext {
  /** The files that were written. */
  readonly manifests: readonly string[];
  /**
   * The constructs by the names of their objects; of two objects with one name, the last, and both as `Service/web` in an app
   * with typed constructs.
   */
  readonly metadata: Record<string, { readonly path: string } | undefined>;
  /** Takes what is wrong. */
  readonly report: ValidationReport;
}

/** The report of a validation, which cdk8s-cli prints. */
interface ValidationReport {
  /** Adds what breaks one rule. */
  addViolation(violation: Violation): void;
  /** Ends the report. The metadata are lines of its summary. */
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** All that breaks one rule. */
export interface Violation {
  readonly ruleName: string;
  /** What holds otherwise. */
  readonly recommendation: string;
  /** What to do. */
  readonly fix: string;
  /** The objects. cdk8s-cli looks for the construct by `resourceName`. */
  readonly violatingResources: readonly ViolatingResource[];
}

/** An object that breaks a rule. */
export interface ViolatingResource {
  readonly resourceName: string;
  /** The places in it. */
  readonly locations: readonly string[];
  /** The file. */
  readonly manifestPath: string;
}
