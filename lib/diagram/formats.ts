import type { Diagram } from './diagram';
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

/** The name of a form of a port map. */
export type DiagramFormat = keyof typeof FORMATS;

/** The names of the forms of a port map, the default first. */
export const DIAGRAM_FORMATS = Object.keys(FORMATS) as readonly DiagramFormat[];

/** The port map in that form. */
export function writeDiagram(diagram: Diagram, format: DiagramFormat): string | Promise<string> {
  return FORMATS[format](diagram);
}
