import { visible } from '../check/visible';

/** A text of a manifest without characters that a terminal, XML or HTML cannot represent. */
export function plainText(text: string): string {
  return visible(text).replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

/** A text of several lines, escaped for XML and HTML. */
export function markupLines(text: string): string {
  return text.split('\n').map(markupText).join('\n');
}

/** A text of a manifest, escaped for XML and HTML, in an element or in quotes. */
export function markupText(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
