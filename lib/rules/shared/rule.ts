import type { Graph } from '../../graph/graph';
import type { FieldPath } from '../../kube/field-path';
import type { Position } from '../../manifest/position';
import type { Resource } from '../../manifest/resource';
import type { Step } from './chain';

/** The severity: it cannot work, it is probably a bug, or it is a matter of convention. */
export type Severity = 'error' | 'warning' | 'info';

/** The other end of a problem. */
export interface RelatedPlace {
  /** The object. */
  readonly resource: Resource;
  /** The field. */
  readonly path: FieldPath;
  /** What is there, in a few words. */
  readonly message: string;
}

/** The one value that is certain to be right. */
export interface Fix {
  /** The field, of the same object as the problem's. */
  readonly path: FieldPath;
  /** The current value; a field that contains more than that, such as an address, is not fixed. */
  readonly replaces: string | number;
  /** The value that it must have. */
  readonly value: string | number;
  /**
   * The objects that the value is derived from. The fix is certain only if nothing else is wrong with them. If this
   * includes the problem's own object, other problems of the same rule do not count.
   */
  readonly from: readonly Resource[];
}

/** A problem that a rule reports for a field. */
export interface Problem {
  /** The object. */
  readonly resource: Resource;
  /** The field at fault; the path of a missing field ends where the field would be. */
  readonly path: FieldPath;
  /** What is wrong: lower-case, without a final period. */
  readonly what: string;
  /** The chain from one end to the other, up to where it is broken. */
  readonly chain?: readonly Step[];
  /** Further information: what may be meant, or why it is not what it seems. */
  readonly hint?: string;
  /** What to do about it in this case; '' if `what` says it. */
  readonly remedy: string;
  /** The severity, if it is lower than that of the rule. */
  readonly severity?: Severity;
  /** The other ends. */
  readonly related?: readonly RelatedPlace[];
  /** What may be meant instead, the likeliest first. */
  readonly candidates?: readonly (string | number)[];
  /** The fix, if only one value is possible. */
  readonly fix?: Fix;
  /** The position in the file, if a path cannot locate it. */
  readonly position?: Position;
  /** Whether a whole document could not be read, so it was not checked. */
  readonly isUnread?: boolean;
  /**
   * Whether it is a warning if one program writes both ends, because it then refers to both, whatever exists elsewhere.
   */
  readonly isForOneProgram?: boolean;
  /** Whether two objects request the same thing, which is a fault only if both are in the same cluster. */
  readonly isRivalry?: boolean;
}

/** Receives the problems of a rule. */
export type Report = (problem: Problem) => void;

/** A rule: what it reports, why, and how. */
export interface Rule<Name extends string = string> extends RuleBody {
  /** What is wrong, as a slug. */
  readonly id: Name;
}

/** A rule without its id, which the registry adds. */
export interface RuleBody {
  /** The severity of the worst case. */
  readonly severity: Severity;
  /** The fault, in one sentence. */
  readonly sentence: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What it cannot know or deliberately ignores. */
  readonly doesNotSee: string;
  /** Whether it is off by default. */
  readonly optional?: boolean;
  /**
   * Whether the typed constructs guarantee it: between constructs that refer to each other it is an error, whatever its
   * severity in other manifests.
   */
  readonly promised?: boolean;
  /**
   * Whether a number that it reports works if the program listens; an app may then turn the error into a warning, even
   * with `promised`.
   */
  readonly isAboutDeclaring?: boolean;
  /** Whether it understands placeholders. Findings of other rules on a field that is a placeholder are dropped. */
  readonly fillsPlaceholders?: boolean;
  /** Reports the faults in a graph. It changes nothing, and does not depend on other rules. */
  check(graph: Graph, report: Report): void;
}
