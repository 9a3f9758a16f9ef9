import type * as levenshtein from 'fastest-levenshtein';

/**
 * The candidate that was probably meant, if one is near: at most two edits away, and by fewer edits than half the value's length. Two
 * swapped neighbours are one edit.
 *
 * The nearest wins, and the first of equally near ones.
 */
export function suggest(value: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(2, (value.length - 1) / 2);
  const lower = value.toLowerCase();
  let nearest: string | undefined;
  let nearestEdits = Infinity;
  for (const candidate of candidates) {
    // Saves the costly comparison: a value from YAML can be long, and texts of very different lengths cannot be near.
    if (candidate === value || Math.abs(candidate.length - value.length) > limit) continue;
    // A difference in case alone is the most common typo, and would count one edit for each letter.
    const edits = distance(lower, candidate.toLowerCase());
    if (edits <= limit && edits < nearestEdits) {
      nearest = candidate;
      nearestEdits = edits;
    }
  }
  return nearest;
}

/** Asks whether a candidate was meant. */
export function askFor(candidate: number | string): string {
  return `did you mean ${typeof candidate === 'string' ? `'${candidate}'` : candidate}?`;
}

/** The end of a message that asks whether a near candidate was meant, or nothing. */
export function didYouMean(value: string, candidates: readonly string[]): string {
  const candidate = suggest(value, candidates);
  return candidate === undefined ? '' : `; ${askFor(candidate)}`;
}

/** Words that are near each other and mean different things. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['internal', 'external'],
  ['int', 'ext'],
  ['ingress', 'egress'],
  ['east', 'west'],
  ['http', 'https'],
  ['tcp', 'udp'],
  ['rw', 'ro'],
  ['lan', 'wan'],
  ['min', 'max'],
];

/** Whether two names differ only in words such as internal and external. */
export function areOpposites(one: string, other: string): boolean {
  const [words, others] = [one, other].map((name) => name.toLowerCase().split(/[-_./]/));
  if (one === other || words === undefined || words.length !== others?.length) return false;
  return words.every((word, index) => {
    const other = others[index] ?? '';
    return word === other || OPPOSITES.some((pair) => pair.includes(word) && pair.includes(other));
  });
}

/** Whether two names are siblings, such as `web-1` and `web-2`, or `web-internal` and `web-external`: neither is a typo of the other. */
export function areSiblings(one: string, other: string): boolean {
  return areNumbered(one, other) || areOpposites(one, other);
}

function areNumbered(one: string, other: string): boolean {
  return one !== other && one.replace(/\d+/g, '') === other.replace(/\d+/g, '') && /\d/.test(one) && /\d/.test(other);
}

/** The number of edits between two texts; two swapped neighbours are one. */
export function distance(from: string, to: string): number {
  if (isSwapped(from, to)) return 1;
  // Loaded only when needed: the constructs load this file, and only messages need the package.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('fastest-levenshtein') as typeof levenshtein).distance(from, to);
}

/** Whether the texts differ only in two swapped neighbours. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return (
    at + 1 < one.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
