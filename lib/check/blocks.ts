import { chainText } from '../rules/shared/chain';
import type { Finding, RelatedFindingPlace } from './finding';
import { visible } from './visible';

/** A part of the text of a finding, at most one line. */
export interface Block {
  readonly kind: 'what' | 'chain' | 'hint' | 'end' | 'candidates' | 'fix' | 'page';
  readonly text: string;
}

/** The parts of the layout that depend on the output format. */
export interface BlockOptions {
  /** How to refer to another end; '' hides it. */
  readonly endText: (end: RelatedFindingPlace, index: number) => string;
  /** What `--fix` does with the fix; '' if it does nothing. */
  readonly fixNote?: string;
}

/** The text of a finding, in the order that all output formats share. */
export function blocksOf(finding: Finding, { endText, fixNote = '' }: BlockOptions): readonly Block[] {
  const { what, chain, hint = '', related, moreRelated = 0, remedy } = finding;
  const ends = new Set(related.map((end, index) => joined(endText(end, index), end.message)));
  const blocks: readonly Block[] = [
    { kind: 'what', text: what },
    { kind: 'chain', text: chainText(chain) },
    { kind: 'hint', text: hint },
    ...[...ends].map((text) => ({ kind: 'end', text }) as const),
    { kind: 'end', text: moreRelated === 0 || ends.has('') ? '' : `and ${moreRelated} more` },
    { kind: 'candidates', text: candidatesText(finding) },
    { kind: 'fix', text: remedy === '' ? '' : `fix: ${remedy}${fixNote === '' ? '' : ` (${fixNote})`}` },
  ];
  return blocks.filter(({ text }) => text !== '').map(({ kind, text }) => ({ kind, text: visible(text) }));
}

/** What is wrong, in one line: `no such port: Service web:80 -x- Deployment web; did you mean 'http'?` */
export function messageOf({ what, chain, hint = '' }: Pick<Finding, 'what' | 'chain' | 'hint'>): string {
  const way = chainText(chain);
  return `${way === '' ? what : `${what}: ${way}`}${hint === '' ? '' : `; ${hint}`}`;
}

/** All blocks in one line, for formats that have no more. */
export function oneLine(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, text }, index) => (index === 0 ? text : kind === 'chain' ? `: ${text}` : `; ${text}`))
    .join('');
}

/** Further candidates, which neither the hint nor the remedy mentions. */
function candidatesText({ candidates, hint = '', remedy, fix }: Finding): string {
  const said = `${hint} ${remedy}`;
  const others = candidates.map(String).filter((candidate) => !speaksOf(said, candidate));
  return others.length === 0 || fix !== undefined ? '' : `candidates: ${others.join(', ')}`;
}

function speaksOf(text: string, word: string): boolean {
  const isWithin = (character: string | undefined): boolean => character !== undefined && /[\w-]/.test(character);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWithin(text[at - 1]) && !isWithin(text[at + word.length])) return true;
  }
  return false;
}

function joined(place: string, message: string): string {
  return place === '' ? '' : `${place}: ${message}`;
}
