/** The same thing before and after a change; one of them may be missing. */
export interface Pair<Thing> {
  readonly before?: Thing;
  readonly after?: Thing;
  /** The thing after the change, or if that is missing, before it. */
  readonly shown: Thing;
}

/** Two things are the same if their keys are equal; `undefined` if the key does not apply to a thing. */
export type PairKey<Thing> = (thing: Thing) => string | undefined;

/** Pairs things up by the first key that two have in common. Those of the new side come first, in their order. */
export function pairUp<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  keys: readonly PairKey<Thing>[],
): readonly Pair<Thing>[] {
  const left = new Set(before);
  const found = new Map<Thing, Thing>();
  for (const key of keys) {
    const waiting = new Map<string, Thing[]>();
    for (const one of left) {
      const text = key(one);
      if (text === undefined) continue;
      const same = waiting.get(text);
      if (same === undefined) waiting.set(text, [one]);
      else same.push(one);
    }
    for (const one of after) {
      const text = found.has(one) ? undefined : key(one);
      const other = text === undefined ? undefined : waiting.get(text)?.shift();
      if (other === undefined) continue;
      found.set(one, other);
      left.delete(other);
    }
  }
  return [
    ...after.map((one): Pair<Thing> => {
      const other = found.get(one);
      return { ...(other !== undefined && { before: other }), after: one, shown: one };
    }),
    ...[...left].map((one): Pair<Thing> => ({ before: one, shown: one })),
  ];
}
