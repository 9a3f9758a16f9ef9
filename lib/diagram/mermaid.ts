import type { Diagram, DiagramBox, DiagramEdge } from './diagram';
import { plainText } from './plain-text';
import { edgeLevel, edgeLines, findingLines, rowText, wasText, withSign, worstOf } from './signs';

/** The port map as a Mermaid flowchart, which GitHub and GitLab draw in Markdown. */
export function mermaid(diagram: Diagram): string {
  const { frames, boxes, edges } = diagram;
  const loose = boxes.filter(({ frame }) => frame === undefined);
  return [
    'flowchart LR',
    ...loose.flatMap((box) => boxLines(diagram, box, '  ')),
    ...frames.flatMap(({ id, name }) => [
      `  subgraph ${id}["${label([`namespace ${name}`])}"]`,
      ...boxes.filter(({ frame }) => frame === id).flatMap((box) => boxLines(diagram, box, '    ')),
      '  end',
    ]),
    ...edges.map((edge) => `  ${edge.fromRow ?? edge.from} ${arrow(diagram, edge)} ${edge.toRow ?? edge.to}`),
    ...styles(diagram),
    '',
  ].join('\n');
}

function boxLines(diagram: Diagram, box: DiagramBox, indent: string): readonly string[] {
  const { id, kind, name, note, rows, isMissing } = box;
  const head = withSign(box.change, `${kind} ${name}`.trim() + (note === undefined ? '' : ` (${note})`));
  const text = label([head, ...wasText(box.before), ...findingLines(diagram, box.findings)]);
  const level = isMissing ? 'missing' : worstOf(diagram, box.findings);
  const style = [level, box.change].flatMap((name) => (name === undefined ? [] : [`${indent}class ${id} ${name}`]));
  if (rows.length === 0) return [`${indent}${id}["${text}"]`, ...style];
  return [
    `${indent}subgraph ${id}["${text}"]`,
    ...rows.map((row) => {
      const container = row.container === undefined ? '' : `${row.container}: `;
      const look = row.change ?? (row.state === 'used' ? worstOf(diagram, row.findings) : row.state);
      const lines = [
        `${container}${rowText(diagram, row)}`,
        ...wasText(row.before),
        ...findingLines(diagram, row.findings),
      ];
      return `${indent}  ${row.id}["${label(lines)}"]${look === undefined ? '' : `:::${look}`}`;
    }),
    `${indent}end`,
    ...style,
  ];
}

function arrow(diagram: Diagram, edge: DiagramEdge): string {
  const lines = edgeLines(diagram, edge);
  const line = edge.state === 'broken' ? '--x' : edge.state === 'good' ? '-->' : '-.->';
  return lines.length === 0 ? line : `${line}|"${label(lines)}"|`;
}

const BROKEN = 'stroke:#c1121f,stroke-width:3px,stroke-dasharray:6 4';
const AMBER = 'stroke:#b26a00,stroke-width:2px';
const CHANGES = {
  added: 'stroke:#1a7f37,stroke-width:3px',
  removed: 'stroke:#7a3fc4,stroke-width:2px,stroke-dasharray:1 4',
  changed: 'stroke:#1d5fa8,stroke-width:3px,stroke-dasharray:10 3 2 3',
};

function styles(diagram: Diagram): readonly string[] {
  const looks = diagram.edges.map((edge) => edge.change ?? edgeLevel(diagram, edge));
  const linkStyles = Object.entries({ error: BROKEN, warning: AMBER, ...CHANGES }).flatMap(([look, style]) => {
    const indexes = looks.flatMap((one, index) => (one === look ? [index] : []));
    return indexes.length === 0 ? [] : [`  linkStyle ${indexes.join(',')} ${style}`];
  });
  const isDiff = diagram.untouched !== undefined;
  return [
    `  classDef error ${BROKEN}`,
    `  classDef nowhere ${BROKEN}`,
    `  classDef warning ${AMBER}`,
    `  classDef undeclared ${AMBER},stroke-dasharray:2 3`,
    '  classDef unused stroke-dasharray:2 3,opacity:0.6',
    '  classDef missing stroke-dasharray:2 3',
    ...(isDiff ? Object.entries(CHANGES).map(([name, style]) => `  classDef ${name} ${style}`) : []),
    ...linkStyles,
  ];
}

/** In a line with one of these words anywhere, Mermaid drops the last semicolon, which breaks a character code such as `#35;`. */
const STYLES = /style|classDef/g;

/** Mermaid takes these for a formula or an icon, even if they are written as character codes. A zero-width character separates them. */
const JOINED = /\$(?=\$)|:(?=fa-)/g;
const APART = '$&\u2060';

/** The text of a label. Characters that Mermaid, Markdown or HTML could interpret are written as character codes. */
function label(lines: readonly string[]): string {
  const escaped = (text: string): string =>
    plainText(text)
      .replace(JOINED, APART)
      .replace(/[^\p{L}\p{N} .,:/()_=✗⚠ℹ-]/gu, numbered)
      .replace(STYLES, (word) => `${numbered(word)}${word.slice(1)}`);
  return lines.map(escaped).join('<br/>');
}

function numbered(character: string): string {
  return `#${character.codePointAt(0) ?? 0};`;
}
