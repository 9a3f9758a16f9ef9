import { isFields } from '../kube/read-manifest';
import { endOfLine } from './text-range';

/** The delimiter of Go templates. Prometheus rules have it in strings, so it alone does not prove a template. */
export const TEMPLATE = '{{';

/** A Jinja statement on a line of its own, outside of scalars. */
const JINJA = /^[^\S\r\n\u2028\u2029]*\{[%#]/m;

/** A ytt statement or value: to YAML it is a comment, so the field has no value. */
const YTT =
  /^[^\S\r\n\u2028\u2029]*#@ ?(?:load\(|data\/|overlay\/|schema\/|(?:if|for|def|end|while)\b)|[:-] #@ ?[\w"(]/m;

/** A variable that envsubst, a shell, a build tool or `printf` fills in: `${NAME}`, `%NAME%`, `@name@`, `%s`. */
const VARIABLE = /\$\{[^{}\n]*\}|(?<=[\s"'/:-])(?:%[A-Za-z_][\w.]*%|@[A-Za-z_][\w.-]*@|%(?:\[\d+\])?[dqsv])(?![\w%@])/g;

/** A name that a program fills in, as in `{name}` or `[[ name ]]`, which YAML reads as an object or a list. */
const FORMATTED = /\{ ?[A-Za-z_][\w.]* ?\}|\[\[ ?[A-Za-z_.][\w.]* ?\]\]/;

/** The start of what a template engine fills in, to show it. */
export const TEMPLATE_START = new RegExp(`\\{[{%#]|#@|${VARIABLE.source}|${FORMATTED.source}`);

/** Whether a text is a ytt template, which is valid YAML, but not yet the intended manifest. */
export function isOfYtt(text: string): boolean {
  return text.includes('#@') && YTT.test(text);
}

/** The text with variables filled in, which are not all valid YAML, at least not inside brackets; `undefined` if there are none. */
export function withVariables(text: string): string | undefined {
  const filled = text.replace(VARIABLE, 'x');
  return filled === text ? undefined : filled;
}

/** The parser reads a plain `{{ name }}` as an object whose key is an object, and converts that key to this text. */
const OBJECT_AS_KEY = '[object Object]';

/** Whether a parsed value has such a key, which a template engine has to fill in: no manifest uses an object as a key. */
export function isOfTemplate(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isOfTemplate);
  return isFields(value) && Object.entries(value).some(([key, inner]) => key === OBJECT_AS_KEY || isOfTemplate(inner));
}

/** Whether values that were read from a text have a name that a program fills in: an object or a list with only that name. */
export function isToFormat(text: string, values: unknown): boolean {
  return FORMATTED.test(text) && hasFormatted(text, values);
}

function hasFormatted(text: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const inner = Object.values(value) as readonly unknown[];
  const written = formattedAs(value);
  return written.some((one) => text.includes(one)) || inner.some((one) => hasFormatted(text, one));
}

/** How a value is written if it is one. */
function formattedAs(value: object): readonly string[] {
  const [[key, inner] = ['', ''], ...others] = Object.entries(value) as readonly (readonly [string, unknown])[];
  if (others.length > 0) return [];
  if (!Array.isArray(value)) return inner === null ? [`{${key}}`, `{ ${key} }`] : [];
  const [name, ...more] = Array.isArray(inner) ? (inner as readonly unknown[]) : [];
  return typeof name === 'string' && more.length === 0 ? [`[[${name}]]`, `[[ ${name} ]]`] : [];
}

/**
 * Whether a text has template syntax in the structure of the YAML, that is, outside of comments, quotes and block scalars, which parse
 * without it, too.
 *
 * The text may be invalid: an unclosed quote ends with the last line that is indented deeply enough to belong to it.
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

/** The indentation of the object or list that contains a value; lines that belong to the value are indented deeper. */
function indentAround(text: string, value: number): number {
  const start = text.lastIndexOf('\n', value) + 1;
  const [dashes = ''] = /^ *(?:- +)*/.exec(text.slice(start, value)) ?? [];
  return start + dashes.length < value ? dashes.length : dashes.lastIndexOf('-');
}

/** Whether a line is empty or indented deeper than that. */
function isInside(text: string, start: number, indent: number): boolean {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return at - start > indent || /^\s?$/.test(text.charAt(at));
}
