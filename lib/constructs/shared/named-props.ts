/**
 * `Named` where a program asks for the type of the props, as by `ConstructorParameters<typeof Deployment>[2]`: those that it may name, with
 * lists that it may add to (`readonly-lists.ts`). Otherwise `Accepted`.
 *
 * Of a generic signature the compiler takes the constraint of the type parameter then, which is `object`, and has no keys.
 */
// prettier-ignore
export type NamedProps<Props, Named, Accepted> =
  [object, keyof Props] extends [Props, never] ? Named : Accepted;
