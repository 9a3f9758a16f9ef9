import type { Diagram, DiagramBox, DiagramEdge } from '../diagram';
import { compareText, inOrder } from '../order';
import { diffFindings } from './diff-findings';
import { diffRows } from './diff-rows';
import { nearChanges } from './near-changes';
import { type Pair, pairUp } from './pair';

/** What a change does to the wiring: a port map of both sides that marks what is added, removed or changed. */
export function diffDiagrams(before: Diagram, after: Diagram): Diagram {
  const found = diffFindings(before.findings, after.findings);
  const names = [...new Set([...before.frames, ...after.frames].map(({ name }) => name))].sort(compareText);
  const frames = names.map((name, index) => ({ id: `n${index}`, name }));
  const frameOf = namesOf(before, after);

  // Both sides get the same ids, so that their edges can be compared.
  const [idsBefore, idsAfter] = [new Map<string, string>(), new Map<string, string>()];
  const sameBoxes = (box: DiagramBox): string => [box.kind, frameOf(box), box.name].join('\n');
  const pairs = pairUp(before.boxes, after.boxes, [sameBoxes]);
  const boxes = [...pairs]
    .sort((one, other) => compareText(sameBoxes(one.shown), sameBoxes(other.shown)))
    .map((pair, index): DiagramBox => {
      const id = `b${index}`;
      const [one, other] = [pair.before, pair.after];
      if (one !== undefined) idsBefore.set(one.id, id);
      if (other !== undefined) idsAfter.set(other.id, id);
      // An object that is gone, but still referred to, is shown as it was.
      const shown = one !== undefined && other?.isMissing !== false ? one : pair.shown;
      const { frame: _, ...box } = shown;
      const frame = frames.find(({ name }) => name === frameOf(shown))?.id;
      return {
        ...box,
        id,
        ...(frame !== undefined && { frame }),
        ...boxChange(pair),
        rows: diffRows(id, one?.rows ?? [], other?.rows ?? [], { found, idsBefore, idsAfter }),
        findings: found.merge(one?.findings ?? [], other?.findings ?? []),
      };
    });

  const edges = pairUp(
    before.edges.map((edge) => moved(edge, idsBefore)),
    after.edges.map((edge) => moved(edge, idsAfter)),
    EDGE_KEYS,
  ).map(({ before: one, after: other, shown: edge }): DiagramEdge => {
    return {
      ...edge,
      ...edgeChange(one, other),
      findings: found.merge(one?.findings ?? [], other?.findings ?? []),
    };
  });
  return nearChanges({ version: 1, frames, boxes, edges: inOrder(edges), findings: found.findings });
}

/** Returns a function for the namespace of a box of either side. */
function namesOf(...sides: readonly Diagram[]): (box: DiagramBox) => string {
  const names = new Map(
    sides.flatMap(({ boxes, frames }) => {
      const byId = new Map(frames.map(({ id, name }) => [id, name]));
      return boxes.map((box) => [box, byId.get(box.frame ?? '') ?? ''] as const);
    }),
  );
  return (box) => names.get(box) ?? '';
}

/** The change of a box. An object that was only referred to, and is in neither input, is not an added or removed object. */
function boxChange({ before, after }: Pair<DiagramBox>): Pick<DiagramBox, 'change' | 'before'> {
  const isThere = (box: DiagramBox | undefined): boolean => box !== undefined && !box.isMissing;
  if (isThere(before) && !isThere(after)) return { change: 'removed' };
  if (isThere(after) && !isThere(before)) return { change: 'added' };
  if (before === undefined) return { change: 'added' };
  if (after === undefined) return { change: 'removed' };
  if (before.note === after.note) return {};
  return { change: 'changed', before: before.note ?? '' };
}

function moved(edge: DiagramEdge, ids: ReadonlyMap<string, string>): DiagramEdge {
  const { from, fromRow, to, toRow } = edge;
  const id = (one: string): string => ids.get(one) ?? one;
  return {
    ...edge,
    from: id(from),
    to: id(to),
    ...(fromRow !== undefined && { fromRow: id(fromRow) }),
    ...(toRow !== undefined && { toRow: id(toRow) }),
  };
}

const ends = ({ from, to, kind }: DiagramEdge): readonly string[] => [from, to, kind];
const EDGE_KEYS = [
  (edge: DiagramEdge): string => [...ends(edge), edge.fromRow, edge.toRow, edge.text, edge.state].join('\n'),
  (edge: DiagramEdge): string => [...ends(edge), edge.fromRow, edge.toRow].join('\n'),
  (edge: DiagramEdge): string | undefined =>
    edge.fromRow === undefined ? undefined : [...ends(edge), edge.fromRow].join('\n'),
  (edge: DiagramEdge): string | undefined =>
    edge.toRow === undefined ? undefined : [...ends(edge), edge.toRow].join('\n'),
  // A field that now names another port.
  (edge: DiagramEdge): string => [...ends(edge), edge.at].join('\n'),
];

const STATES = { good: '', undeclared: 'not declared', broken: 'broken', elsewhere: 'not in the input' } as const;

/** An edge in one line: `targetPort htpp = ?, broken`. */
export function edgeWords({ text, state }: DiagramEdge): string {
  return [text, STATES[state]].filter((part) => part !== '').join(', ');
}

function edgeChange(
  before: DiagramEdge | undefined,
  after: DiagramEdge | undefined,
): Pick<DiagramEdge, 'change' | 'before'> {
  if (before === undefined) return { change: 'added' };
  if (after === undefined) return { change: 'removed' };
  const isSame =
    before.text === after.text &&
    before.state === after.state &&
    before.fromRow === after.fromRow &&
    before.toRow === after.toRow;
  return isSame ? {} : { change: 'changed', before: edgeWords(before) };
}
