import { didYouMean } from '../ports/suggest';

/** What is wrong with a value that has to be one of a few, if anything. */
export function notOneOfProblem(what: string, value: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes(value)) return undefined;
  return `${what} '${value}' is not one of ${allowed.join(', ')}${didYouMean(value, allowed)}`;
}
