/** The characters that names have, in their order. */
type Characters = '-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/**
 * Whether a text comes before another one; never so of one with other characters.
 *
 * Of several that are alike the compiler names all but the first: it has no order of its own for what stands in an object.
 */
// prettier-ignore
export type IsBefore<Text extends string, Other extends string> =
  Text extends `${infer First}${infer Rest}`
    ? Other extends `${First}${infer Others}` ? IsBefore<Rest, Others>
      : Other extends `${infer Second}${string}` ? Characters extends `${string}${First}${string}${Second}${string}` ? true : false
      : false
    : Other extends '' ? false : true;
