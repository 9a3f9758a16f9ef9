import type { Finding } from '../check/finding';
import type { NodeDetails } from '../graph/json/details';
import type { GraphJson, GraphPort } from '../graph/json/form';
import type { Diagram, DiagramBox, DiagramEdge, DiagramFrame, DiagramPort, DiagramRow } from './diagram';
import { draftBoxes, type DraftBox, type DraftEdge, type DraftRow, extraBox } from './draft';
import { draftEdges } from './draft-edges';
import { byContainer, compareText, inOrder } from './order';
import { diagramFinding, placeFindings } from './place-findings';

/** What a diagram is drawn from. */
export interface DiagramInput {
  /** The references between objects. */
  readonly graph: GraphJson;
  /** Further facts about the nodes, by their ids. */
  readonly details: ReadonlyMap<string, NodeDetails>;
  /** The findings. */
  readonly findings: readonly Finding[];
  /** The namespace of objects that do not name one. */
  readonly defaultNamespace: string;
}

/** Draws the port map. The result does not depend on the order of the input. */
export function drawDiagram({ graph, details, findings, defaultNamespace }: DiagramInput): Diagram {
  const boxes = draftBoxes(graph, details);
  const edges = draftEdges(graph, boxes);
  placeFindings(findings, boxes, edges, defaultNamespace);
  edges.push(...outsideEdges(graph, details, boxes), ...hostEdges(details, boxes));

  const drawn = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const shown = [...boxes.values()].filter(
    (box) => box.role === 'workload' || box.role === 'service' || drawn.has(box) || box.findings.size > 0,
  );
  shown.sort((one, other) => compareText(one.key, other.key));
  return numbered(shown, edges, findings);
}

/** Edges from the outside to what it reaches: Gateways, Ingresses, and Services with an external address. */
function outsideEdges(
  graph: GraphJson,
  details: ReadonlyMap<string, NodeDetails>,
  boxes: Map<string, DraftBox>,
): readonly DraftEdge[] {
  const ingresses = new Set(graph.edges.flatMap(({ kind, from }) => (kind === 'ingress' ? [from] : [])));
  const reached = [...boxes].filter(
    ([id, { role }]) => role === 'gateway' || ingresses.has(id) || details.get(id)?.outside !== undefined,
  );
  if (reached.length === 0) return [];
  const outside = extraBox('', { kind: '', name: 'outside', namespace: '', role: 'outside', isMissing: false });
  boxes.set('', outside);
  return reached.flatMap(([, to]): DraftEdge[] => {
    const rows = to.rows.filter(({ port }) => port !== undefined);
    const ends: readonly (DraftRow | undefined)[] = rows.length === 0 ? [undefined] : rows;
    return ends.map((toRow) => ({
      from: outside,
      to,
      ...(toRow && { toRow }),
      kind: 'outside',
      text: '',
      at: '',
      within: '',
      owner: outside,
      state: 'good',
      findings: new Set(),
    }));
  });
}

/** Edges from Services of type ExternalName to their hosts. */
function hostEdges(details: ReadonlyMap<string, NodeDetails>, boxes: Map<string, DraftBox>): readonly DraftEdge[] {
  return [...details].flatMap(([id, { host = '' }]): DraftEdge[] => {
    const from = boxes.get(id);
    if (host === '' || from === undefined) return [];
    const key = `host ${host}`;
    const to = boxes.get(key) ?? extraBox(key, { kind: '', name: host, namespace: '', role: 'host', isMissing: false });
    boxes.set(key, to);
    const rest = {
      kind: 'host',
      text: 'externalName',
      at: 'spec.externalName',
      within: '',
      owner: from,
      state: 'good',
    } as const;
    return [{ from, to, ...rest, findings: new Set() }];
  });
}

/** Assigns the ids, in an order that does not depend on that of the input. */
function numbered(shown: readonly DraftBox[], drafts: readonly DraftEdge[], findings: readonly Finding[]): Diagram {
  const names = [...new Set(shown.map(({ namespace }) => namespace))].filter((name) => name !== '').sort(compareText);
  const frames: readonly DiagramFrame[] = names.map((name, index) => ({ id: `n${index}`, name }));
  const frameOf = new Map(frames.map(({ id, name }) => [name, id]));
  const boxIds = new Map(shown.map((box, index) => [box, `b${index}`]));
  const rowIds = new Map<DraftRow, string>();
  const reached = new Set(drafts.flatMap(({ state, fromRow, toRow }) => (state === 'broken' ? [fromRow, toRow] : [])));
  const boxes = shown.map((box): DiagramBox => {
    const { namespace, key: _, file: __, takesAnyPort: ___, rows, findings: found, ...rest } = box;
    const id = boxIds.get(box) ?? '';
    const frame = frameOf.get(namespace);
    return {
      id,
      ...(frame !== undefined && { frame }),
      ...rest,
      rows: byContainer(rows).map((row, index) => {
        rowIds.set(row, `${id}r${index}`);
        return rowOf(`${id}r${index}`, row, reached);
      }),
      findings: [...found],
    };
  });
  const edges = merged(
    drafts.map(({ owner: _, within: __, from, to, fromRow, toRow, findings: found, ...rest }) => ({
      id: '',
      from: boxIds.get(from) ?? '',
      ...(fromRow && { fromRow: rowIds.get(fromRow) ?? '' }),
      to: boxIds.get(to) ?? '',
      ...(toRow && { toRow: rowIds.get(toRow) ?? '' }),
      ...rest,
      findings: [...found],
    })),
  );
  return { version: 1, frames, boxes, edges, findings: findings.map(diagramFinding) };
}

/**
 * A finished row. It keeps the state `nowhere` only if a probe or a broken edge names the port: without a finding, the port is not known to
 * be missing.
 */
function rowOf(id: string, row: DraftRow, broken: ReadonlySet<DraftRow | undefined>): DiagramRow {
  const { text, container, port, isProbed, findings, state } = row;
  const isKnown = isProbed || broken.has(row);
  return {
    id,
    text,
    ...(container !== undefined && { container }),
    ...(port !== undefined && { port: portOf(port) }),
    state: state === 'nowhere' && !isKnown ? 'used' : state,
    isProbed,
    findings: [...findings],
  };
}

function portOf({ name, number, protocol }: GraphPort): DiagramPort {
  return { ...(name !== undefined && { name }), number, protocol };
}

/** Merges equal edges, as an Ingress may lead to the same Service by many paths. */
function merged(edges: readonly DiagramEdge[]): readonly DiagramEdge[] {
  const found = new Map<string, DiagramEdge>();
  for (const edge of edges) {
    const { from, fromRow = '', to, toRow = '', kind, text, state } = edge;
    const key = [from, fromRow, to, toRow, kind, text, state].join('\n');
    const known = found.get(key);
    const findings = known === undefined ? edge.findings : [...new Set([...known.findings, ...edge.findings])];
    found.set(key, { ...(known ?? edge), findings });
  }
  return inOrder([...found.values()]);
}
