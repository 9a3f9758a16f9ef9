import fc from 'fast-check';

/** Manifests in which one value, anywhere, is replaced by arbitrary JSON, and arbitrary JSON itself. */
export function mangled(manifest: object): fc.Arbitrary<unknown> {
  const one = fc.tuple(fc.nat(), fc.jsonValue()).map(([index, value]) => replaceAt(manifest, index, value));
  const two = fc
    .tuple(fc.nat(), fc.jsonValue(), fc.nat(), fc.jsonValue())
    .map(([first, value, second, other]) => replaceAt(replaceAt(manifest, first, value), second, other));
  return fc.oneof(one, two, fc.jsonValue());
}

function replaceAt(tree: unknown, index: number, value: unknown): unknown {
  const copy = { root: structuredClone(tree) };
  const places: { holder: Record<string, unknown>; key: string }[] = [];
  const visit = (holder: Record<string, unknown>, key: string): void => {
    places.push({ holder, key });
    const child = holder[key];
    if (typeof child === 'object' && child !== null) {
      for (const name of Object.keys(child)) visit(child as Record<string, unknown>, name);
    }
  };
  visit(copy, 'root');
  const place = places[index % places.length];
  if (place !== undefined) place.holder[place.key] = value;
  return copy.root;
}
