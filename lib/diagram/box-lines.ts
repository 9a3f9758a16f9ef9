import type { Diagram, DiagramBox, DiagramRow } from './diagram';
import { plainText } from './plain-text';
import { findingLine, rowText, wasText, withSign, worstOf } from './signs';

/** A line of text in a box. */
export interface BoxLine {
  readonly text: string;
  /** What it is, for its looks. */
  readonly look: 'name' | 'kind' | 'container' | 'row' | 'was' | 'finding';
  /** Where it begins, from the top of the box. */
  readonly top: number;
  readonly height: number;
  /** The port that it is, or belongs to. */
  readonly row?: DiagramRow;
  /** How bad it is, in the name of a class. */
  readonly level?: string;
}

/** A box with its lines, before it has a place. */
export interface SizedBox {
  readonly box: DiagramBox;
  readonly lines: readonly BoxLine[];
  readonly width: number;
  readonly height: number;
}

/** The width of a character of the font that all texts have: none is measured, so that the picture is the same everywhere. */
const CHARACTER = 7.25;
export const LINE = 16;
const PAD = 10;
const WRAP = 38;
const HEIGHTS = { name: 20, kind: 16, container: 19, row: 22, was: 15, finding: 15 } as const;

/** Lays the lines of a box out under each other. */
export function sizeBox(diagram: Diagram, box: DiagramBox): SizedBox {
  const lines: BoxLine[] = [];
  let top = 6;
  const add = (look: BoxLine['look'], text: string, rest: Pick<BoxLine, 'row' | 'level'> = {}): void => {
    lines.push({ text, look, top, height: HEIGHTS[look], ...rest });
    top += HEIGHTS[look];
  };
  const addFindings = (indexes: readonly number[], row?: DiagramRow): void => {
    for (const finding of indexes.flatMap((index) => diagram.findings[index] ?? [])) {
      const level = finding.change === 'removed' ? finding.change : finding.severity;
      for (const text of wrapped(findingLine(finding), WRAP)) add('finding', text, { ...(row && { row }), level });
    }
  };
  const addBefore = (before: string | undefined): void => {
    for (const text of wasText(before).flatMap((line) => wrapped(line, WRAP))) add('was', text);
  };
  const { name, kind, note, rows } = box;
  for (const text of wrapped(withSign(box.change, name), WRAP)) add('name', text);
  const said = [kind, note].filter((text) => text !== undefined && text !== '').join(', ');
  if (said !== '') add('kind', said);
  addBefore(box.before);
  addFindings(box.findings);
  let container: string | undefined;
  for (const row of rows) {
    if (row.container !== container && row.container !== undefined) add('container', clipped(row.container, WRAP));
    container = row.container;
    const level = row.state === 'used' ? worstOf(diagram, row.findings) : row.state;
    add('row', clipped(rowText(diagram, row), WRAP + 8), { row, ...(level !== undefined && { level }) });
    addBefore(row.before);
    addFindings(row.findings, row);
  }
  const widest = Math.max(...lines.map(({ text }) => textWidth(text)));
  return { box, lines, width: Math.max(110, Math.ceil(widest + 2 * PAD + 6)), height: top + 6 };
}

/** How wide a text is drawn. */
export function textWidth(text: string): number {
  let width = 0;
  // Those of East Asia are two wide.
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1;
  return width * CHARACTER;
}

/** The text in lines of at most that many characters, broken between words where there are any. */
export function wrapped(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text)
    .split(' ')
    .flatMap((one) => cut(one, most))) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** A word in pieces of at most that many characters: names are cut behind their hyphens and dots where they have some. */
function cut(word: string, most: number): readonly string[] {
  const letters = Array.from(word);
  if (letters.length <= most) return [word];
  const end = Math.max(...Array.from('-./_:', (sign) => letters.lastIndexOf(sign, most - 1))) + 1;
  const at = end > most / 3 ? end : most;
  return [letters.slice(0, at).join(''), ...cut(letters.slice(at).join(''), most)];
}

/** The text in one line; what is longer ends in an ellipsis, and is whole in what is said of the thing. */
function clipped(text: string, most: number): string {
  const plain = Array.from(plainText(text));
  return plain.length <= most ? plain.join('') : `${plain.slice(0, most - 1).join('')}…`;
}
