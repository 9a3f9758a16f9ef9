import type { Problem, Rule, Severity } from '../rules/shared/rule';
import type { Finding } from './finding';
import type { RuleSetting } from './options';

/** What a problem is to those who asked for the check. */
export interface Judgement {
  /** How bad it is. */
  readonly severity: Severity;
  /** Whether it is reported; it is counted if not. */
  readonly isShown: boolean;
}

/** Decides what becomes of what the rules find. */
export interface Policy {
  /** Whether copies of an object in files that are alternatives are reported as one. */
  readonly mergesCopies: boolean;
  /** The order of the findings, that of the rules if there is none. */
  readonly compare?: (one: Finding, other: Finding) => number;
  /** Whether a rule runs: the others could only come to what nobody asked to see. */
  runs(rule: Rule): boolean;
  /** What a problem of a rule that runs is; `undefined` if it is none. */
  judge(rule: Rule, problem: Problem): Judgement | undefined;
}

/** Settings of rules by whatever id: an id that is not there is of no rule, or says nothing of it. */
export type SettingsById = Readonly<Record<string, RuleSetting | undefined>>;

/** How bad a problem is by its own account, or by that of whoever has set its rule. */
export function severityOf(rule: Rule, problem: Problem, setting: Exclude<RuleSetting, 'off'> = 'on'): Severity {
  return setting === 'on' ? (problem.severity ?? rule.severity) : setting;
}
