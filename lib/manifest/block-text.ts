import type { ScalarStyle } from './block-reader';

/**
 * What is meant by a scalar in block style that does not stand there as it is: one of several lines, or with something escaped.
 *
 * @see https://yaml.org/spec/1.2.2/#chapter-7-flow-style-productions and chapter 8 for those of blocks
 */
export function blockText(style: ScalarStyle, written: string): string {
  switch (style) {
    case 'plain':
      return folded(written);
    case 'single':
      return folded(written.slice(1, -1)).replaceAll("''", "'");
    case 'double':
      return unescaped(written.slice(1, -1));
    case 'block':
      return linesOf(written);
  }
}

/** A line break is a space, each after it one of the text; spaces around them are for the layout. */
function folded(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/[ \t\r]*\n[ \t\r\n]*/g, breaks);
}

function breaks(layout: string): string {
  const count = layout.split('\n').length - 1;
  return count === 1 ? ' ' : '\n'.repeat(count - 1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b', ' ': ' ' },
  ...{ '"': '"', '/': '/', '\\': '\\' },
};

function unescaped(text: string): string {
  // A line break that is escaped is none. Spaces before one that is not are for the layout, unless they are escaped.
  return text.replace(/\\(?:\n[ \t\r\n]*|([^\n]))|[ \t\r]*\n[ \t\r\n]*/g, (layout, escaped?: string) => {
    if (escaped !== undefined) return ESCAPES[escaped] ?? layout;
    return layout.startsWith('\\') ? '' : breaks(layout);
  });
}

function linesOf(written: string): string {
  const [header = '', ...lines] = written.replaceAll('\r\n', '\n').replace(/\r$/, '').split('\n');
  const depth = lines.find((line) => /[^ ]/.test(line))?.search(/[^ ]/) ?? 0;
  const texts = lines.map((line) => line.slice(depth));
  const text = header.startsWith('|') ? texts.join('\n') : foldedLines(texts);
  return header.startsWith('-', 1) ? text : `${text}\n`;
}

/** Lines that stand deeper than the first are not folded. */
function foldedLines(lines: readonly string[]): string {
  let [text, empty, isDeeper, isBegun] = ['', 0, false, false];
  for (const line of lines) {
    if (line === '') {
      empty += 1;
      continue;
    }
    if (/^[ \t]/.test(line)) {
      isDeeper = true;
      text += '\n'.repeat(isBegun ? empty + 1 : empty);
    } else if (isDeeper) {
      isDeeper = false;
      text += '\n'.repeat(empty + 1);
    } else if (empty > 0) {
      text += '\n'.repeat(empty);
    } else if (isBegun) {
      text += ' ';
    }
    text += line;
    isBegun = true;
    empty = 0;
  }
  return text;
}
