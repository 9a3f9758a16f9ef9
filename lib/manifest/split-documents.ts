import { type DocumentText, splitJson } from './split-json';

/**
 * Splits a file into its documents: at the lines that begin with `---` or `...`, and between objects of JSON that follow each other.
 *
 * Done before parsing, so that a broken document costs itself only; no text of YAML can have such a line inside. What follows
 * the dashes on their line belongs to the document.
 */
export function splitDocuments(source: string): readonly DocumentText[] {
  const text = source.includes(MARK) ? withoutMarks(source) : source;
  const documents: DocumentText[] = [];
  let start = 0;
  const add = (end: number): void => {
    const document = text.slice(start, end);
    for (const json of splitJson(document)) documents.push({ text: json.text, offset: start + json.offset });
    start = end;
  };
  const first = source.startsWith(MARK) ? 1 : 0;
  let dots = lineOf('...', text, 0);
  for (let dashes = lineOf('---', text, 0); ; dashes = lineOf('---', text, dashes + 3)) {
    const end = dashes ?? text.length;
    for (; dots !== undefined && dots < end; dots = lineOf('...', text, dots + 3)) {
      const behind = dots + 3;
      if (dots > start && hasContent(text.slice(behind, end))) add(behind);
    }
    if (dashes === undefined) break;
    // Directives, such as `%YAML 1.2`, belong to what follows the dashes.
    if (isDirectives(text.slice(start, dashes))) continue;
    if (dashes > first) add(dashes);
    start = dashes + 3;
  }
  add(text.length);
  return documents;
}

/** Where the next line begins that has a marker at its beginning, alone or before a space. */
function lineOf(marker: string, text: string, from: number): number | undefined {
  let at = from === 0 && text.startsWith(marker) ? 0 : afterNewline(text.indexOf(`\n${marker}`, from));
  while (at !== undefined && !/^\s?$/.test(text.charAt(at + marker.length))) {
    at = afterNewline(text.indexOf(`\n${marker}`, at));
  }
  return at;
}

function afterNewline(at: number): number | undefined {
  return at < 0 ? undefined : at + 1;
}

// Spaces that end no line: what is looked for at the beginning of each must not look through all that follow.
const CONTENT_LINE = /^[^\S\r\n\u2028\u2029]*[^\s#]/m;
const CONTENT_OR_SPACED_DIRECTIVE_LINE = /^[^\S\r\n\u2028\u2029]*[^\s#%]|^[^\S\r\n\u2028\u2029]+%/m;

/** Whether there is more than comments in a text. */
export function hasContent(text: string): boolean {
  return CONTENT_LINE.test(text);
}

const MARK = '\uFEFF';

/** Files that were put one behind the other each begin with a mark that is no part of YAML; as line breaks they do no harm. */
function withoutMarks(text: string): string {
  return text.replace(/(^|\n)\uFEFF/g, '$1\n');
}

function isDirectives(text: string): boolean {
  return text.includes('%') && /^%/m.test(text) && !CONTENT_OR_SPACED_DIRECTIVE_LINE.test(text);
}
