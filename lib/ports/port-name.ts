import type { Fault, Fine, IsWide } from './judgement';

/**
 * What is wrong with the name of a container port, if anything.
 *
 * The rule (IANA_SVC_NAME) applies to every string that refers to a port of a pod, and to an Ingress' `service.port.name`.
 * It is stricter than the rule of a Service port's name.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports
 */
export function portNameProblem(name: string): string | undefined {
  if (name === '') return 'a port name must not be empty';
  if (name.length > 15) return `port name '${name}' has more than 15 characters`;
  if (!/^[a-z0-9-]+$/.test(name)) return `port name '${name}' may only contain lower-case letters, digits and '-'`;
  if (name.startsWith('-') || name.endsWith('-')) return `port name '${name}' must not start or end with '-'`;
  if (name.includes('--')) return `port name '${name}' must not contain '--'`;
  if (!/[a-z]/.test(name)) return `port name '${name}' needs at least one letter`;
  return undefined;
}

/** The characters that a name in Kubernetes may have, besides digits and `-`. */
// prettier-ignore
type Letter =
  | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm'
  | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';

/** A character of a DNS label. */
export type LabelCharacter = Letter | '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '-';

/**
 * What is wrong with the name of a container port: `never` if nothing is, or if the name is known at run time only.
 *
 * Fifteen `infer`s, one character each, read the name and then the padding. What they leave is as long as the name, so a name of more than
 * fifteen characters leaves more than the padding. This takes one step; a recursion over the characters would count some forty
 * instantiations for each name in a program.
 */
// prettier-ignore
export type PortNameProblem<Name extends string> =
  IsWide<Name> extends true ? never
  : Name extends '' ? 'a port name must not be empty'
  : `${Name}000000000000000` extends `${infer A}${infer B}${infer C}${infer D}${infer E}${infer F}${infer G}${infer H}${infer I}${infer J}${infer K}${infer L}${infer M}${infer N}${infer O}${infer Left}`
    ? Left extends PaddingLeft
      ? CharacterProblem<Name, A | B | C | D | E | F | G | H | I | J | K | L | M | N | O>
      : `port name '${Name}' has more than 15 characters`
    : never;

// prettier-ignore
type PaddingLeft =
  | '0' | '00' | '000' | '0000' | '00000' | '000000' | '0000000' | '00000000' | '000000000' | '0000000000'
  | '00000000000' | '000000000000' | '0000000000000' | '00000000000000' | '000000000000000';

// prettier-ignore
type CharacterProblem<Name extends string, Character> =
  [Character] extends [LabelCharacter]
    ? '-' extends Character
      ? Name extends `-${string}` | `${string}-` ? `port name '${Name}' must not start or end with '-'`
        : Name extends `${string}--${string}` ? `port name '${Name}' must not contain '--'`
        : LetterProblem<Name, Character>
      : LetterProblem<Name, Character>
    : `port name '${Name}' may only contain lower-case letters, digits and '-'`;

type LetterProblem<Name extends string, Character> = [Character & Letter] extends [never]
  ? `port name '${Name}' needs at least one letter`
  : never;

/** Whether the name of a container port is right; see `judgement.ts`. */
export type PortNameJudgement<Name> = Name extends string
  ? [PortNameProblem<Name>] extends [never]
    ? Fine
    : Fault
  : Fine;
