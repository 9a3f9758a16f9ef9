import type { GraphJson, GraphNode, GraphPort } from '../graph/json/form';
import type { NodeDetails } from '../graph/json/details';
import type { DiagramBox, DiagramEdge, DiagramEdgeState, DiagramRole, DiagramRowState } from './diagram';

/** A row of a diagram that is not finished. */
export interface DraftRow {
  readonly key: string;
  readonly text: string;
  readonly container?: string;
  readonly port?: GraphPort;
  state: DiagramRowState;
  isProbed: boolean;
  /** The field that names a missing port. */
  readonly at?: string;
  readonly findings: Set<number>;
}

/** A box of a diagram that is not finished. */
export interface DraftBox extends Pick<DiagramBox, 'kind' | 'name' | 'note' | 'isMissing' | 'place' | 'application'> {
  readonly key: string;
  readonly namespace: string;
  readonly file?: string;
  readonly role: DiagramRole;
  /** Whether it stands for an external host, which may listen on any port. */
  readonly takesAnyPort?: boolean;
  readonly rows: DraftRow[];
  readonly findings: Set<number>;
}

/** An edge of a diagram that is not finished. */
export interface DraftEdge extends Pick<DiagramEdge, 'kind' | 'text' | 'at'> {
  readonly from: DraftBox;
  readonly fromRow?: DraftRow;
  readonly to: DraftBox;
  readonly toRow?: DraftRow;
  /** The object that declares it: the target, if the edge is reversed. */
  readonly owner: DraftBox;
  /** The path of the reference that contains the field. */
  readonly within: string;
  state: DiagramEdgeState;
  readonly findings: Set<number>;
}

/** A port in text: `http 8080/TCP`. */
function portText({ name, number, protocol }: GraphPort): string {
  return `${name === undefined ? '' : `${name} `}${number}/${protocol}`;
}

/** The boxes, by the ids of their nodes, with a row for each port. */
export function draftBoxes({ nodes }: GraphJson, details: ReadonlyMap<string, NodeDetails>): Map<string, DraftBox> {
  return new Map(nodes.map((node) => [node.id, boxOf(node, details.get(node.id) ?? {})]));
}

function boxOf(node: GraphNode, details: NodeDetails): DraftBox {
  const { id, namespace = '', kind, name, role, ports, file } = node;
  const { line, application, construct, isHeadless, outside, nodePorts = [] } = details;
  const note = isHeadless === true ? 'headless' : outside;
  const place = construct ?? (file === undefined ? undefined : line === undefined ? file : `${file}:${line}`);
  return {
    key: id,
    namespace,
    kind,
    name,
    role,
    ...(note !== undefined && { note }),
    ...(file !== undefined && { file }),
    isMissing: false,
    takesAnyPort: details.host !== undefined,
    rows: ports.map((port, index) => {
      const nodePort = nodePorts[index] ?? 0;
      return {
        key: `port ${index}`,
        text: `${portText(port)}${nodePort === 0 ? '' : `, node port ${nodePort}`}`,
        ...(port.container !== undefined && { container: port.container }),
        port,
        // Clients of a Service or a Gateway may be outside of the input, so its ports count as used.
        state: role === 'workload' ? 'unused' : 'used',
        isProbed: false,
        findings: new Set(),
      };
    }),
    ...(place !== undefined && { place }),
    ...(application !== undefined && { application }),
    findings: new Set(),
  };
}

/** A box for something that is not a node: an object that the input lacks, a host, the outside. */
export function extraBox(
  key: string,
  what: Pick<DraftBox, 'kind' | 'name' | 'role' | 'isMissing' | 'namespace'> & Partial<DraftBox>,
): DraftBox {
  return { key, rows: [], findings: new Set(), ...what };
}

/** The row with that key; created if it does not exist. */
export function ghostRow(
  box: DraftBox,
  key: string,
  ghost: Pick<DraftRow, 'text' | 'state' | 'container' | 'at'>,
): DraftRow {
  const known = box.rows.find((row) => row.key === key);
  if (known !== undefined) return known;
  const row: DraftRow = {
    key,
    ...ghost,
    isProbed: false,
    findings: new Set(),
  };
  box.rows.push(row);
  return row;
}
