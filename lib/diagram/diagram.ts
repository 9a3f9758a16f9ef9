import type { Severity } from '../rules/shared/rule';

/** The port map as data, from which all formats are written. Ids consist of letters and digits, and are the same for the same input. */
export interface Diagram {
  /** The version of the format; it is incremented when the meaning of a field changes, not when a field is added. */
  readonly version: 1;
  /** The namespaces. */
  readonly frames: readonly DiagramFrame[];
  /** The objects, and those that references name but the input lacks. */
  readonly boxes: readonly DiagramBox[];
  /** The connections between boxes. */
  readonly edges: readonly DiagramEdge[];
  /** The findings of the checker. */
  readonly findings: readonly DiagramFinding[];
  /** In a diff: how many objects are left out because the change does not affect them. */
  readonly untouched?: number;
}

/** What a change does to a part of the diagram; unchanged parts have none. */
export type DiagramChange = 'added' | 'removed' | 'changed';

/** A part of the diagram that a change can affect. */
interface Changed {
  /** Whether it is added, removed or changed. */
  readonly change?: DiagramChange;
  /** What it was before, if it is changed. */
  readonly before?: string;
}

/** A namespace. */
export interface DiagramFrame {
  /** The id by which boxes refer to it. */
  readonly id: string;
  /** The name of the namespace. */
  readonly name: string;
}

/** The role of an object between a client and a pod. */
export type DiagramRole = 'outside' | 'gateway' | 'referrer' | 'service' | 'endpoints' | 'workload' | 'host' | 'group';

/** An object, or a placeholder for one. */
export interface DiagramBox extends Changed {
  /** The id by which edges refer to it. */
  readonly id: string;
  /** The frame that contains it; omitted if it has no namespace. */
  readonly frame?: string;
  /** Its kind; '' if it is not an object. */
  readonly kind: string;
  /** Its name. */
  readonly name: string;
  /** Its role. */
  readonly role: DiagramRole;
  /** Another fact in a word or two, such as `headless`. */
  readonly note?: string;
  /** Whether a reference names it, but it is not in the input. */
  readonly isMissing: boolean;
  /** Its ports. */
  readonly rows: readonly DiagramRow[];
  /** The file and the line that it was read from. */
  readonly place?: string;
  /** The application that its labels name. */
  readonly application?: string;
  /** The indexes of the findings that are about the box itself. */
  readonly findings: readonly number[];
}

/**
 * The state of a port: `used`; declared, but used by nothing in the input (`unused`); reached, but not declared (`undeclared`); named by a
 * reference, but missing (`nowhere`).
 */
export type DiagramRowState = 'used' | 'unused' | 'undeclared' | 'nowhere';

/** A port of an object. */
export interface DiagramRow extends Changed {
  /** The id by which edges refer to it. */
  readonly id: string;
  /** The port, as in `http 8080/TCP`. */
  readonly text: string;
  /** The container that it belongs to. */
  readonly container?: string;
  /** The declared port; omitted if a reference names the port, but nothing declares it. */
  readonly port?: DiagramPort;
  /** The state. */
  readonly state: DiagramRowState;
  /** Whether a probe or a hook uses it. */
  readonly isProbed: boolean;
  /** The indexes of its findings. */
  readonly findings: readonly number[];
}

/** A declared port. */
export interface DiagramPort {
  /** Its name; omitted if it has none. */
  readonly name?: string;
  /** Its number. */
  readonly number: number;
  /** Its protocol. */
  readonly protocol: string;
}

/**
 * Where an edge arrives: at its target (`good`); at a port that is not declared (`undeclared`); nowhere (`broken`); at something that the
 * input does not have (`elsewhere`).
 */
export type DiagramEdgeState = 'good' | 'undeclared' | 'broken' | 'elsewhere';

/** A connection from one box to another, or from row to row if it is about ports. */
export interface DiagramEdge extends Changed {
  /** Its id. */
  readonly id: string;
  /** The box that it starts at. */
  readonly from: string;
  /** The row that it starts at. */
  readonly fromRow?: string;
  /** The box that it ends at. */
  readonly to: string;
  /** The row that it ends at. */
  readonly toRow?: string;
  /** Its kind: that of the edge in the graph, `outside` or `host`. */
  readonly kind: string;
  /** The port as it is written, and what it resolves to: `targetPort http = 8080`. */
  readonly text: string;
  /** Where it arrives. */
  readonly state: DiagramEdgeState;
  /** The field that declares it. */
  readonly at: string;
  /** The indexes of its findings. */
  readonly findings: readonly number[];
}

/** A finding of the checker, in its words. */
export interface DiagramFinding extends Changed {
  /** The rule. */
  readonly rule: string;
  /** How bad it is. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly what: string;
  /** The object that it is about; '' if it could not be read. */
  readonly object: string;
  /** The whole message, one element for each line. */
  readonly lines: readonly string[];
  /** Where it is. */
  readonly place: string;
  /** The page that describes the rule; '' if there is none. */
  readonly page: string;
}
