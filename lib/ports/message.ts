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
 * Why a fault is explained with an `object & { [Field in keyof Props as Undeclared<Field>]: ... }`. Beside its message, the compiler shows,
 * in a terminal and in an editor, where the expected type comes from: "which is declared here on type ...". Here that would be the whole
 * props as a literal. It does so if the property has a declaration, which such an `as` removes in a mapped type, or if the type has a
 * symbol, which an intersection lacks (`elaborateElementwise`, `resolveMappedTypeMembers`).
 */

/** The name of a property, without the link to its declaration. */
// `as Field` would only filter the properties, which keep their declarations then.
export type Undeclared<Field> = `${Field & (string | number)}`;
