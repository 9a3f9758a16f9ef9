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
  /** The findings, by file and position. */
  readonly findings: readonly Finding[];
  /** The suppressed findings. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The entries of `ignore` that suppressed nothing. */
  readonly unusedIgnores: readonly Ignore[];
  /** The baseline entries whose findings no longer exist. */
  readonly staleBaseline: readonly BaselineEntry[];
  /** The old rule ids that are still used, and where. */
  readonly renamed: readonly RenamedRule[];
  /** The number of findings of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** The number of findings below the lowest severity. */
  readonly hidden: number;
  /** The number of documents and files that could not be read, except accepted ones. */
  readonly unread: number;
  /** The number of objects checked. */
  readonly objects: number;
  /** What was left out. */
  readonly skipped: readonly Skipped[];
  /** The ids of the rules that ran. */
  readonly rules: readonly string[];
  /** The facts of your own rules. */
  readonly ownRules: readonly OwnRuleFacts[];
}

/** The facts of your own rule. */
export type OwnRuleFacts = Omit<OwnRule, 'check'>;
