import type { GraphOptions } from '../graph/graph-options';
import type { Baseline } from './baseline';
import type { ForeignTool } from './foreign-suppression';
import type { Ignore } from './suppression';
import type { Severity } from '../rules/shared/rule';
import type { OwnRule, OwnRuleId } from '../rules/define-rule';
import type { BuiltInRuleId } from '../rules/registry';
import type { RenamedRuleId } from '../rules/renamed-rules';

export type { OwnRule } from '../rules/define-rule';
export type { Severity } from '../rules/shared/rule';

/** The id of a rule, of this package or your own. */
export type RuleId = BuiltInRuleId | (string & {});

/** The setting of a rule: `off`, `on` with its own severities (for rules that are off by default), or one severity for all. */
export type RuleSetting = Severity | 'on' | 'off';

// The values are written out because, for the alias RuleSetting, compiler errors show its name and not the allowed values. It is a union so
// that an object with an index signature for any string, whose ids are known only at run time, is assignable, too.
/* eslint-disable @typescript-eslint/consistent-indexed-object-style -- errors about a Record show its type arguments instead */
/** Settings of rules by their ids. */
export type RuleSettings =
  | { readonly [Id in BuiltInRuleId | RenamedRuleId]?: 'error' | 'warning' | 'info' | 'on' | 'off' }
  | { readonly [Id in OwnRuleId]?: 'error' | 'warning' | 'info' | 'on' | 'off' };
/* eslint-enable @typescript-eslint/consistent-indexed-object-style */

/** Options of the check. */
export interface CheckOptions extends GraphOptions {
  /**
   * Settings by the id of the rule.
   *
   * @defaultValue all rules except the optional ones
   */
  readonly rules?: RuleSettings;
  /**
   * Your own rules, created by `defineRule`.
   *
   * @defaultValue none
   */
  readonly ownRules?: readonly OwnRule[];
  /**
   * The lowest severity that is reported.
   *
   * @defaultValue `'warning'`
   */
  readonly severity?: Severity;
  /**
   * Findings that are known and accepted.
   *
   * @defaultValue none
   */
  readonly ignore?: readonly Ignore[];
  /**
   * The findings of an earlier check, which are accepted.
   *
   * @defaultValue none
   */
  readonly baseline?: Baseline;
  /**
   * The tools whose annotations suppress findings, if their check corresponds to a rule.
   *
   * @defaultValue none
   */
  readonly honor?: readonly ForeignTool[];
}
