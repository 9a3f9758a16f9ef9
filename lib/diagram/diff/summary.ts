import { count } from '../../report/words';
import type { Diagram, DiagramChange } from '../diagram';
import { changesOf } from './changes';
import { hasChanged } from './near-changes';

/** The singular and plural of what is counted. */
const NOUNS = {
  object: ['object', 'objects'],
  port: ['port', 'ports'],
  connection: ['connection', 'connections'],
} as const;
const WORDS: readonly (readonly [DiagramChange, string])[] = [
  ['added', 'new'],
  ['removed', 'gone'],
  ['changed', 'changed'],
];

/** What a change does, in a sentence or two: `1 port new, 2 connections changed. 1 finding new.` */
export function summaryOf(diagram: Diagram): readonly string[] {
  if (!hasChanged(diagram)) return ['No change to the wiring.'];
  const changes = changesOf(diagram);
  const wiring = Object.entries(NOUNS).flatMap(([sort, [one, many]]) =>
    WORDS.flatMap(([change, word]) => {
      const number = changes.filter((each) => each.sort === sort && each.change === change).length;
      return number === 0 ? [] : [`${count(number, one, many)} ${word}`];
    }),
  );
  const found = WORDS.flatMap(([change, word]) => {
    const number = diagram.findings.filter((finding) => finding.change === change).length;
    return number === 0 ? [] : [`${count(number, 'finding')} ${word}`];
  });
  return [wiring, found].flatMap((parts) => (parts.length === 0 ? [] : [`${parts.join(', ')}.`]));
}
