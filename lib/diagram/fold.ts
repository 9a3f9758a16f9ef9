import { count } from '../report/words';
import type { Diagram, DiagramBox, DiagramEdge } from './diagram';
import { edgeLevel, SIGNS, worstOf } from './signs';

/** The diagram of one group, with everything that it is connected to folded. */
interface FoldedPart {
  /** The id of its box in the overview. */
  readonly id: string;
  readonly diagram: Diagram;
}

/** A diagram of many objects: an overview with one box for each application of a namespace, and a diagram of each box. */
export interface Folded {
  readonly overview: Diagram;
  readonly parts: readonly FoldedPart[];
}

interface Group {
  readonly id: string;
  readonly box: DiagramBox;
  readonly members: readonly DiagramBox[];
}

/** Folds the objects by namespace and application, or by name if they have no such label. */
export function foldDiagram(diagram: Diagram): Folded {
  const groups = groupsOf(diagram);
  const groupOf = new Map(groups.flatMap((group) => group.members.map(({ id }) => [id, group] as const)));
  return {
    overview: foldedBut(diagram, groups, groupOf, undefined),
    parts: groups.map((group) => ({ id: group.id, diagram: foldedBut(diagram, groups, groupOf, group) })),
  };
}

function groupsOf(diagram: Diagram): readonly Group[] {
  const members = new Map<string, DiagramBox[]>();
  for (const box of diagram.boxes) {
    if (box.role === 'outside') continue;
    const key = `${box.frame ?? ''}\n${box.application ?? box.name}`;
    const group = members.get(key);
    if (group === undefined) members.set(key, [box]);
    else group.push(box);
  }
  return [...members.values()].flatMap((boxes, index): readonly Group[] => {
    const id = `g${index}`;
    const [first] = boxes;
    if (first === undefined) return [];
    const { frame, application, name } = first;
    const found = foundIn(diagram, boxes);
    return [
      {
        id,
        members: boxes,
        box: {
          id,
          ...(frame !== undefined && { frame }),
          kind: '',
          name: application ?? name,
          role: 'group',
          note: [count(boxes.length, 'object'), ...found].join(', '),
          isMissing: boxes.every(({ isMissing }) => isMissing),
          rows: [],
          findings: [],
        },
      },
    ];
  });
}

/** The numbers of errors and warnings in these boxes: `✗ 2`. */
function foundIn(diagram: Diagram, boxes: readonly DiagramBox[]): readonly string[] {
  const ids = new Set(boxes.map(({ id }) => id));
  const edges = diagram.edges.filter(({ from }) => ids.has(from));
  const indexes = new Set(
    [...boxes, ...boxes.flatMap(({ rows }) => rows), ...edges].flatMap(({ findings }) => findings),
  );
  return (['error', 'warning'] as const).flatMap((severity) => {
    const number = [...indexes].filter((index) => diagram.findings[index]?.severity === severity).length;
    return number === 0 ? [] : [`${SIGNS[severity]} ${number}`];
  });
}

function foldedBut(
  diagram: Diagram,
  groups: readonly Group[],
  groupOf: ReadonlyMap<string, Group>,
  open: Group | undefined,
): Diagram {
  const idOf = (id: string): string => {
    const group = groupOf.get(id);
    return group === undefined || group === open ? id : group.id;
  };
  const members = new Set(open?.members.map(({ id }) => id));
  const touching =
    open === undefined ? diagram.edges : diagram.edges.filter(({ from, to }) => members.has(from) || members.has(to));
  const edges = foldedEdges(diagram, touching, idOf);
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const others = [...diagram.boxes.filter(({ role }) => role === 'outside'), ...groups.map(({ box }) => box)];
  const boxes =
    open === undefined ? others : [...open.members, ...others.filter(({ id }) => used.has(id) && id !== open.id)];
  const shown = new Set(boxes.map(({ frame }) => frame));
  return { ...diagram, frames: diagram.frames.filter(({ id }) => shown.has(id)), boxes, edges };
}

/** Merges edges between the same ends if one of the ends is folded. */
function foldedEdges(
  diagram: Diagram,
  edges: readonly DiagramEdge[],
  idOf: (id: string) => string,
): readonly DiagramEdge[] {
  const found = new Map<string, DiagramEdge[]>();
  for (const edge of edges) {
    const [from, to] = [idOf(edge.from), idOf(edge.to)];
    const isWhole = from === edge.from && to === edge.to;
    if (from === to && !isWhole) continue;
    const { fromRow = '', toRow = '' } = edge;
    const key = isWhole
      ? edge.id
      : [from, from === edge.from ? fromRow : '', to, to === edge.to ? toRow : ''].join(' ');
    const same = found.get(key);
    if (same === undefined) found.set(key, [edge]);
    else same.push(edge);
  }
  return [...found.values()].flatMap((same): readonly DiagramEdge[] => {
    const [first] = same;
    if (first === undefined) return [];
    const [from, to] = [idOf(first.from), idOf(first.to)];
    if (from === first.from && to === first.to) return [first];
    const { id, kind, fromRow, toRow } = first;
    const wrong = same.filter((edge) => edgeLevel(diagram, edge) !== undefined);
    const worst =
      worstOf(
        diagram,
        same.flatMap(({ findings }) => findings),
      ) ?? 'error';
    const broken = same.find(({ state }) => state === 'broken');
    return [
      {
        id,
        from,
        ...(from === first.from && fromRow !== undefined && { fromRow }),
        to,
        ...(to === first.to && toRow !== undefined && { toRow }),
        kind,
        text:
          wrong.length > 0
            ? `${SIGNS[worst]} ${wrong.length} of ${same.length}`
            : same.length > 1
              ? `${same.length}`
              : '',
        state: broken?.state ?? first.state,
        at: '',
        findings: [],
      },
    ];
  });
}
