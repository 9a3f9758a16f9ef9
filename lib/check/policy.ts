import type { Problem, Rule, Severity } from '../rules/shared/rule';
import type { Finding } from './finding';
import type { RuleSetting } from './options';

/** How a problem is reported. */
export interface Judgement {
  /** How bad it is. */
  readonly severity: Severity;
  /** Whether it is reported; otherwise it is only counted. */
  readonly isShown: boolean;
}

/** Decides how the problems that rules find are reported. */
export interface Policy {
  /** Whether copies of an object in files that are alternatives are reported as one. */
  readonly mergesCopies: boolean;
  /** The order of the findings; without it, they are in the order of the rules. */
  readonly compare?: (one: Finding, other: Finding) => number;
  /** Whether a rule runs: a rule that does not could only find what is not reported. */
  runs(rule: Rule): boolean;
  /** How a problem of a rule that runs is reported; `undefined` if it is dropped. */
  judge(rule: Rule, problem: Problem): Judgement | undefined;
}

/** Settings by any id, which need not be that of a rule. */
export type SettingsById = Readonly<Record<string, RuleSetting | undefined>>;

/** The severity of a problem: that of the setting of its rule, or its own, or that of the rule. */
export function severityOf(rule: Rule, problem: Problem, setting: Exclude<RuleSetting, 'off'> = 'on'): Severity {
  return setting === 'on' ? (problem.severity ?? rule.severity) : setting;
}
