import type { Diagram, DiagramBox, DiagramEdge } from './diagram';
import { markupText, plainText } from './plain-text';
import { edgeLevel, edgeLines, findingLines, rowText, wasText, withSign, worstOf } from './signs';

const COLORS: Readonly<Record<string, string>> = {
  error: '#c1121f',
  warning: '#b26a00',
  added: '#1a7f37',
  removed: '#7a3fc4',
  changed: '#1d5fa8',
};

/** The port map in DOT, the language of Graphviz. */
export function dot(diagram: Diagram): string {
  const { frames, boxes, edges } = diagram;
  return [
    'digraph ports {',
    '  rankdir=LR;',
    '  node [shape=plain, fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...boxes.flatMap((box) => (box.frame === undefined ? [`  ${node(diagram, box)}`] : [])),
    ...frames.flatMap(({ id, name }) => [
      `  subgraph cluster_${id} {`,
      `    label=${quoted(`namespace ${name}`)}; style=rounded; color="#888888"; fontname="Helvetica";`,
      ...boxes.flatMap((box) => (box.frame === id ? [`    ${node(diagram, box)}`] : [])),
      '  }',
    ]),
    ...edges.map((edge) => `  ${edgeText(diagram, edge)}`),
    '}',
    '',
  ].join('\n');
}

function node(diagram: Diagram, box: DiagramBox): string {
  const { id, kind, name, note, rows, findings, isMissing } = box;
  const head = [
    `<b>${markupText(withSign(box.change, name))}</b>`,
    ...[[kind, note].filter(Boolean).join(', '), ...wasText(box.before)].map(markupText),
  ].filter((text) => text !== '');
  const color = COLORS[box.change ?? worstOf(diagram, findings) ?? ''] ?? '#555555';
  const cells = [
    ...findingLines(diagram, findings).map((text) => `<tr><td>${markupText(text)}</td></tr>`),
    ...rows.map((row) => {
      const container = row.container === undefined ? '' : `${row.container}: `;
      const said = [
        `${container}${rowText(diagram, row)}`,
        ...wasText(row.before),
        ...findingLines(diagram, row.findings),
      ];
      const lines = said.map(markupText);
      return `<tr><td port="${row.id}" align="left">${lines.join('<br/>')}</td></tr>`;
    }),
  ];
  const style = isMissing || box.change === 'removed' ? ' style="dashed"' : '';
  const table = `<table border="1" cellborder="0" cellspacing="0" cellpadding="4" color="${color}"${style}>`;
  return `${id} [label=<${table}<tr><td>${head.join('<br/>')}</td></tr>${cells.join('')}</table>>];`;
}

function edgeText(diagram: Diagram, edge: DiagramEdge): string {
  const { from, fromRow, to, toRow, state, change } = edge;
  const level = change ?? edgeLevel(diagram, edge);
  const attributes = [
    `label=${quoted(edgeLines(diagram, edge).join('\n'))}`,
    ...(level === undefined ? [] : [`color="${COLORS[level] ?? '#555555'}"`, 'penwidth=2']),
    ...(change === 'removed'
      ? ['style=dotted']
      : state === 'broken'
        ? ['style=dashed', 'arrowhead=tee']
        : state === 'good'
          ? []
          : ['style=dotted']),
  ];
  const end = (box: string, row: string | undefined, side: string): string =>
    row === undefined ? box : `${box}:${row}:${side}`;
  return `${end(from, fromRow, 'e')} -> ${end(to, toRow, 'w')} [${attributes.join(', ')}];`;
}

function quoted(text: string): string {
  return `"${text.split('\n').map(plainText).join('\n').replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
