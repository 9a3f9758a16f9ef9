import type { BoxLine, SizedBox } from './box-lines';
import type { Diagram } from './diagram';
import type { Point } from './layout';
import { markupLines, markupText } from './plain-text';
import { worstOf } from './signs';
import { toldOfBox, toldOfRow } from './told';

const PAD = 10;

/** A box with its lines. */
export function boxMarkup(
  diagram: Diagram,
  { box, lines, width, height }: SizedBox,
  { x, y }: Point,
  prefix: string,
): string {
  const worst = worstOf(diagram, box.findings) ?? '';
  const frame = box.frame === undefined ? '' : ` data-frame="${prefix}${box.frame}"`;
  return [
    `<g class="${classes('box', box.role, worst, box.isMissing ? 'missing' : '', box.change)}" id="${prefix}${box.id}"${frame} transform="translate(${x} ${y})">`,
    `<title>${markupLines(toldOfBox(diagram, box))}</title>`,
    `<rect class="body" width="${width}" height="${height}"/>`,
    ...lines.map((line) => lineMarkup(diagram, line, width, prefix)),
    '</g>',
  ].join('');
}

function lineMarkup(
  diagram: Diagram,
  { text, look, top, height, row, level = '' }: BoxLine,
  width: number,
  prefix: string,
): string {
  const y = top + height / 2 + 4;
  if (look !== 'row' || row === undefined) {
    return `<text class="${classes(look, level)}" x="${PAD}" y="${y}">${markupText(text)}</text>`;
  }
  return [
    `<g class="${classes(look, level, row.change)}" id="${prefix}${row.id}"><title>${markupLines(toldOfRow(diagram, row))}</title>`,
    `<rect x="4" y="${top + 2}" width="${width - 8}" height="${height - 4}"/>`,
    `<text x="${PAD}" y="${y}">${markupText(text)}</text></g>`,
  ].join('');
}

/** The value of a `class` attribute, without empty names. */
export function classes(...names: readonly (string | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== '').join(' ');
}
