import type { Severity } from '../rules/shared/rule';

/** The port map as data: what each form of it is written from. Ids are letters and digits, and the same for the same input. */
export interface Diagram {
  /** The version of the format; it is incremented when the meaning of a field changes, not when a field is added. */
  readonly version: 1;
  /** The namespaces. */
  readonly frames: readonly DiagramFrame[];
  /** The objects, and what is meant and is not there. */
  readonly boxes: readonly DiagramBox[];
  /** What leads where. */
  readonly edges: readonly DiagramEdge[];
  /** What the checker has found. */
  readonly findings: readonly DiagramFinding[];
  /** Of a picture of what a change does: how many objects it leaves as they are, and are left out. */
  readonly untouched?: number;
}

/** What a change does to a part of the picture; a part without one is as it was. */
export type DiagramChange = 'added' | 'removed' | 'changed';

/** What a change does to something. */
interface Changed {
  /** Whether it comes, goes, or is another than before. */
  readonly change?: DiagramChange;
  /** What it was, of something that is another than before. */
  readonly before?: string;
}

/** A namespace. */
export interface DiagramFrame {
  /** What boxes call it. */
  readonly id: string;
  /** The name of the namespace. */
  readonly name: string;
}

/** What an object is on the way from a client to a pod. */
export type DiagramRole = 'outside' | 'gateway' | 'referrer' | 'service' | 'endpoints' | 'workload' | 'host' | 'group';

/** An object, or what stands for one. */
export interface DiagramBox extends Changed {
  /** What edges call it. */
  readonly id: string;
  /** The frame that it is in; what has no namespace is in none. */
  readonly frame?: string;
  /** Its kind; '' if it is no object. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** What it is. */
  readonly role: DiagramRole;
  /** What else is to be known of it, in a word or two, such as `headless`. */
  readonly note?: string;
  /** Whether it is meant and is not in the input. */
  readonly isMissing: boolean;
  /** Its ports. */
  readonly rows: readonly DiagramRow[];
  /** The file and the line that it was read from. */
  readonly place?: string;
  /** The application that it belongs to, by its labels. */
  readonly application?: string;
  /** The indexes of the findings that are shown at the box itself. */
  readonly findings: readonly number[];
}

/**
 * How a port is: `used`; declared and used by nothing in the input (`unused`); reached and not declared (`undeclared`); asked for and
 * not there (`nowhere`).
 */
export type DiagramRowState = 'used' | 'unused' | 'undeclared' | 'nowhere';

/** A port of an object. */
export interface DiagramRow extends Changed {
  /** What edges call it. */
  readonly id: string;
  /** The port, as in `http 8080/TCP`. */
  readonly text: string;
  /** The container that it belongs to. */
  readonly container?: string;
  /** The port itself; a row for what is only asked for has none. */
  readonly port?: DiagramPort;
  /** The state. */
  readonly state: DiagramRowState;
  /** Whether a probe or a hook asks it. */
  readonly isProbed: boolean;
  /** The indexes of its findings. */
  readonly findings: readonly number[];
}

/** A port that is declared. */
export interface DiagramPort {
  /** Its name; omitted if it has none. */
  readonly name?: string;
  /** Its number. */
  readonly number: number;
  /** Its protocol. */
  readonly protocol: string;
}

/**
 * Whether an edge arrives: it does (`good`); at a port that is not declared (`undeclared`); nowhere (`broken`); at what the input does
 * not have (`elsewhere`).
 */
export type DiagramEdgeState = 'good' | 'undeclared' | 'broken' | 'elsewhere';

/** What leads from one box to another, from row to row where ports are meant. */
export interface DiagramEdge extends Changed {
  /** Its id. */
  readonly id: string;
  /** The box that it begins at. */
  readonly from: string;
  /** The row that it begins at. */
  readonly fromRow?: string;
  /** The box that it ends at. */
  readonly to: string;
  /** The row that it ends at. */
  readonly toRow?: string;
  /** Why it is there: a kind of edge of the graph, `outside` or `host`. */
  readonly kind: string;
  /** The port as it is written and what it resolves to: `targetPort http = 8080`. */
  readonly text: string;
  /** Whether it arrives. */
  readonly state: DiagramEdgeState;
  /** The field that says so. */
  readonly at: string;
  /** The indexes of its findings. */
  readonly findings: readonly number[];
}

/** What the checker has found, in its words. */
export interface DiagramFinding extends Changed {
  /** The rule. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly what: string;
  /** The object that it is about; '' if it could not be read. */
  readonly object: string;
  /** All that is said of it, a line each. */
  readonly lines: readonly string[];
  /** Where it is. */
  readonly place: string;
  /** Where the rule is described; '' if nowhere. */
  readonly page: string;
}
