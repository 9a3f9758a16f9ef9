/**
 * Remembers what was computed of a graph, or of an object that belongs to one, as long as that is there: it is computed when it is
 * first asked for, and once.
 */
export function perGraph<Owner extends object, Value>(compute: (owner: Owner) => Value): (owner: Owner) => Value {
  // The value stands in a list, as it may be `undefined` itself.
  const known = new WeakMap<Owner, readonly [Value]>();
  return (owner) => {
    let found = known.get(owner);
    if (found === undefined) {
      found = [compute(owner)];
      known.set(owner, found);
    }
    return found[0];
  };
}
