import type { Diagram } from './diagram';
import { diffMarkdown } from './diff/markdown';
import { dot } from './dot';
import { html } from './html';
import { mermaid } from './mermaid';
import { svg } from './svg';

/** The forms of a port map, by name, the default first. */
const FORMATS = {
  svg,
  html,
  mermaid,
  dot,
  json: (diagram: Diagram) => `${JSON.stringify(diagram, null, 2)}\n`,
} satisfies Readonly<Record<string, (diagram: Diagram) => string | Promise<string>>>;

/** The forms of what a change does to a port map: those of the map, and one for a pull request. */
const DIFF_FORMATS_BY_NAME = { ...FORMATS, markdown: diffMarkdown };

/** The name of a form of a port map. */
export type DiagramFormat = keyof typeof FORMATS;

/** The names of the forms of a port map, the default first. */
export const DIAGRAM_FORMATS = Object.keys(FORMATS) as readonly DiagramFormat[];

/** The name of a form of what a change does to a port map. */
export type DiffFormat = keyof typeof DIFF_FORMATS_BY_NAME;

/** The names of the forms of what a change does to a port map, the default first. */
export const DIFF_FORMATS = Object.keys(DIFF_FORMATS_BY_NAME) as readonly DiffFormat[];

/** What a change does, in that form. */
export function writeDiff(diagram: Diagram, format: DiffFormat): string | Promise<string> {
  return DIFF_FORMATS_BY_NAME[format](diagram);
}

/** The port map in that form. */
export function writeDiagram(diagram: Diagram, format: DiagramFormat): string | Promise<string> {
  return FORMATS[format](diagram);
}
