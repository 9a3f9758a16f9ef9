import type { FieldPath } from '../kube/field-path';
import type { Severity } from '../rules/shared/rule';
import type { CheckOptions, RuleSetting } from './options';
import { SEVERITIES } from './severity';

/** The lowest severity that fails the check. */
export type FailOn = Severity | 'never';

/** The options of a configuration file. */
export interface Config extends Omit<CheckOptions, 'baseline' | 'defaultNamespace' | 'ownRules'> {
  /** The modules with your own rules: packages, or paths relative to the folder of the configuration. */
  readonly ruleModules?: readonly string[];
  /** The namespace of objects that do not name one: the client's. */
  readonly namespace?: string;
  /** The lowest severity that fails the check. */
  readonly failOn?: FailOn;
  /** The baseline file, as written in the configuration. */
  readonly baseline?: string;
}

/** A problem in a configuration. */
export interface ConfigProblem {
  /** Where it is. */
  readonly path: FieldPath;
  /** What was found and what is allowed. */
  readonly message: string;
}

/** The values of `failOn`. */
export const FAIL_ON = [...SEVERITIES, 'never'] as const satisfies readonly FailOn[];

/** The settings that a rule can have. */
export const SETTINGS = [...SEVERITIES, 'on', 'off'] as const satisfies readonly RuleSetting[];
