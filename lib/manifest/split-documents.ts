import { type DocumentText, splitJson } from './split-json';

/**
 * Splits a file into its documents: at lines that start with `---` or `...`, and between consecutive JSON objects.
 *
 * It is done before parsing, so that a broken document does not affect the others; no YAML document can contain such a line. Text
 * after the dashes on their line belongs to the document.
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
    // Directives, such as `%YAML 1.2`, belong to the document after the dashes.
    if (isDirectives(text.slice(start, dashes))) continue;
    if (dashes > first) add(dashes);
    start = dashes + 3;
  }
  add(text.length);
  return documents;
}

/** The start of the next line that begins with a marker, alone or before white space. */
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

// White space without line breaks: with \s, the search from the start of each line would run through all blank lines that follow.
const CONTENT_LINE = /^[^\S\r\n\u2028\u2029]*[^\s#]/m;
const CONTENT_OR_SPACED_DIRECTIVE_LINE = /^[^\S\r\n\u2028\u2029]*[^\s#%]|^[^\S\r\n\u2028\u2029]+%/m;

/** Whether a text contains more than comments. */
export function hasContent(text: string): boolean {
  return CONTENT_LINE.test(text);
}

const MARK = '\uFEFF';

/** Concatenated files may each start with a byte order mark, which is not YAML. Replacing it by a line break keeps all offsets. */
function withoutMarks(text: string): string {
  return text.replace(/(^|\n)\uFEFF/g, '$1\n');
}

function isDirectives(text: string): boolean {
  return text.includes('%') && /^%/m.test(text) && !CONTENT_OR_SPACED_DIRECTIVE_LINE.test(text);
}
