/** The properties that a class of the installed cdk8s-plus accepts, as the source of its constructor tells: newer versions accept more. */
export function takenBy(
  type: abstract new (...args: never) => object,
  properties: readonly string[],
): readonly string[] {
  const text = String(type);
  return properties.filter((property) => new RegExp(`\\bprops\\??\\.${property}\\b`).test(text));
}
