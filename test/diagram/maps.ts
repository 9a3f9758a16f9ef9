import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckOptions } from '../../lib/check/options';
import type { Diagram, DiagramBox, DiagramEdge } from '../../lib/diagram/diagram';
import { diagramOf } from '../../lib/diagram/diagram-of';
import { parseManifests } from '../../lib/manifest/parse-manifests';

/** The port map of a text. */
export const mapOf = (text: string, options: CheckOptions = {}): Diagram =>
  diagramOf(parseManifests({ file: 'a.yaml', text }), { defaultNamespace: 'shop', ...options });

/** Manifests with ten kinds of fault. */
export const FAULTS = readFileSync(join(__dirname, 'faults.yaml'), 'utf8');

/** Names, labels and annotations that try to inject markup, for an object with a finding. */
export const HOSTILE_TEXTS = [
  '<script>window.hacked = true</script>',
  '"><img src=x onerror="window.hacked = true">',
  ']]></style><script>window.hacked = true</script>',
  '--></svg><script>window.hacked = true</script>',
  'javascript:window.hacked=true',
  '"]; b0 --> b1; click b0 call alert()',
  '`**bold**` \u0000\u001b[31m \u202e \ud800 &lt;b&gt; #quot; %% end',
];

/** A Deployment and a Service with that name. */
export const hostile = (text: string): string =>
  [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: text, namespace: text, labels: { app: text }, annotations: { note: text } },
      spec: {
        template: {
          metadata: { labels: { app: text } },
          spec: { containers: [{ name: text, ports: [{ name: text, containerPort: 80 }] }] },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: text, namespace: text },
      spec: { selector: { app: text }, ports: [{ name: text, port: 80, targetPort: `x${text}` }] },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'external', namespace: text },
      spec: { type: 'ExternalName', externalName: text },
    },
  ]
    .map((object) => JSON.stringify(object))
    .join('\n---\n');

const box = ({ kind, name }: DiagramBox): string => `${kind} ${name}`.trim();

/** An edge in one line: `Service web [http 80/TCP] -> Deployment web [http 8080/TCP]: targetPort http = 8080`. */
function edgeLine(diagram: Diagram, { from, fromRow, to, toRow, text, state, findings }: DiagramEdge): string {
  const end = (id: string, rowId: string | undefined): string => {
    const found = diagram.boxes.find((one) => one.id === id);
    const row = found?.rows.find((one) => one.id === rowId);
    return `${found === undefined ? '?' : box(found)}${row === undefined ? '' : ` [${row.text}]`}`;
  };
  const said = findings.map((index) => diagram.findings[index]?.what ?? '?');
  return [`${end(from, fromRow)} -> ${end(to, toRow)}: ${text}`, state, ...said].join('; ');
}

/** The edges, one line each. */
export const edgeLines = (diagram: Diagram): readonly string[] => diagram.edges.map((edge) => edgeLine(diagram, edge));

/** The rows of a box, one line each. */
export function rowLines(diagram: Diagram, kind: string, name: string): readonly string[] {
  const found = diagram.boxes.find((one) => one.kind === kind && one.name === name);
  return (found?.rows ?? []).map(({ text, container = '', state, isProbed }) =>
    [`${container} ${text}`.trim(), state, ...(isProbed ? ['probed'] : [])].join(', '),
  );
}
