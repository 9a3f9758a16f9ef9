import { CST, Lexer } from 'yaml';

export interface Comment {
  /** Where its `#` stands in the text of the document. */
  readonly offset: number;
  /** All of it, from the `#` to the end of the line. */
  readonly text: string;
}

/** The comments of a document, in their order; what looks like one in a string or a block of text is none. */
export function findComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isContent ? 'content' : CST.tokenType(lexeme);
    if (type === 'comment') comments.push({ offset, text: lexeme });
    // Before the content of a scalar stands a mark that is not in the text.
    isContent = type === 'scalar';
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += lexeme.length;
  }
  return comments;
}

/**
 * The same text with the number of each comment in place of what it says: the parser keeps what comments say, but not where they
 * stand. A comment without room for its number says nothing.
 */
export function numberComments(text: string, comments: readonly Comment[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const [index, comment] of comments.entries()) {
    const room = comment.text.length - 1;
    const number = String(index);
    parts.push(text.slice(from, comment.offset), '#', (number.length > room ? '' : number).padEnd(room));
    from = comment.offset + comment.text.length;
  }
  return [...parts, text.slice(from)].join('');
}
