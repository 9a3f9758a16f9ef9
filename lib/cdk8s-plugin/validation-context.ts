/**
 * The part of cdk8s-cli's context for validations that this one uses.
 *
 * @see https://github.com/cdk8s-team/cdk8s-cli/blob/2.x/src/plugins/validation.ts
 */
export interface ValidationContext {
  /** The files that were written. */
  readonly manifests: readonly string[];
  /**
   * The constructs by the names of their objects. If two objects share a name, it is the last one; an app with typed constructs adds both
   * by their full names, as in `Service/web`.
   */
  readonly metadata: Record<string, { readonly path: string } | undefined>;
  /** Collects the violations. */
  readonly report: ValidationReport;
}

/** The report of a validation, which cdk8s-cli prints. */
interface ValidationReport {
  /** Adds the violations of one rule. */
  addViolation(violation: Violation): void;
  /** Ends the report. The metadata become lines of its summary. */
  submit(status: 'success' | 'failure', metadata?: Readonly<Record<string, string>>): void;
}

/** The violations of one rule. */
export interface Violation {
  readonly ruleName: string;
  /** What the rule requires, and why. */
  readonly recommendation: string;
  /** What to do. */
  readonly fix: string;
  /** The objects. cdk8s-cli looks for the construct by `resourceName`. */
  readonly violatingResources: readonly ViolatingResource[];
}

/** An object that breaks a rule. */
export interface ViolatingResource {
  readonly resourceName: string;
  /** The findings in it, one line each. */
  readonly locations: readonly string[];
  /** The file. */
  readonly manifestPath: string;
}
