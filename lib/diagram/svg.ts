import { count } from '../report/words';
import type { Diagram } from './diagram';
import { LABEL_LINE, type Layout, layOut, type PlacedEdge, type Point } from './layout';
import { markupLines, markupText } from './plain-text';
import { summaryOf } from './diff/summary';
import { edgeLevel, findingLine } from './signs';
import { boxMarkup, classes } from './svg-box';
import { legendMarkup } from './svg-legend';
import { STYLE } from './svg-style';
import { toldOf } from './told';

const NOTHING = 'No change to the wiring.';

/** The port map as a standalone picture, in the reader's light or dark mode, and readable without colours. */
export async function svg(diagram: Diagram): Promise<string> {
  return `${svgOf(diagram, await layOut(diagram), { style: STYLE })}\n`;
}

/** The picture of a layout. */
export function svgOf(diagram: Diagram, layout: Layout, { style = '', prefix = '', isAlone = true } = {}): string {
  const { frames, boxes, edges } = layout;
  const isEmpty = diagram.untouched !== undefined && boxes.length === 0;
  const width = Math.max(layout.width, isAlone ? 420 : 0, isEmpty ? 260 : 0);
  const top = isEmpty ? 40 : layout.height;
  const legend = isAlone && !isEmpty ? legendMarkup(diagram, width, top) : { markup: '', height: 0 };
  const height = top + legend.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${prefix}title ${prefix}desc">`,
    `<title id="${prefix}title">${titleOf(diagram)}</title>`,
    `<desc id="${prefix}desc">${markupText(descriptionOf(diagram))}</desc>`,
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...frames.map(
      ({ frame, x, y, width: wide, height: tall }) =>
        `<g class="frame" id="${prefix}${frame.id}"><rect x="${x}" y="${y}" width="${wide}" height="${tall}"/><text x="${x + 14}" y="${y + 22}">namespace ${markupText(frame.name)}</text></g>`,
    ),
    ...edges.map((edge) => edgeMarkup(diagram, edge, prefix)),
    ...boxes.map(({ sized, x, y }) => boxMarkup(diagram, sized, { x, y }, prefix)),
    ...edges.map((edge) => labelMarkup(diagram, edge, prefix)),
    ...(isEmpty ? [`<text x="12" y="25">${NOTHING}</text>`] : []),
    ...(legend.markup === '' ? [] : [legend.markup]),
    '</svg>',
  ].join('\n');
}

/** The title of the picture. */
export function titleOf({ untouched }: Diagram): string {
  return untouched === undefined ? 'Port map' : 'Port map: what changes';
}

/** The description of the picture, for screen readers. */
export function descriptionOf(diagram: Diagram): string {
  const { boxes, edges, findings } = diagram;
  if (diagram.untouched !== undefined) {
    return [
      ...summaryOf(diagram),
      ...findings.filter(({ change }) => change).map((one) => `${findingLine(one)}.`),
    ].join(' ');
  }
  const of = (role: string): number => boxes.filter((box) => box.role === role && !box.isMissing).length;
  const broken = edges.filter((edge) => edge.state === 'broken');
  const head = `${count(of('service'), 'Service')}, ${count(of('workload'), 'workload')}, ${count(edges.length, 'connection')}, ${broken.length} of them broken; ${count(findings.length, 'finding')}.`;
  return [head, ...findings.map(({ place, what }) => `${place}: ${what}.`)].join(' ');
}

function edgeMarkup(diagram: Diagram, { edge, points }: PlacedEdge, prefix: string): string {
  const { id, from, fromRow, to, toRow, state } = edge;
  const ends = [
    `data-from="${prefix}${from}"`,
    `data-to="${prefix}${to}"`,
    ...(fromRow === undefined ? [] : [`data-from-row="${prefix}${fromRow}"`]),
    ...(toRow === undefined ? [] : [`data-to-row="${prefix}${toRow}"`]),
  ];
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const tip = state === 'broken' ? crossAt(end) : headAt(end);
  return `<g class="${classes('edge', state, edgeLevel(diagram, edge), edge.change)}" id="${prefix}${id}" ${ends.join(' ')}><title>${markupLines(toldOf(diagram, edge))}</title><path class="way" d="${wayOf(points)}"/>${tip}</g>`;
}

/** The line of an edge, with rounded corners. */
function wayOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      if (before === undefined) return `M${x} ${y}`;
      if (after === undefined) return `L${x} ${y}`;
      const one = towards({ x, y }, before);
      const other = towards({ x, y }, after);
      return `L${one.x} ${one.y}Q${x} ${y} ${other.x} ${other.y}`;
    })
    .join('');
}

function towards({ x, y }: Point, { x: toX, y: toY }: Point): Point {
  const far = Math.hypot(toX - x, toY - y);
  const part = far === 0 ? 0 : Math.min(6, far / 2) / far;
  return { x: rounded(x + (toX - x) * part), y: rounded(y + (toY - y) * part) };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function headAt({ x, y }: Point): string {
  return `<path class="head" d="M${x} ${y}l-8 -4v8z"/>`;
}

/** The cross at the end of a broken edge, which does not arrive. */
function crossAt({ x, y }: Point): string {
  return `<path class="cross" d="M${rounded(x - 13)} ${rounded(y - 5)}l10 10m0 -10l-10 10"/>`;
}

function labelMarkup(diagram: Diagram, { edge, label }: PlacedEdge, prefix: string): string {
  if (label.lines.length === 0) return '';
  const lines = label.lines.map(
    (line, index) =>
      `<tspan x="${label.x + 2}" y="${rounded(label.y + 10 + index * LABEL_LINE)}">${markupText(line)}</tspan>`,
  );
  return `<text class="${classes('label', edgeLevel(diagram, edge), edge.change)}" data-edge="${prefix}${edge.id}">${lines.join('')}</text>`;
}
