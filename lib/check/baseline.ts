import { pathText } from '../kube/field-path';
import { checkFindings } from './given-findings';
import type { Finding } from './finding';
import { objectName } from './object-name';

/** The accepted findings: later runs report only new ones. */
export interface Baseline {
  /** The version of the format. */
  readonly version: 1;
  /** The findings, without details that change when other parts of a file are edited. */
  readonly findings: readonly BaselineEntry[];
}

/** A known finding. */
export interface BaselineEntry {
  /** The rule. */
  readonly rule: string;
  /** The object, as in `Service/shop/web`. */
  readonly object: string;
  /** The field, as in `spec.ports[0].targetPort`. */
  readonly path: string;
}

/** Creates the baseline that accepts exactly these findings. */
export function createBaseline(findings: readonly Finding[]): Baseline {
  checkFindings('createBaseline()', findings);
  const entries = new Map(findings.map((finding) => [keyOf(entryOf(finding)), entryOf(finding)]));
  return { version: 1, findings: [...entries.values()] };
}

/** What identifies a finding: its rule, object and field, wherever they are in a file. */
export type UnplacedFinding = Pick<Finding, 'rule' | 'object' | 'path'>;

/** The baseline entry that identifies a finding. */
export function entryOf(finding: UnplacedFinding): BaselineEntry {
  return { rule: finding.rule, object: objectName(finding.object), path: pathText(finding.path) };
}

/** The entry as a key. */
export function keyOf({ rule, object, path }: BaselineEntry): string {
  return [rule, object, path].join('\n');
}
