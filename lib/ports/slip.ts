import { distance } from './suggest';

/** Shorter words differ by a letter and mean something else: `api` and `app`, `web-a` and `web-b`. */
const SHORTEST = 4;

/**
 * Whether a name is another one with one slip of the hand in one of its words: a letter wrong, left out or too many, two swapped, or a
 * hyphen forgotten. Names that differ in a number are siblings.
 */
export function isSlipOf(name: string, other: string): boolean {
  if (name === other || digitsOf(name) !== digitsOf(other)) return false;
  const [words, otherWords] = [name, other].map((one) => one.toLowerCase().split(/[-_./]/));
  if (words === undefined || otherWords === undefined) return false;
  if (words.join('') === otherWords.join('')) return true;
  if (words.length !== otherWords.length) return false;
  const [different, ...more] = words.flatMap((word, index) => {
    const otherWord = otherWords[index] ?? '';
    return word === otherWord ? [] : [[word, otherWord] as const];
  });
  if (different === undefined || more.length > 0) return false;
  return different.every(({ length }) => length >= SHORTEST) && isOneEdit(...different);
}

/** Whether one text becomes the other by one edit: a character changed, left out or put in, or two neighbours swapped. */
export function isOneEdit(one: string, other: string): boolean {
  // Texts of very different lengths cannot be near, and a value from YAML can be long.
  if (Math.abs(one.length - other.length) > 1) return false;
  return distance(one, other) === 1;
}

/** Whether a name has all words of a shorter one, in their order, as it gets them from the prefix of a release or an environment. */
export function hasWordsOf(long: string, short: string): boolean {
  const words = short.split('-');
  let at = 0;
  for (const word of long.split('-')) if (word === words[at]) at += 1;
  return long !== short && at === words.length;
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
