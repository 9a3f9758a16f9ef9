import type { IsWide } from './judgement';
import type { PortNumberProblem } from './port-number';

/**
 * What is wrong with a range of ports: `never` if nothing is, or if one of the numbers is known at run time only.
 *
 * Types cannot compare numbers, so this compares their digits, from the left.
 */
// prettier-ignore
export type PortRangeProblem<Start extends number, End extends number> =
  [PortNumberProblem<Start> | PortNumberProblem<End>] extends [never]
    ? IsWide<Start> extends true ? never
    : IsWide<End> extends true ? never
    : IsLess<`${End}`, `${Start}`> extends true ? `endPort ${End} is less than port ${Start}` : never
  : PortNumberProblem<Start> | PortNumberProblem<End>;

/**
 * Whether a whole number is less than another one; `Verdict` is the result for the digits to the left, if both numbers are equally long.
 */
// prettier-ignore
type IsLess<One extends string, Other extends string, Verdict extends boolean | 'equal' = 'equal'> =
  One extends `${infer A}${infer Ones}`
    ? Other extends `${infer B}${infer Others}`
      ? IsLess<Ones, Others, Verdict extends boolean ? Verdict : A extends B ? 'equal' : A extends Lower[B & keyof Lower] ? true : false>
      : false
  : Other extends '' ? Verdict extends true ? true : false
  : true;

interface Lower {
  '0': never;
  '1': '0';
  '2': '0' | '1';
  '3': '0' | '1' | '2';
  '4': '0' | '1' | '2' | '3';
  '5': '0' | '1' | '2' | '3' | '4';
  '6': '0' | '1' | '2' | '3' | '4' | '5';
  '7': '0' | '1' | '2' | '3' | '4' | '5' | '6';
  '8': '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7';
  '9': '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8';
}
