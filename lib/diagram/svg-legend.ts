import { count } from '../report/words';
import { textWidth } from './box-lines';
import type { Diagram } from './diagram';
import { markupText } from './plain-text';
import { edgeLevel, SIGNS } from './signs';

/** A sign and what it means. */
interface Entry {
  readonly sample: string;
  readonly text: string;
}

const LINE = 20;
const SAMPLE = 34;
const GAP = 22;
const PAD = 12;

/** The meanings of the signs in the picture, in as many lines as the width requires. */
export function legendMarkup(
  diagram: Diagram,
  width: number,
  top: number,
): { readonly markup: string; readonly height: number } {
  const parts: string[] = [];
  let [x, y] = [PAD, top + LINE / 2];
  for (const { sample, text } of entriesOf(diagram)) {
    const indent = sample === '' ? 0 : SAMPLE;
    const wide = indent + (textWidth(text) * 11) / 12;
    if (x > PAD && x + wide > width - PAD) [x, y] = [PAD, y + LINE];
    parts.push(
      `<g class="key" transform="translate(${x} ${y})">${sample}<text class="legend" x="${indent}" y="4">${markupText(text)}</text></g>`,
    );
    x += Math.ceil(wide) + GAP;
  }
  return { markup: parts.join(''), height: parts.length === 0 ? 0 : y + LINE / 2 + 6 - top };
}

/** The legend as a list, for the sidebar of the page. */
export function legendList(diagram: Diagram): string {
  const items = entriesOf(diagram).map(({ sample, text }) => {
    const picture = `<svg class="map" width="${SAMPLE}" height="${LINE}" viewBox="0 ${-LINE / 2} ${SAMPLE} ${LINE}" aria-hidden="true">${sample}</svg>`;
    return `<li>${sample === '' ? '' : picture}<span>${markupText(text)}</span></li>`;
  });
  return `<ul class="signs">${items.join('')}</ul>`;
}

function entriesOf(diagram: Diagram): readonly Entry[] {
  const { boxes, edges, untouched } = diagram;
  const rows = boxes.flatMap((box) => box.rows);
  const isDiff = untouched !== undefined;
  const has = (state: string): boolean => edges.some((edge) => edge.state === state);
  const all: readonly (Entry & { readonly isThere: boolean })[] = [
    { sample: line('good', HEAD), text: 'arrives', isThere: has('good') },
    {
      sample: line('elsewhere', HEAD),
      text: 'port not declared, or not in the input',
      isThere: has('undeclared') || has('elsewhere'),
    },
    { sample: line('broken error', CROSS), text: 'broken', isThere: has('broken') },
    { sample: port('unused'), text: 'declared, not used', isThere: rows.some(({ state }) => state === 'unused') },
    {
      sample: port('undeclared'),
      text: 'used, not declared',
      isThere: rows.some(({ state }) => state === 'undeclared'),
    },
    { sample: sign('error', SIGNS.error), text: 'error', isThere: isBad(diagram, 'error') },
    { sample: sign('warning', SIGNS.warning), text: 'warning', isThere: isBad(diagram, 'warning') },
    { sample: sign('info', SIGNS.info), text: 'info', isThere: isBad(diagram, 'info') },
    { sample: line('good added', HEAD), text: '+ new', isThere: isDiff },
    { sample: line('good removed', HEAD), text: '− gone', isThere: isDiff },
    { sample: line('good changed', HEAD), text: '~ changed', isThere: isDiff },
    { sample: '', text: `${count(untouched ?? 0, 'object')} not shown: as before`, isThere: (untouched ?? 0) > 0 },
  ];
  return all.filter(({ isThere }) => isThere);
}

function isBad(diagram: Diagram, severity: string): boolean {
  return (
    diagram.findings.some((finding) => finding.severity === severity) ||
    diagram.edges.some((edge) => edgeLevel(diagram, edge) === severity)
  );
}

const HEAD = '<path class="head" d="M28 0l-8 -4v8z"/>';
const CROSS = '<path class="cross" d="M17 -5l10 10m0 -10l-10 10"/>';

function line(look: string, tip: string): string {
  return `<g class="edge ${look}"><path class="way" d="M0 0H${tip === HEAD ? 22 : 24}"/>${tip}</g>`;
}

function port(state: string): string {
  return `<g class="row ${state}"><rect x="0" y="-7" width="28" height="14"/></g>`;
}

function sign(level: string, character: string): string {
  return `<text class="${level}" x="10" y="4">${character}</text>`;
}
