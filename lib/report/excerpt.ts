import type { Position } from '../manifest/position';

/** A line of a file with its number, and the range to underline. */
export interface ExcerptLine {
  /** The number, from 1. */
  readonly number: number;
  /** The text, with tabs as spaces. */
  readonly text: string;
  /** The range to underline, in characters of `text`. Only the last line of an excerpt has one. */
  readonly underline?: { readonly start: number; readonly length: number };
}

const WIDTH = 110;
const BEFORE = 40;

/** The line of a place, with the line above it, which often shows the context. */
export function excerpt(text: string, { offset, endOffset, line }: Position): readonly ExcerptLine[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const own = lineFrom(text, start);
  const column = offset - start;
  const length = Math.max(1, Math.min(endOffset, start + own.length) - offset);
  // Long lines are cut: minified JSON is a single line.
  const cut = own.length > WIDTH ? Math.max(0, column - BEFORE) : 0;
  const head = cut > 0 ? '…' : '';
  const shown = own.slice(cut, cut + WIDTH);
  const last: ExcerptLine = {
    number: line,
    text: clean(`${head}${shown}${own.length > cut + WIDTH ? '…' : ''}`),
    underline: { start: column - cut + head.length, length: Math.max(1, Math.min(length, cut + WIDTH - column)) },
  };

  const above = start === 0 ? undefined : lineFrom(text, text.lastIndexOf('\n', start - 2) + 1);
  if (above === undefined || above.trim() === '' || above.length > WIDTH || /^(---|\.\.\.)/.test(above)) return [last];
  return [{ number: line - 1, text: clean(above) }, last];
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
}

/** Replaces each control character by one space, so that the underline stays aligned. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- a terminal would interpret them
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}
