/** Whether one of the patterns, as in `Service/monitoring/*`, matches the object. */
export function isExternal(patterns: readonly string[], kind: string, namespace: string, name: string): boolean {
  const object = namespace === '' ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
  return patterns.some((pattern) => matches(pattern, object));
}

/** Whether a text matches a pattern, in which `*` matches any text. */
export function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
