import type { Diagram, DiagramBox, DiagramChange, DiagramEdge } from '../diagram';
import { edgeWords } from './diff-diagrams';
import { rowWords } from './diff-rows';

/** A change of the wiring. */
export interface WiringChange {
  readonly sort: 'object' | 'port' | 'connection';
  readonly change: DiagramChange;
  /** The object that has changed, or has the port or connection. */
  readonly object: string;
  /** What it was; '' if it did not exist. */
  readonly before: string;
  /** What it is; '' if it is gone. */
  readonly after: string;
}

/** All changes, object by object. */
export function changesOf(diagram: Diagram): readonly WiringChange[] {
  const { boxes, edges, frames } = diagram;
  const namespaces = new Map(frames.map(({ id, name }) => [id, name]));
  const nameOf = (box: DiagramBox | undefined): string => {
    if (box === undefined) return '';
    const namespace = namespaces.get(box.frame ?? '');
    const name = namespace === undefined ? box.name : `${namespace}/${box.name}`;
    return `${box.kind} ${name}`.trim();
  };
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.flatMap((box): readonly WiringChange[] => {
    const object = nameOf(box);
    return [
      ...objectChange(box, object),
      // A port that nothing declares comes and goes with the reference to it, which is reported as a connection, or for a probe, here.
      ...box.rows.flatMap((row): readonly WiringChange[] =>
        row.change === undefined || (row.port === undefined && !row.isProbed && row.change !== 'changed')
          ? []
          : [{ sort: 'port', object, ...sides(row.change, row.before, `port ${rowWords(row)}`, 'port ') }],
      ),
      ...edges.flatMap((edge): readonly WiringChange[] => {
        if (edge.from !== box.id || edge.change === undefined) return [];
        const way = wayOf(edge, box, nameOf(byId.get(edge.to)));
        return [{ sort: 'connection', object, ...sides(edge.change, edge.before, `${way}${edgeText(edge)}`, way) }];
      }),
    ];
  });
}

function objectChange(box: DiagramBox, object: string): readonly WiringChange[] {
  const { change, before, note = '', isMissing, kind } = box;
  // Hosts, the outside and objects that the input lacks are not objects that are added or removed.
  if (change === undefined || kind === '' || isMissing) return [];
  const what = (text: string): string => (text === '' ? kind : `${kind}, ${text}`);
  return [
    { sort: 'object', object, ...sides(change, before === undefined ? undefined : what(before), what(note), '') },
  ];
}

/** The port and the target of an edge: `http 80/TCP → Deployment shop/web`. */
function wayOf({ fromRow }: DiagramEdge, { rows }: DiagramBox, name: string): string {
  const start = rows.find(({ id }) => id === fromRow)?.text ?? '';
  return `${start === '' ? '' : `${start} `}→ ${name}`;
}

function edgeText(edge: DiagramEdge): string {
  const words = edgeWords(edge);
  return words === '' ? '' : `: ${words}`;
}

function sides(
  change: DiagramChange,
  before: string | undefined,
  text: string,
  lead: string,
): Pick<WiringChange, 'change' | 'before' | 'after'> {
  if (change === 'added') return { change, before: '', after: text };
  if (change === 'removed') return { change, before: text, after: '' };
  const was = before === undefined || before === '' ? 'none' : before;
  return { change, before: lead === '' || lead.endsWith(' ') ? `${lead}${was}` : `${lead}: ${was}`, after: text };
}
