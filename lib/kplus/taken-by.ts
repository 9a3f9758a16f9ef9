/** Those of the properties that a class of this cdk8s-plus takes: newer ones take more, and its constructor says so. */
export function takenBy(
  type: abstract new (...args: never) => object,
  properties: readonly string[],
): readonly string[] {
  const text = String(type);
  return properties.filter((property) => new RegExp(`\\bprops\\??\\.${property}\\b`).test(text));
}
