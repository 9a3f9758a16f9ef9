import type { Graph } from '../../graph/graph';
import type { FieldPath } from '../../kube/field-path';
import type { Position } from '../../manifest/position';
import type { Resource } from '../../manifest/resource';
import type { Step } from './chain';

/** How severe it is: it cannot work, it is probably a bug, or it is a matter of convention. */
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
  /** What is read there now; a field that says more than that, as an address does, is not fixed. */
  readonly replaces: string | number;
  /** The value that it has to have. */
  readonly value: string | number;
  /**
   * The objects that the value was read from. The fix counts as certain only if nothing else is wrong with them; of the problem's own
   * object, which is named if more of it than the field decides, nothing of another rule.
   */
  readonly from: readonly Resource[];
}

/** What a rule has to say of one field. */
export interface Problem {
  /** The object. */
  readonly resource: Resource;
  /** The field at fault; one that is missing ends where it would stand. */
  readonly path: FieldPath;
  /** What is wrong: lower-case, without a final period. */
  readonly what: string;
  /** The way from one end to the other, up to where it is broken. */
  readonly chain?: readonly Step[];
  /** What else is known: what may have been meant, or why it is not what it seems. */
  readonly hint?: string;
  /** What to do about it in this case, '' if what is wrong says so. */
  readonly remedy: string;
  /** How bad it is, if it is not as bad as the rule usually is. */
  readonly severity?: Severity;
  /** The other ends. */
  readonly related?: readonly RelatedPlace[];
  /** What may have been meant instead, the likeliest first. */
  readonly candidates?: readonly (string | number)[];
  /** The fix, if there is but one. */
  readonly fix?: Fix;
  /** The place in the file, of what is not to be found by a path. */
  readonly position?: Position;
  /** Whether nothing of a document was read, so that it could not be checked. */
  readonly isUnread?: boolean;
  /** Whether a program that writes both ends means them together, so that it is a warning there, whatever else there may be elsewhere. */
  readonly isForOneProgram?: boolean;
  /** Whether two objects want the same, which is a fault only if both are in one cluster. */
  readonly isRivalry?: boolean;
}

/** Takes what a rule has to say. */
export type Report = (problem: Problem) => void;

/** A rule: what it reports, why, and how. */
export interface Rule<Name extends string = string> extends RuleBody {
  /** What is wrong, as a slug. */
  readonly id: Name;
}

/** A rule without its id, which the registry gives it. */
export interface RuleBody {
  /** How bad it is, at its worst. */
  readonly severity: Severity;
  /** The fault, in one sentence. */
  readonly sentence: string;
  /** What comes of it. */
  readonly why: string;
  /** What to do about it. */
  readonly fix: string;
  /** What it cannot know, or leaves alone on purpose. */
  readonly doesNotSee: string;
  /** Whether it is off by default. */
  readonly optional?: boolean;
  /**
   * Whether the typed constructs promise that it holds: between constructs that were tied together it is an error, whatever it is
   * in manifests that somebody else wrote.
   */
  readonly promised?: boolean;
  /** Whether what it reports by number works if the program listens: then an app may ask to be warned only, whatever is promised. */
  readonly isAboutDeclaring?: boolean;
  /** Whether it knows what stands for a placeholder; of others' findings, those of a field that is a placeholder are dropped. */
  readonly fillsPlaceholders?: boolean;
  /** Reports what is wrong in a graph. It changes nothing and knows no other rule. */
  check(graph: Graph, report: Report): void;
}
