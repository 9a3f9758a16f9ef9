/**
 * Props of cdk8s-plus whose lists may be readonly, such as those of an `as const` object.
 *
 * The props that a program can name have the lists of cdk8s-plus, which it may add to; constructors and methods also accept the props from
 * here. Both are interfaces of the same name, so that messages and hovers read the same. (A union of both lists would show in them.)
 */
export type ReadonlyLists<Props> = { readonly [Field in keyof Props]: ReadonlyList<Props[Field]> };

// In a tuple, which does not distribute, so that any other union stays as it was written.
type ReadonlyList<Value> = [Value] extends [readonly (infer Element)[] | undefined]
  ? readonly Element[] | undefined
  : Value;
