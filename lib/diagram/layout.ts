import type { ElkEdgeSection, ElkExtendedEdge, ElkNode, ElkPort } from 'elkjs/lib/elk-api';
import { LINE, type SizedBox, sizeBox, textWidth, wrapped } from './box-lines';
import type { Diagram, DiagramEdge, DiagramFrame } from './diagram';
import { loadElk } from './elk';
import { edgeLines } from './signs';

/** A point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** The positions of everything in a picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly (Area & { readonly frame: DiagramFrame })[];
  readonly boxes: readonly (Point & { readonly sized: SizedBox })[];
  readonly edges: readonly PlacedEdge[];
}

/** An edge with its line and label. */
export interface PlacedEdge {
  readonly edge: DiagramEdge;
  readonly points: readonly Point[];
  readonly label: Point & { readonly lines: readonly string[] };
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.randomSeed': '1',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.componentComponent': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.edgeLabels.inline': 'false',
};
const FRAME = { 'elk.padding': '[top=34,left=16,bottom=16,right=16]' };
const LABEL_WRAP = 30;

/** Lays a diagram out with ELK: rows become ports of nodes, namespaces contain their objects, and edges run from row to row. */
export async function layOut(diagram: Diagram): Promise<Layout> {
  const elk = loadElk();
  const { frames, boxes, edges } = diagram;
  const sized = boxes.map((box) => sizeBox(diagram, box));
  const nodes = (frame: string | undefined): ElkNode[] =>
    sized.filter(({ box }) => box.frame === frame).map((one) => nodeOf(one));
  const labels = new Map(
    edges.map((edge) => [edge.id, edgeLines(diagram, edge).flatMap((line) => wrapped(line, LABEL_WRAP))]),
  );
  const placed = await elk.layout({
    id: 'root',
    layoutOptions: OPTIONS,
    children: [...nodes(undefined), ...frames.map(({ id }) => ({ id, layoutOptions: FRAME, children: nodes(id) }))],
    edges: edges.map((edge) => edgeOf(edge, labels.get(edge.id) ?? [])),
  });
  return read(diagram, sized, labels, placed);
}

function nodeOf({ box, lines, width, height }: SizedBox): ElkNode {
  const port = (id: string, x: number, y: number, side: string): ElkPort => ({
    id,
    x,
    y,
    width: 0,
    height: 0,
    layoutOptions: { 'elk.port.side': side },
  });
  const both = (id: string, y: number): readonly ElkPort[] => [
    port(`${id}w`, 0, y, 'WEST'),
    port(`${id}e`, width, y, 'EAST'),
  ];
  const rows = lines.filter(({ look }) => look === 'row');
  return {
    id: box.id,
    width,
    height,
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
    ports: [...both(box.id, 18), ...rows.flatMap(({ row, top, height: tall }) => both(row?.id ?? '', top + tall / 2))],
  };
}

function edgeOf({ id, from, fromRow, to, toRow }: DiagramEdge, lines: readonly string[]): ElkExtendedEdge {
  const width = Math.ceil(Math.max(0, ...lines.map(textWidth)) * LABEL_SCALE);
  const text = lines.join('\n');
  return {
    id,
    sources: [`${fromRow ?? from}e`],
    targets: [`${toRow ?? to}w`],
    labels: lines.length === 0 ? [] : [{ id: `${id}l`, text, width: width + 4, height: lines.length * LABEL_LINE }],
  };
}

/** Labels have a smaller font than the texts of boxes. */
const LABEL_SCALE = 11 / 12;
export const LABEL_LINE = LINE - 2;

function read(
  { frames, edges }: Diagram,
  sized: readonly SizedBox[],
  labels: ReadonlyMap<string, readonly string[]>,
  root: ElkNode,
): Layout {
  const nodes = new Map<string, ElkNode>();
  const visit = (node: ElkNode): void => {
    nodes.set(node.id, node);
    node.children?.forEach(visit);
  };
  visit(root);
  const area = (id: string): Area => {
    const { x = 0, y = 0, width = 0, height = 0 } = nodes.get(id) ?? {};
    return { x: round(x), y: round(y), width: round(width), height: round(height) };
  };
  const ways = new Map((root.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: Math.ceil(root.width ?? 0),
    height: Math.ceil(root.height ?? 0),
    frames: frames.map((frame) => ({ frame, ...area(frame.id) })),
    boxes: sized.map((one) => ({ sized: one, ...area(one.box.id) })),
    edges: edges.map((edge) => {
      const { sections = [], labels: placed = [] } = ways.get(edge.id) ?? {};
      const { x = 0, y = 0 } = placed[0] ?? {};
      return {
        edge,
        points: sections.flatMap(pointsOf),
        label: { x: round(x), y: round(y), lines: labels.get(edge.id) ?? [] },
      };
    }),
  };
}

function pointsOf({ startPoint, bendPoints = [], endPoint }: ElkEdgeSection): readonly Point[] {
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: round(x), y: round(y) }));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
