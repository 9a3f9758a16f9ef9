import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagram, DiagramFinding } from './diagram';
import { summaryOf } from './diff/summary';
import { type Folded, foldDiagram } from './fold';
import { layOut } from './layout';
import { markupText } from './plain-text';
import { findingLine } from './signs';
import { descriptionOf, svgOf, titleOf } from './svg';
import { legendList } from './svg-legend';
import { STYLE } from './svg-style';

// Resolved by the package's name, not relative to this module: the command line is bundled into one file.
const MANIFEST = 'cdk8s-ports/package.json';
const HINT =
  'Click a port to see its whole chain, a namespace to fold it. Drag to move, + and − to zoom, / to search; Tab and Enter do what a click does.';
/** With more boxes than that, the page first shows one box for each application. */
const MANY = 150;

/**
 * The port map as a page with pan, zoom, search, and the chain of each port. It is one file, and its content security policy lets it load
 * nothing else.
 */
export async function html(diagram: Diagram): Promise<string> {
  const folded: Folded = diagram.boxes.length > MANY ? foldDiagram(diagram) : { overview: diagram, parts: [] };
  const style = `${STYLE}${pageFile('map.css')}`;
  const script = `${pageFile('squeeze.js')}${pageFile('map.js')}`;
  const parts: string[] = [];
  for (const { id, diagram: part } of folded.parts) {
    parts.push(`<template id="part-${id}">${await picture(part)}</template>`);
  }
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${titleOf(diagram)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1>${titleOf(diagram)}</h1>`,
    ...(diagram.untouched === undefined ? [] : [`<p class="summary">${summaryOf(diagram).join(' ')}</p>`]),
    '<label>Search <input type="search" id="search" placeholder="name, port, file (press /)"></label>',
    '<label><input type="checkbox" id="found"> only what has findings</label>',
    '<span role="group" aria-label="Zoom"><button type="button" id="in" aria-label="Zoom in">+</button> <button type="button" id="out" aria-label="Zoom out">−</button> <button type="button" id="fit">Fit</button></span>',
    '<button type="button" id="back" hidden>Back to all (Esc)</button>',
    '</header>',
    `<main id="stage" aria-label="${markupText(descriptionOf(folded.overview))}">${await picture(folded.overview)}</main>`,
    `<aside aria-label="Findings"${diagram.findings.length === 0 ? ' class="quiet"' : ''}><h2>Findings</h2>${findingList(diagram, folded)}<h2>Signs</h2>${legendList(diagram)}</aside>`,
    `<p id="said" role="status" aria-live="polite">${HINT}</p>`,
    ...parts,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

async function picture(diagram: Diagram): Promise<string> {
  const text = svgOf(diagram, await layOut(diagram), { isAlone: false });
  return text.replace(/width="(\d+)" height="(\d+)" /, 'data-size="$1 $2" ');
}

function findingList(diagram: Diagram, { parts }: Folded): string {
  if (diagram.findings.length === 0) return '<p>Nothing found.</p>';
  const at = placesOf(diagram);
  const partOf = new Map(parts.flatMap((part) => part.diagram.boxes.map(({ id }) => [id, part.id] as const)));
  const items = diagram.findings.map((finding, index) => {
    const { id = '', box = '' } = at.get(index) ?? {};
    const place = `${partOf.get(box) ?? ''} ${id}`;
    return `<li><button type="button" data-at="${place}">${markupText(findingLine(finding))}</button><span class="place">${markupText(finding.place)}<br>${ruleMarkup(finding)}</span></li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}

/** Where each finding is shown: the first edge, port or box that has it, and the box of that. */
function placesOf({ boxes, edges }: Diagram): ReadonlyMap<number, { readonly id: string; readonly box: string }> {
  const places = new Map<number, { readonly id: string; readonly box: string }>();
  const note = (id: string, box: string, findings: readonly number[]): void => {
    for (const index of findings) if (!places.has(index)) places.set(index, { id, box });
  };
  for (const { id, from, findings } of edges) note(id, from, findings);
  for (const { id, rows, findings } of boxes) {
    for (const row of rows) note(row.id, id, row.findings);
    note(id, id, findings);
  }
  return places;
}

/** A link to the rule's page, if that is a web address: the page of a user's own rule can be any text. */
function ruleMarkup({ rule, page }: DiagramFinding): string {
  const text = markupText(rule);
  if (!/^https?:\/\//i.test(page)) return `rule ${text}: <code>cdk8s-ports explain ${text}</code>`;
  return `rule <a href="${markupText(page)}" rel="noreferrer noopener" target="_blank">${text}</a>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Reads a file of the page from the package. */
function pageFile(name: string): string {
  const folder = join(dirname(require.resolve(MANIFEST)), 'lib', 'diagram', 'page');
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}
