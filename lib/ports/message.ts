/**
 * The message of the compiler where no value is allowed.
 *
 * A plain union of the allowed values is better wherever there are any; this is for the places where there are none. It is
 * an object type because a literal intersected with a string type collapses to `never`, and the text is lost.
 */
export interface Invalid<Text extends string> {
  /** Never there: no value has this type. */
  readonly invalid: Text;
}
