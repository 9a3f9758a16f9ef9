import { areOpposites, distance } from './suggest';

/** Shorter words that differ by one letter often mean different things: `api` and `app`, `web-a` and `web-b`. */
const SHORTEST = 4;

/**
 * Whether a name is another one with a typo in one of its words: one letter wrong, missing or too many, two swapped, or a hyphen forgotten.
 * Names that differ in a number, or in words such as internal and external, are siblings, not typos.
 */
export function isSlipOf(name: string, other: string): boolean {
  if (name === other || digitsOf(name) !== digitsOf(other) || areOpposites(name, other)) return false;
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

/** Whether one text becomes the other by one edit: a character changed, removed or added, or two neighbours swapped. */
export function isOneEdit(one: string, other: string): boolean {
  // Saves the costly comparison: a value from YAML can be long, and texts of very different lengths cannot be near.
  if (Math.abs(one.length - other.length) > 1) return false;
  return distance(one, other) === 1;
}

/** Whether a name has all words of a shorter one, in their order, as when a release or an environment adds a prefix. */
export function hasWordsOf(long: string, short: string): boolean {
  const words = short.split('-');
  let at = 0;
  for (const word of long.split('-')) if (word === words[at]) at += 1;
  return long !== short && at === words.length;
}

function digitsOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}
