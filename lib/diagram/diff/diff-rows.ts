import type { DiagramRow } from '../diagram';
import { byContainer } from '../order';
import { rowNote } from '../signs';
import type { DiffFindings } from './diff-findings';
import { pairUp } from './pair';

/** The new ids of rows, by their ids on each side. */
interface Renaming {
  readonly found: DiffFindings;
  readonly idsBefore: Map<string, string>;
  readonly idsAfter: Map<string, string>;
}

type Key = (row: DiagramRow) => string | undefined;

const sameText: Key = ({ text }) => text;
const sameName: Key = ({ port }) => port?.name;
const sameNumber: Key = ({ port }) => (port === undefined ? undefined : `${port.number}/${port.protocol}`);
const inside =
  (key: Key): Key =>
  (row) => {
    const text = key(row);
    return text === undefined ? undefined : `${row.container ?? ''}\n${text}`;
  };

/** Ports are matched by name, then by number: first within containers, then across them, as a container can be renamed. */
const KEYS = [inside(sameText), inside(sameName), inside(sameNumber), sameText, sameName, sameNumber];

/** The ports of a box on both sides. */
export function diffRows(
  box: string,
  before: readonly DiagramRow[],
  after: readonly DiagramRow[],
  { found, idsBefore, idsAfter }: Renaming,
): readonly DiagramRow[] {
  const rows = pairUp(before, after, KEYS).map(({ before: one, after: other, shown: row }) => {
    const { container } = row;
    return { one, other, row, ...(container !== undefined && { container }) };
  });
  return byContainer(rows).map(({ one, other, row }, index): DiagramRow => {
    const id = `${box}r${index}`;
    if (one !== undefined) idsBefore.set(one.id, id);
    if (other !== undefined) idsAfter.set(other.id, id);
    return {
      ...row,
      id,
      ...rowChange(one, other),
      findings: found.merge(one?.findings ?? [], other?.findings ?? []),
    };
  });
}

function rowChange(
  before: DiagramRow | undefined,
  after: DiagramRow | undefined,
): Pick<DiagramRow, 'change' | 'before'> {
  if (before === undefined) return { change: 'added' };
  if (after === undefined) return { change: 'removed' };
  const [was, is] = [rowWords(before), rowWords(after)];
  return was === is ? {} : { change: 'changed', before: was };
}

/** A port in one line: `nginx: http 8080/TCP (probed)`. It does not say whether the port is used, as the connections show that. */
export function rowWords(row: DiagramRow): string {
  const { container, text, state } = row;
  const note = rowNote(state === 'unused' ? { ...row, state: 'used' } : row);
  return `${container === undefined ? '' : `${container}: `}${text}${note === '' ? '' : ` (${note})`}`;
}
