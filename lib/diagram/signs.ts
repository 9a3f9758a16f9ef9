import type { Severity } from '../rules/shared/rule';
import type { Diagram, DiagramChange, DiagramEdge, DiagramFinding, DiagramRow } from './diagram';

/** A character for each severity, since colour must not be the only sign. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '⚠', info: 'ℹ' };

/** A character for each kind of change. */
export const CHANGE_SIGNS: Readonly<Record<DiagramChange, string>> = { added: '+', removed: '−', changed: '~' };

/** The same in words. */
export const CHANGE_WORDS: Readonly<Record<DiagramChange, string>> = {
  added: 'new',
  removed: 'gone',
  changed: 'changed',
};

/** The text with the sign of its change. */
export function withSign(change: DiagramChange | undefined, text: string): string {
  return change === undefined ? text : `${CHANGE_SIGNS[change]} ${text}`.trimEnd();
}

/** What it was, if it has changed. */
export function wasText(before: string | undefined): readonly string[] {
  return before === undefined ? [] : [`was ${before === '' ? 'none' : before}`];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst severity of the findings with these indexes, except removed ones. */
export function worstOf({ findings }: Diagram, indexes: readonly number[]): Severity | undefined {
  return ORDER.find((severity) =>
    indexes.some((index) => findings[index]?.severity === severity && !isGone(findings[index])),
  );
}

function isGone(finding: DiagramFinding | undefined): boolean {
  return finding?.change === 'removed';
}

/** The severity of an edge: that of its worst finding, or error if it is broken without one. */
export function edgeLevel(diagram: Diagram, edge: DiagramEdge): Severity | undefined {
  if (edge.change === 'removed') return undefined;
  const own = worstOf(diagram, edge.findings);
  return own ?? (edge.state === 'broken' ? 'error' : undefined);
}

const ROW_STATES = {
  used: '',
  unused: 'not used',
  undeclared: 'not declared',
  nowhere: 'no such port',
} as const;

/** A note on a port besides its name and number. */
export function rowNote({ state, isProbed }: DiagramRow): string {
  return [ROW_STATES[state], isProbed ? 'probed' : ''].filter((text) => text !== '').join(', ');
}

/** A port with its note, in one line. */
export function rowText(diagram: Diagram, row: DiagramRow): string {
  const note = rowNote(row);
  const worst = worstOf(diagram, row.findings);
  const sign =
    row.change === 'removed'
      ? ''
      : row.state === 'nowhere'
        ? `${SIGNS.error} `
        : worst === undefined
          ? ''
          : `${SIGNS[worst]} `;
  return withSign(row.change, `${sign}${row.text}${note === '' ? '' : ` (${note})`}`);
}

/** The lines of an edge's label: the port, and what is wrong, in the words of the checker. */
export function edgeLines(diagram: Diagram, edge: DiagramEdge): readonly string[] {
  const { change, text, before, findings } = edge;
  return [withSign(change, text), ...wasText(before), ...findingLines(diagram, findings)].filter((line) => line !== '');
}

/** What is wrong, in the words of the checker, one line for each finding. */
export function findingLines({ findings }: Diagram, indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => {
    const finding = findings[index];
    return finding === undefined ? [] : [findingLine(finding)];
  });
}

/** What is wrong, with its signs. A finding that the change fixes is marked as gone. */
export function findingLine({ change, before, severity, what }: DiagramFinding): string {
  const was = before === undefined ? '' : ` (was ${before})`;
  return withSign(change, `${SIGNS[severity]} ${change === 'removed' ? 'gone: ' : ''}${what}${was}`);
}
