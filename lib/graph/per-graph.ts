const KNOWN = Symbol('cdk8s-ports.known');

/**
 * Remembers what was computed of a graph, or of an object that belongs to one, as long as that is there: it is computed when it is
 * first asked for, and once.
 */
export function perGraph<Owner extends object, Value>(compute: (owner: Owner) => Value): (owner: Owner) => Value {
  return (owner) => {
    const known = knownOf(owner);
    // What was computed may be `undefined` itself.
    if (known.has(compute)) return known.get(compute) as Value;
    const value = compute(owner);
    known.set(compute, value);
    return value;
  };
}

/** With the object itself: tables of objects that come and go are what keeps the garbage collector busy. */
function knownOf(owner: object & { [KNOWN]?: Map<unknown, unknown> }): Map<unknown, unknown> {
  let known = owner[KNOWN];
  if (known === undefined) Object.defineProperty(owner, KNOWN, { value: (known = new Map()) });
  return known;
}
