import type { Fault, Fine, IsWide } from './judgement';
import type { LabelCharacter, PortNameProblem } from './port-name';

/**
 * What is wrong with the name of a Service port, if anything.
 *
 * The rule (a DNS label) allows what the name of a container port may not have: up to 63 characters, digits alone, `--`.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#multi-port-services
 */
export function servicePortNameProblem(name: string): string | undefined {
  if (name === '') return 'a Service port name must not be empty';
  if (name.length > 63) return `Service port name '${name}' has more than 63 characters`;
  if (!/^[a-z0-9-]+$/.test(name)) {
    return `Service port name '${name}' may only contain lower-case letters, digits and '-'`;
  }
  if (name.startsWith('-') || name.endsWith('-')) return `Service port name '${name}' must not start or end with '-'`;
  return undefined;
}

/**
 * What is wrong with the name of a Service port: `never` if nothing is, or if the name is known at run time only.
 *
 * Most names are valid names of container ports, too, which takes one step to see. Others are read character by character, in a tail call,
 * so that the recursion depth does not matter.
 */
// prettier-ignore
export type ServicePortNameProblem<Name extends string> =
  IsWide<Name> extends true ? never
  : [PortNameProblem<Name>] extends [never] ? never
  : Name extends '' ? 'a Service port name must not be empty'
  : LabelProblem<Name, Name>;

// prettier-ignore
type LabelProblem<Name extends string, Left extends string, Read extends readonly unknown[] = [], OnlyAllowed = true> =
  Left extends `${infer First}${infer Rest}`
    ? Read['length'] extends 63 ? `Service port name '${Name}' has more than 63 characters`
      : LabelProblem<Name, Rest, [...Read, 0], First extends LabelCharacter ? OnlyAllowed : false>
    : OnlyAllowed extends false ? `Service port name '${Name}' may only contain lower-case letters, digits and '-'`
    : Name extends `-${string}` | `${string}-` ? `Service port name '${Name}' must not start or end with '-'`
    : never;

/** Whether the name of a Service port is right; see `judgement.ts`. */
export type ServicePortNameJudgement<Name> = Name extends string
  ? [ServicePortNameProblem<Name>] extends [never]
    ? Fine
    : Fault
  : Fine;
