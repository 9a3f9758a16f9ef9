/** The text without what a terminal would take for an order, or for a line of its own: it may come from a manifest that nobody trusts. */
export function visible(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- they are what it is about
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
