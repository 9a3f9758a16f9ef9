import type { FieldPath } from '../kube/field-path';
import type { Severity } from '../rules/shared/rule';
import type { CheckOptions, RuleSetting } from './options';
import { SEVERITIES } from './severity';

/** The least severity that is a failure. */
export type FailOn = Severity | 'never';

/** What a check is told by a file: how to check, and what is a failure. */
export interface Config extends Omit<CheckOptions, 'baseline' | 'defaultNamespace' | 'ownRules'> {
  /** The modules of the rules of one's own: packages, or paths that begin at the folder of the configuration. */
  readonly ruleModules?: readonly string[];
  /** The namespace of objects that do not say theirs: it is the client's. */
  readonly namespace?: string;
  /** The least severity that is a failure. */
  readonly failOn?: FailOn;
  /** The file of the baseline, as the configuration names it. */
  readonly baseline?: string;
}

/** Something in a configuration that is not allowed. */
export interface ConfigProblem {
  /** Where it is. */
  readonly path: FieldPath;
  /** What is there and what is allowed. */
  readonly message: string;
}

/** What can be said of when a check has failed. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const satisfies readonly FailOn[];

/** What can be said of a rule. */
export const SETTINGS = [...SEVERITIES, 'on', 'off'] as const satisfies readonly RuleSetting[];
