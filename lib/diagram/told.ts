import type { Diagram, DiagramBox, DiagramEdge, DiagramRow } from './diagram';
import { rowNote, SIGNS } from './signs';

/** All that is to be said of an edge. */
export function toldOf(diagram: Diagram, edge: DiagramEdge): string {
  const end = (id: string, rowId: string | undefined): string => {
    const box = diagram.boxes.find((one) => one.id === id);
    const row = box?.rows.find((one) => one.id === rowId);
    return `${box === undefined ? '' : titleOf(box)}${row === undefined ? '' : `, port ${row.text}`}`;
  };
  const { from, fromRow, to, toRow, text, at, findings } = edge;
  const way = `${end(from, fromRow)} → ${end(to, toRow)}`;
  return lines([way, text, at, ...findingTexts(diagram, findings)]);
}

/** All that is to be said of a box. */
export function toldOfBox(diagram: Diagram, box: DiagramBox): string {
  const { note = '', place = '', application = '', findings } = box;
  return lines([
    titleOf(box),
    note,
    application === '' ? '' : `application ${application}`,
    place,
    ...findingTexts(diagram, findings),
  ]);
}

/** All that is to be said of a port. */
export function toldOfRow(diagram: Diagram, row: DiagramRow): string {
  const container = row.container === undefined ? '' : `container ${row.container}`;
  return lines([row.text, container, rowNote(row), ...findingTexts(diagram, row.findings)]);
}

/** The object as people call it. */
function titleOf({ kind, name }: DiagramBox): string {
  return `${kind} ${name}`.trim();
}

function findingTexts({ findings }: Diagram, indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => {
    const found = findings[index];
    return found === undefined
      ? []
      : [`${SIGNS[found.severity]} ${found.lines.join('\n  ')}`, `${found.rule}, ${found.place}`];
  });
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}
