import type { Diagram } from './diagram';
import { diffMarkdown } from './diff/markdown';
import { dot } from './dot';
import { html } from './html';
import { mermaid } from './mermaid';
import { svg } from './svg';

/** The formats of a port map, by name, the default first. */
const FORMATS = {
  svg,
  html,
  mermaid,
  dot,
  json: (diagram: Diagram) => `${JSON.stringify(diagram, null, 2)}\n`,
} satisfies Readonly<Record<string, (diagram: Diagram) => string | Promise<string>>>;

/** The formats of a diff: those of the map, and one for a pull request. */
const DIFF_FORMATS_BY_NAME = { ...FORMATS, markdown: diffMarkdown };

/** The name of a format of a port map. */
export type DiagramFormat = keyof typeof FORMATS;

/** The names of the formats of a port map, the default first. */
export const DIAGRAM_FORMATS = Object.keys(FORMATS) as readonly DiagramFormat[];

/** The name of a format of a diff. */
export type DiffFormat = keyof typeof DIFF_FORMATS_BY_NAME;

/** The names of the formats of a diff, the default first. */
export const DIFF_FORMATS = Object.keys(DIFF_FORMATS_BY_NAME) as readonly DiffFormat[];

/** The diff in that format. */
export function writeDiff(diagram: Diagram, format: DiffFormat): string | Promise<string> {
  return DIFF_FORMATS_BY_NAME[format](diagram);
}

/** The port map in that format. */
export function writeDiagram(diagram: Diagram, format: DiagramFormat): string | Promise<string> {
  return FORMATS[format](diagram);
}
