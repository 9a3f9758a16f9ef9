import type { Diagram, DiagramBox, DiagramChange, DiagramEdge, DiagramRow } from './diagram';
import { CHANGE_WORDS, rowNote, SIGNS, wasText } from './signs';

/** The tooltip of an edge. */
export function toldOf(diagram: Diagram, edge: DiagramEdge): string {
  const end = (id: string, rowId: string | undefined): string => {
    const box = diagram.boxes.find((one) => one.id === id);
    const row = box?.rows.find((one) => one.id === rowId);
    return `${box === undefined ? '' : titleOf(box)}${row === undefined ? '' : `, port ${row.text}`}`;
  };
  const { from, fromRow, to, toRow, text, at, findings, change, before } = edge;
  const way = `${end(from, fromRow)} → ${end(to, toRow)}`;
  return lines([way, text, changeText(change), ...wasText(before), at, ...findingTexts(diagram, findings)]);
}

/** The tooltip of a box. */
export function toldOfBox(diagram: Diagram, box: DiagramBox): string {
  const { note = '', place = '', application = '', findings, change, before } = box;
  return lines([
    titleOf(box),
    note,
    changeText(change),
    ...wasText(before),
    application === '' ? '' : `application ${application}`,
    place,
    ...findingTexts(diagram, findings),
  ]);
}

/** The tooltip of a port. */
export function toldOfRow(diagram: Diagram, row: DiagramRow): string {
  const container = row.container === undefined ? '' : `container ${row.container}`;
  const { text, change, before, findings } = row;
  return lines([
    text,
    container,
    rowNote(row),
    changeText(change),
    ...wasText(before),
    ...findingTexts(diagram, findings),
  ]);
}

/** The kind and name of an object. */
function titleOf({ kind, name }: DiagramBox): string {
  return `${kind} ${name}`.trim();
}

function findingTexts({ findings }: Diagram, indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => {
    const found = findings[index];
    return found === undefined
      ? []
      : [
          `${found.change === undefined ? '' : `${CHANGE_WORDS[found.change]}: `}${SIGNS[found.severity]} ${found.lines.join('\n  ')}`,
          `${found.rule}, ${found.place}`,
        ];
  });
}

function changeText(change: DiagramChange | undefined): string {
  return change === undefined ? '' : CHANGE_WORDS[change];
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== '').join('\n');
}
