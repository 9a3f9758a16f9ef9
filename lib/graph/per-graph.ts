const KNOWN = Symbol('cdk8s-ports.known');

/**
 * Caches what is computed from a graph, or from an object that belongs to one, for as long as that exists. It is computed once, on first
 * use.
 */
export function perGraph<Owner extends object, Value>(compute: (owner: Owner) => Value): (owner: Owner) => Value {
  return (owner) => {
    const known = knownOf(owner);
    // The value itself may be `undefined`.
    if (known.has(compute)) return known.get(compute) as Value;
    const value = compute(owner);
    known.set(compute, value);
    return value;
  };
}

/** The cache is a property of the object: a WeakMap of objects that come and go keeps the garbage collector busy. */
function knownOf(owner: object & { [KNOWN]?: Map<unknown, unknown> }): Map<unknown, unknown> {
  let known = owner[KNOWN];
  if (known === undefined) Object.defineProperty(owner, KNOWN, { value: (known = new Map()) });
  return known;
}
