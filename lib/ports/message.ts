/**
 * The compiler's message where no value is allowed.
 *
 * Where values are allowed, a plain union of them is better. It is an object type because a literal intersected with a
 * string type collapses to `never`, which loses the text.
 */
export interface Invalid<Text extends string> {
  /** Never set: no value has this type. */
  readonly invalid: Text;
}

/*
 * Why what is said of a fault is an `object & { [Field in keyof Props as Undeclared<Field>]: ... }`: beside its message, the compiler shows in
 * a terminal and in an editor where the expected type comes from, "which is declared here on type ...", and that would be the props as a
 * literal. It does so of a property that is declared somewhere, which those of a mapped type with such an `as` are not, or of a type with a
 * symbol, which an intersection has not (`elaborateElementwise`, `resolveMappedTypeMembers`).
 */

/** The name of a property, of which the compiler does not know any more where it is declared. */
// `Field` itself would be a filter, which keeps what is declared.
export type Undeclared<Field> = `${Field & (string | number)}`;
