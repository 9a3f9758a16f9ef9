import type { Diagram, DiagramBox, DiagramRow } from './diagram';
import { plainText } from './plain-text';
import { findingLine, rowText, wasText, withSign, worstOf } from './signs';

/** A line of text in a box. */
export interface BoxLine {
  readonly text: string;
  /** What it shows, which decides about its style. */
  readonly look: 'name' | 'kind' | 'container' | 'row' | 'was' | 'finding';
  /** Its distance from the top of the box. */
  readonly top: number;
  readonly height: number;
  /** The port that it shows or belongs to. */
  readonly row?: DiagramRow;
  /** The CSS class for its severity or state. */
  readonly level?: string;
}

/** A box with its lines and size, before the layout gives it a position. */
export interface SizedBox {
  readonly box: DiagramBox;
  readonly lines: readonly BoxLine[];
  readonly width: number;
  readonly height: number;
}

/** The width of a character in the monospaced font of all texts. It is fixed, not measured, so that the picture is the same everywhere. */
const CHARACTER = 7.25;
export const LINE = 16;
const PAD = 10;
const WRAP = 38;
const HEIGHTS = { name: 20, kind: 16, container: 19, row: 22, was: 15, finding: 15 } as const;

/** Stacks the lines of a box, and computes its size. */
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

/** The width of a text in the picture. */
export function textWidth(text: string): number {
  let width = 0;
  // East Asian characters are two columns wide.
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character) ? 2 : 1;
  return width * CHARACTER;
}

/** The text in lines of at most that many characters, broken between words where possible. */
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

/** A word in pieces of at most that many characters, cut after hyphens and dots where possible. */
function cut(word: string, most: number): readonly string[] {
  const letters = Array.from(word);
  if (letters.length <= most) return [word];
  const end = Math.max(...Array.from('-./_:', (sign) => letters.lastIndexOf(sign, most - 1))) + 1;
  const at = end > most / 3 ? end : most;
  return [letters.slice(0, at).join(''), ...cut(letters.slice(at).join(''), most)];
}

/** The text in one line, cut with an ellipsis if it is too long; the tooltip has all of it. */
function clipped(text: string, most: number): string {
  const plain = Array.from(plainText(text));
  return plain.length <= most ? plain.join('') : `${plain.slice(0, most - 1).join('')}…`;
}
