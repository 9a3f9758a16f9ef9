import type { Skipped } from '../manifest/manifests';
import type { OwnRule } from '../rules/define-rule';
import type { Severity } from '../rules/shared/rule';
import type { BaselineEntry } from './baseline';
import type { Finding } from './finding';
import type { RenamedRule } from './renamed';
import type { SuppressedFinding } from './suppress';
import type { Ignore } from './suppression';

/** The result of a check. */
export interface CheckResult {
  /** What was found, by file and place. */
  readonly findings: readonly Finding[];
  /** What was found and is accepted. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The configured suppressions that suppressed nothing. */
  readonly unusedIgnores: readonly Ignore[];
  /** What the baseline knows and is there no more. */
  readonly staleBaseline: readonly BaselineEntry[];
  /** The ids that rules no longer have, where they are still named. */
  readonly renamed: readonly RenamedRule[];
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many more there are below the lowest severity. */
  readonly hidden: number;
  /** How many documents, and files, could not be read, unless that is accepted. */
  readonly unread: number;
  /** How many objects were looked at. */
  readonly objects: number;
  /** What was left out. */
  readonly skipped: readonly Skipped[];
  /** The ids of the rules that ran. */
  readonly rules: readonly string[];
  /** What is to be known of the rules of one's own. */
  readonly ownRules: readonly OwnRuleFacts[];
}

/** What is to be known of a rule of one's own. */
export type OwnRuleFacts = Omit<OwnRule, 'check'>;
