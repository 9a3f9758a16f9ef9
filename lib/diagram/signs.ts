import type { Severity } from '../rules/shared/rule';
import type { Diagram, DiagramEdge, DiagramRow } from './diagram';

/** How bad something is that is drawn: colour is never the only sign, so each has a character too. */
export const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '⚠', info: 'ℹ' };

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst of the findings with these indexes. */
export function worstOf({ findings }: Diagram, indexes: readonly number[]): Severity | undefined {
  return ORDER.find((severity) => indexes.some((index) => findings[index]?.severity === severity));
}

/** How bad an edge is: as its worst finding, or as the worst of the ports at its ends if it breaks there. */
export function edgeLevel(diagram: Diagram, edge: DiagramEdge): Severity | undefined {
  const own = worstOf(diagram, edge.findings);
  return own ?? (edge.state === 'broken' ? 'error' : undefined);
}

const ROW_STATES = {
  used: '',
  unused: 'not used',
  undeclared: 'not declared',
  nowhere: 'no such port',
} as const;

/** What is to be said of a port besides its name and number. */
export function rowNote({ state, isProbed }: DiagramRow): string {
  return [ROW_STATES[state], isProbed ? 'probed' : ''].filter((text) => text !== '').join(', ');
}

/** A port with what is to be said of it, in one line. */
export function rowText(diagram: Diagram, row: DiagramRow): string {
  const note = rowNote(row);
  const worst = worstOf(diagram, row.findings);
  const sign = row.state === 'nowhere' ? `${SIGNS.error} ` : worst === undefined ? '' : `${SIGNS[worst]} `;
  return `${sign}${row.text}${note === '' ? '' : ` (${note})`}`;
}

/** What an edge says, in lines: the port, and what is wrong in the words of the checker. */
export function edgeLines(diagram: Diagram, edge: DiagramEdge): readonly string[] {
  return [edge.text, ...findingLines(diagram, edge.findings)].filter((text) => text !== '');
}

/** What is wrong, in the words of the checker, a line each. */
export function findingLines({ findings }: Diagram, indexes: readonly number[]): readonly string[] {
  return indexes.flatMap((index) => {
    const finding = findings[index];
    return finding === undefined ? [] : [`${SIGNS[finding.severity]} ${finding.what}`];
  });
}
