/**
 * Props of cdk8s-plus whose lists may be readonly, as those of an `as const` object are.
 *
 * The props that a program names have the lists of cdk8s-plus, which it may add to; constructors and methods take these beside them. They
 * are interfaces of the same name, so that messages and hovers read the same. (A union of both lists would show in them.)
 */
export type ReadonlyLists<Props> = { readonly [Field in keyof Props]: ReadonlyList<Props[Field]> };

// In brackets, so that any other union stays as it was written.
type ReadonlyList<Value> = [Value] extends [readonly (infer Element)[] | undefined]
  ? readonly Element[] | undefined
  : Value;
