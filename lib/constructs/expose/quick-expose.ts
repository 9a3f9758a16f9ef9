import type { DoubtfulNumber } from '../../ports/doubt';
import type { NumberOf } from '../../ports/port-map';

/** Whether there is any doubt about what is given to `expose`. */
// prettier-ignore
export type ExposeDoubt<Given, Ports, ClusterIP> =
  Given extends Readonly<Record<string, number>>
    ? | (keyof Given extends keyof Ports ? never : 'doubt')
      | (ClusterIP extends 'None' ? 'doubt' : never)
      | NumbersDoubt<Given>
  : Given extends Readonly<Record<string, number | true>>
    ? string extends keyof Given ? 'doubt'
      : | (keyof Given extends keyof Ports ? never : 'doubt')
      | (ClusterIP extends 'None' ? 'doubt' : never)
      | NumbersDoubt<{ [Name in keyof Given]: Given[Name] extends number ? Given[Name] : NumberOf<Ports[Name & keyof Ports]> }>
    : 'doubt';

type NumbersDoubt<Numbers> = (`#${Numbers[keyof Numbers] & number}` & DoubtfulNumber) | SameDoubt<Numbers>;

/** Names that have the same value as another name. */
// prettier-ignore
export type SameDoubt<Values> = {
  [Name in keyof Values]: Values[Name] extends Values[Exclude<keyof Values, Name>] ? unknown : never;
}[keyof Values];
