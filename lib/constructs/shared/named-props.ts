/**
 * `Named` if a program asks for the type of the props, as by `ConstructorParameters<typeof Deployment>[2]`: the props that programs can
 * name, with lists that they may add to (`readonly-lists.ts`). Otherwise `Accepted`.
 *
 * For that question, the compiler takes the constraint of a generic signature's type parameter: `object`, which has no keys.
 */
// prettier-ignore
export type NamedProps<Props, Named, Accepted> =
  [object, keyof Props] extends [Props, never] ? Named : Accepted;
