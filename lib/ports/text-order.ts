/** The characters that names may have, in sort order. */
type Characters = '-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/**
 * Whether a text sorts before another one; `false` if it has other characters.
 *
 * It decides which of several equal ports is the first: the types report all others, and have no order of their own for the keys of an
 * object.
 */
// prettier-ignore
export type IsBefore<Text extends string, Other extends string> =
  Text extends `${infer First}${infer Rest}`
    ? Other extends `${First}${infer Others}` ? IsBefore<Rest, Others>
      : Other extends `${infer Second}${string}` ? Characters extends `${string}${First}${string}${Second}${string}` ? true : false
      : false
    : Other extends '' ? false : true;
