import { isFields } from '../kube/read-manifest';
import { endOfLine } from './text-range';

/** What Go templates are made of; Prometheus' rules have it in strings, so it decides nothing alone. */
export const TEMPLATE = '{{';

/** A statement of Jinja, which has a line of its own where a manifest has structure. */
const JINJA = /^[^\S\r\n\u2028\u2029]*\{[%#]/m;

/** A statement of ytt, or a value of it: a comment for YAML, which then reads no value. */
const YTT =
  /^[^\S\r\n\u2028\u2029]*#@ ?(?:load\(|data\/|overlay\/|schema\/|(?:if|for|def|end|while)\b)|[:-] #@ ?[\w"(]/m;

/** What envsubst and shells put in. */
const VARIABLE = /\$\{[^{}\n]*\}/g;

/** Whether a text is a template of ytt, which is YAML as it stands, but not the manifest that is meant. */
export function isOfYtt(text: string): boolean {
  return text.includes('#@') && YTT.test(text);
}

/** The text with the variables of envsubst filled in, which are no YAML within brackets; `undefined` if there are none. */
export function withVariables(text: string): string | undefined {
  const filled = text.replace(VARIABLE, 'x');
  return filled === text ? undefined : filled;
}

/** What a parser makes of `{{ name }}` where a value stands alone: an object with an object for a key, which it reads as this text. */
const OBJECT_AS_KEY = '[object Object]';

/** Whether a value was read that a template engine is to fill in: no manifest has an object for a key. */
export function isOfTemplate(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isOfTemplate);
  return isFields(value) && Object.entries(value).some(([key, inner]) => key === OBJECT_AS_KEY || isOfTemplate(inner));
}

/**
 * Whether something stands in a text that a template engine is to fill in, where YAML has structure: not in comments, quotes, and
 * texts of several lines, of which a parser makes nothing else.
 *
 * The text may be broken: quotes without an end go as far as the lines that may belong to them.
 */
export function hasTemplate(text: string): boolean {
  if (!text.includes(TEMPLATE)) return JINJA.test(text);
  for (let at = 0; at < text.length; at += 1) {
    if (text.startsWith(TEMPLATE, at) || text.startsWith('{%', at)) return true;
    const before = text.charAt(at - 1);
    switch (text.charAt(at)) {
      case '#':
        if (/^\s?$/.test(before)) at = endOfLine(text, at);
        break;
      case '"':
      case "'":
        if (/^[\s[{,:]?$/.test(before)) at = endOfQuotes(text, at);
        break;
      case '|':
      case '>':
        if (/^\s?$/.test(before) && isBlockHeader(text, at)) at = endOfBlock(text, at);
        break;
    }
  }
  return false;
}

function isBlockHeader(text: string, at: number): boolean {
  const header = /[|>][-+\d]*[^\S\n]*(?:#[^\n]*)?(?:\n|$)/y;
  header.lastIndex = at;
  return header.test(text);
}

function endOfBlock(text: string, start: number): number {
  const indent = indentAround(text, start);
  let end = endOfLine(text, start);
  while (end < text.length && isInside(text, end + 1, indent)) end = endOfLine(text, end + 1);
  return end;
}

function endOfQuotes(text: string, start: number): number {
  const quote = text.charAt(start);
  let indent: number | undefined;
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n') {
      indent ??= indentAround(text, start);
      if (!isInside(text, at + 1, indent)) return at;
    } else if (character === '\\' && quote === '"') {
      at += 1;
    } else if (character === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at += 1;
    }
  }
  return text.length;
}

/** How deep the object or list is that a value stands in: what belongs to the value stands deeper. */
function indentAround(text: string, value: number): number {
  const start = text.lastIndexOf('\n', value) + 1;
  const [dashes = ''] = /^ *(?:- +)*/.exec(text.slice(start, value)) ?? [];
  return start + dashes.length < value ? dashes.length : dashes.lastIndexOf('-');
}

/** Whether a line is empty or deeper than that. */
function isInside(text: string, start: number, indent: number): boolean {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return at - start > indent || /^\s?$/.test(text.charAt(at));
}
