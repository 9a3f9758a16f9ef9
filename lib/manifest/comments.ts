import { CST, Lexer } from 'yaml';

export interface Comment {
  /** The offset of its `#` in the text of the document. */
  readonly offset: number;
  /** The whole comment, from the `#` to the end of the line. */
  readonly text: string;
}

/** The comments of a document, in order; what looks like one in a string or a block scalar is not a comment. */
export function findComments(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isContent ? 'content' : CST.tokenType(lexeme);
    if (type === 'comment') comments.push({ offset, text: lexeme });
    // The lexer emits a marker before the content of a scalar that is not part of the text.
    isContent = type === 'scalar';
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += lexeme.length;
  }
  return comments;
}

/**
 * The same text with the number of each comment in place of its content: the parser keeps the content of comments, but not their
 * positions. A comment that is too short for its number becomes empty.
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
