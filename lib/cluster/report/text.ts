import { visible } from '../../check/visible';
import { colorsFor, type Colors } from '../../report/colors';
import { count } from '../../report/words';
import { chainText } from '../../rules/shared/chain';
import { FORWARD_NOTE } from '../connect/connect';
import type { ChainStatus, VerifiedChain, VerifyResult } from '../verify/result';

/** The result as text for a terminal: a line for each chain, and a summary. */
export function verifyText(result: VerifyResult, isColoured = false): string {
  const colors = colorsFor(isColoured);
  const lines = result.chains.map((chain) => `${mark(chain.status, colors)} ${visible(chainLine(chain))}`);
  const summary = colors.strong(visible(summaryLine(result)));
  const tried = result.chains.some(({ connection }) => connection !== undefined);
  return `${[...lines, '', summary, ...(tried ? [colors.faint(FORWARD_NOTE)] : [])].join('\n')}\n`;
}

const WIDTH = 'unknown'.length;

function mark(status: ChainStatus, colors: Colors): string {
  const color = { ok: colors.info, broken: colors.error, unknown: colors.warning }[status];
  return color(status.padEnd(WIDTH));
}

/** A chain in one line: its steps, what was seen, and what to do. */
export function chainLine({ steps, what, hint, remedy, notes, connection }: VerifiedChain): string {
  const parts = [
    what,
    ...(connection?.isWell === true ? [`${connection.asked}: ${connection.answer}`] : []),
    ...(hint === undefined ? [] : [hint]),
    ...notes,
    ...(remedy === '' ? [] : [`fix: ${remedy}`]),
  ];
  return `${chainText(steps)}: ${parts.join('; ')}`;
}

/** The summary in one line: `12 chains in context 'test': 10 ok, 2 broken`. */
function summaryLine({ chains, context, counts }: VerifyResult): string {
  const cluster = context === '' ? 'the cluster' : `context '${context}'`;
  const states = (['ok', 'broken', 'unknown'] as const)
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${status}`);
  const found = states.length === 0 ? '' : `: ${states.join(', ')}`;
  return `${count(chains.length, 'chain')} in ${cluster}${found}`;
}
