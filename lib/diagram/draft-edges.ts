import type { GraphEdge, GraphEdgeKind, GraphEdgePort, GraphJson } from '../graph/json/form';
import { type DraftBox, type DraftEdge, type DraftRow, extraBox, ghostRow } from './draft';
import type { DiagramEdgeState } from './diagram';

/** How an edge of the graph is drawn. */
interface Drawing {
  /** The word before the port in its label. */
  readonly word: string;
  /** Whether its direction is reversed, so that all edges lead from clients towards pods. */
  readonly isReversed?: true;
  /** Whether it is drawn only if its target is missing. */
  readonly isQuiet?: true;
}

/** How each kind of edge is drawn. Probes are not edges, but marks at the ports that they use. */
const DRAWINGS: Readonly<Record<Exclude<GraphEdgeKind, 'probes'>, Drawing>> = {
  selects: { word: 'targetPort' },
  governs: { word: '', isQuiet: true },
  endpoints: { word: 'endpoint', isReversed: true },
  ingress: { word: 'port' },
  route: { word: 'port' },
  webhook: { word: 'port' },
  vendor: { word: 'port' },
  parent: { word: 'listener', isReversed: true },
  monitors: { word: 'scrapes' },
  scales: { word: '', isQuiet: true },
  budgets: { word: '', isQuiet: true },
  restricts: { word: 'restricts' },
  allows: { word: 'allows' },
  admits: { word: 'admits', isReversed: true },
  address: { word: 'dials' },
};

/** Drafts the edges of the graph, and adds boxes and rows for missing targets. */
export function draftEdges(graph: GraphJson, boxes: Map<string, DraftBox>): DraftEdge[] {
  const allowed = new Set(graph.edges.flatMap(({ kind, from, to }) => (kind === 'allows' ? [`${from} ${to}`] : [])));
  return graph.edges.flatMap((edge): DraftEdge[] => {
    const { kind, from, to, missing } = edge;
    const owner = boxes.get(from);
    if (owner === undefined || to === '*') return [];
    if (kind === 'probes') {
      for (const port of edge.ports) noteProbe(owner, port);
      return [];
    }
    if (kind === 'restricts' && allowed.has(`${from} ${to}`)) return [];
    const drawing = DRAWINGS[kind];
    if (drawing.isQuiet === true && !missing) return [];
    const other = boxes.get(to) ?? missingBox(boxes, to);
    return edgesBetween(edge, drawing, owner, other);
  });
}

function missingBox(boxes: Map<string, DraftBox>, id: string): DraftBox {
  const [kind = '', ...rest] = id.replace(/#missing$/, '').split('/');
  const name = rest.at(-1) ?? '';
  const role = 'host';
  const namespace = rest.length > 1 ? (rest[0] ?? '') : '';
  const box = extraBox(id, { kind, name, namespace, role, isMissing: true, note: 'not in the input' });
  boxes.set(id, box);
  return box;
}

function noteProbe(box: DraftBox, { port, resolved, declared, container, at }: GraphEdgePort): void {
  const inside = container === undefined ? {} : { container };
  if (resolved === null) {
    ghostRow(box, `nowhere ${at}`, { text: `${port}`, state: 'nowhere', at, ...inside }).isProbed = true;
    return;
  }
  const row = declared
    ? box.rows.find((one) => one.port?.number === resolved && one.port.container === container)
    : undefined;
  const ghost = { text: `${resolved}`, state: 'undeclared', ...inside } as const;
  const found = row ?? ghostRow(box, `undeclared ${resolved}`, ghost);
  found.isProbed = true;
  if (found.state === 'unused') found.state = 'used';
}

function edgesBetween(edge: GraphEdge, drawing: Drawing, owner: DraftBox, other: DraftBox): DraftEdge[] {
  const { kind, at, ports, missing } = edge;
  const { word, isReversed = false } = drawing;
  const ends = (here?: DraftRow, there?: DraftRow): Pick<DraftEdge, 'from' | 'to' | 'fromRow' | 'toRow'> =>
    isReversed
      ? { from: other, to: owner, ...(there && { fromRow: there }), ...(here && { toRow: here }) }
      : { from: owner, to: other, ...(here && { fromRow: here }), ...(there && { toRow: there }) };
  if (ports.length === 0) {
    const state = missing ? 'elsewhere' : 'good';
    return [
      { ...ends(), kind, text: kind === 'selects' ? '' : word, at, within: at, owner, state, findings: new Set() },
    ];
  }
  return ports.map((port): DraftEdge => {
    const here = ownRow(owner, port);
    const there = port.port === '*' ? undefined : otherRow(other, port, missing);
    return {
      ...ends(here, there),
      kind,
      text: edgeText(word, port, missing || other.takesAnyPort === true),
      at: port.at,
      within: at,
      owner,
      state: stateOf(port, missing, other),
      findings: new Set(),
    };
  });
}

function stateOf({ port, resolved, declared }: GraphEdgePort, missing: boolean, other: DraftBox): DiagramEdgeState {
  if (missing) return 'elsewhere';
  if (port === '*' || other.takesAnyPort === true) return 'good';
  if (resolved === null) return 'broken';
  return declared || other.role !== 'workload' ? 'good' : 'undeclared';
}

function edgeText(word: string, { port, endPort, resolved }: GraphEdgePort, isOpen: boolean): string {
  if (port === '*') return `${word} all ports`;
  const written = `${port}${endPort === undefined ? '' : `-${endPort}`}`;
  const found = resolved === null ? (isOpen ? '' : ' = ?') : resolved === port ? '' : ` = ${resolved}`;
  return `${word} ${written}${found}`;
}

/** The row for the field of the edge, if that is an element of the object's own list of ports, as in a Service. */
function ownRow(box: DraftBox, { at }: GraphEdgePort): DraftRow | undefined {
  const index = /^spec\.ports\[(\d+)\]/.exec(at)?.[1];
  return index === undefined ? undefined : box.rows.find(({ key }) => key === `port ${index}`);
}

function otherRow(box: DraftBox, port: GraphEdgePort, missing: boolean): DraftRow {
  const { port: asked, resolved, protocol, declared } = port;
  if (resolved === null) {
    const state = missing || box.takesAnyPort === true ? 'used' : 'nowhere';
    return ghostRow(box, `nowhere ${asked}`, { text: `${asked}`, state });
  }
  const rows = box.rows.filter((row) => row.port?.number === resolved);
  const row = rows.find((one) => one.port?.protocol === protocol) ?? rows[0];
  if (row !== undefined && (declared || row.port?.protocol === protocol)) {
    if (row.state === 'unused') row.state = 'used';
    return row;
  }
  const state = box.role === 'workload' ? 'undeclared' : 'used';
  const text = `${resolved}${protocol === undefined ? '' : `/${protocol}`}`;
  return ghostRow(box, `undeclared ${text}`, { text, state });
}
