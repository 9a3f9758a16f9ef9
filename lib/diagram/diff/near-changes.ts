import type { Diagram, DiagramBox, DiagramEdge } from '../diagram';

/** The part of a diff that has changed, with what it is connected to. The rest is only counted. */
export function nearChanges(diagram: Diagram): Diagram {
  const { boxes, edges, findings, frames } = diagram;
  const isChanged = (indexes: readonly number[]): boolean =>
    indexes.some((index) => findings[index]?.change !== undefined);
  const whole = new Set(boxes.filter(({ change }) => change !== undefined).map(({ id }) => id));
  const rows = new Set(
    boxes.flatMap((box) =>
      box.rows.flatMap((row) => (row.change !== undefined || isChanged(row.findings) ? [row.id] : [])),
    ),
  );
  const touched = new Set(
    boxes.flatMap((box) =>
      whole.has(box.id) || isChanged(box.findings) || box.rows.some(({ id }) => rows.has(id)) ? [box.id] : [],
    ),
  );
  const isNear = ({ change, findings: own, from, fromRow = '', to, toRow = '' }: DiagramEdge): boolean =>
    change !== undefined || isChanged(own) || whole.has(from) || whole.has(to) || rows.has(fromRow) || rows.has(toRow);
  const keptEdges = edges.filter(isNear);
  const ends = new Set(keptEdges.flatMap(({ from, to }) => [from, to]));
  const keptBoxes = boxes.filter(({ id }) => touched.has(id) || ends.has(id));
  const shown = new Set(keptBoxes.map(({ frame }) => frame));
  const untouched = boxes.filter(
    ({ id, isMissing, role }) => !isMissing && role !== 'outside' && !touched.has(id) && !ends.has(id),
  );
  return {
    ...withFindingsOf({ ...diagram, boxes: keptBoxes, edges: keptEdges }),
    frames: frames.filter(({ id }) => shown.has(id)),
    untouched: untouched.length,
  };
}

/** Keeps the findings of the parts that are shown, and all findings that are added, removed or changed. */
function withFindingsOf(diagram: Diagram): Diagram {
  const { boxes, edges, findings } = diagram;
  const shown = new Set([...boxes, ...boxes.flatMap(({ rows }) => rows), ...edges].flatMap((one) => one.findings));
  const kept = findings.flatMap((finding, index) => (finding.change !== undefined || shown.has(index) ? [index] : []));
  const indexes = new Map(kept.map((index, now) => [index, now]));
  const renumbered = <Part extends { readonly findings: readonly number[] }>(part: Part): Part => ({
    ...part,
    findings: part.findings.map((index) => indexes.get(index) ?? -1),
  });
  return {
    ...diagram,
    boxes: boxes.map((box): DiagramBox => ({ ...renumbered(box), rows: box.rows.map(renumbered) })),
    edges: edges.map(renumbered),
    findings: kept.flatMap((index) => findings[index] ?? []),
  };
}

/** Whether anything has changed. */
export function hasChanged({ boxes, edges, findings }: Diagram): boolean {
  return [...boxes, ...boxes.flatMap(({ rows }) => rows), ...edges, ...findings].some(
    ({ change }) => change !== undefined,
  );
}
