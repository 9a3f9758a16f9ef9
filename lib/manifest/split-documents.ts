/** One of the documents of a file, as text. */
export interface DocumentText {
  /** The text, without the separators around it. */
  readonly text: string;
  /** Where the text begins in the file. */
  readonly offset: number;
}

/**
 * Splits a file into its documents at the lines that begin with `---`.
 *
 * Done before parsing, so that a broken document costs itself only; no text of YAML can have such a line inside. What follows
 * the dashes on their line belongs to the document.
 */
export function splitDocuments(text: string): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  let from = 0;
  for (;;) {
    const at = from === 0 && text.startsWith('---') ? 0 : text.indexOf('\n---', from === 0 ? 0 : from - 1);
    if (at < 0) break;
    const dashes = text.startsWith('---', at) ? at : at + 1;
    from = dashes + 3;
    if (!/^\s?$/.test(text.charAt(from))) continue;
    if (dashes > 0) documents.push({ text: text.slice(start, dashes), offset: start });
    start = from;
  }
  documents.push({ text: text.slice(start), offset: start });
  return documents;
}
