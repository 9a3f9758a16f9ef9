import type { Invalid } from './message';
import type { PortNameProblem } from './port-name';
import type { PortNumberProblem } from './port-number';
import type { NotInEach } from './problems';

/**
 * What an error says beside the allowed values: the name that was probably meant, or how to refer to a port that is not known yet.
 *
 * `Reference` is what was written, `Names` are the names that may have been meant.
 */
// prettier-ignore
export type Suggestion<Reference, Names> =
  Reference extends object ? never
  : Reference extends `${number}` ? Invalid<`remove the quotes to use the number ${Reference}`>
  : Reference extends string ? [Near<Reference, Names>] extends [never] ? Invalid<Problem<PortNameProblem<Reference>, `'${Reference}'`>> : BesideCompiler<Reference, Near<Reference, Names>>
  : Reference extends number ? Invalid<Problem<PortNumberProblem<Reference>, `${Reference}`>>
  : never;

/** What is wrong with a port that no container can have; else how to refer to a container that is added later. */
type Problem<OfAny, Text extends string> = [OfAny] extends [never]
  ? `a container added later? pass its handle: container.port(${Text})`
  : OfAny & string;

/**
 * The same for one of several workloads: the port may be missing in one and declared by another. If they share no port, there is nothing
 * else to say.
 *
 * `Names` are the names that all of them have, `EachName` are the names and numbers that any of them has.
 */
// prettier-ignore
export type SuggestionOfSeveral<Reference, Names, EachName> =
  [NotOfEach<Reference, EachName>] extends [never]
    ? Reference extends object ? [Names] extends [never] ? Invalid<'it is a port of another workload'> : never
    : Suggestion<Reference, Names>
  : NotOfEach<Reference, EachName>;

// Distributes over the names, to show the name alone: a handle is a name and more, and would be shown with all of that.
// prettier-ignore
type NotOfEach<Reference, Name> =
  Name extends string | number ? Reference extends Name ? Invalid<NotInEach<PortText<Name>>> : never : never;

/** A port as messages write it. */
export type PortText<Name extends string | number> = Name extends number ? `port ${Name}` : `a port '${Name}'`;

/** The name that was probably meant, or `never` if the compiler suggests it itself. */
// prettier-ignore
export type DidYouMean<Written, Names> = Written extends string ? BesideCompiler<Written, Near<Written, Names>> : never;

// The compiler suggests a literal itself if letters are missing or too many, or if the name has at least five (`getSpellingSuggestion`).
// prettier-ignore
type BesideCompiler<Written extends string, Name> =
  [Name] extends [never] ? never
  : Written extends `${infer _}${infer _}${infer _}${infer _}${infer _}${string}` ? never
  : Slip<Written, Name & string> extends 'more' | 'fewer' ? Written extends `${infer _}${infer _}${infer _}${string}` ? never : Invalid<`Did you mean '${Name & string}'?`>
  : Invalid<`Did you mean '${Name & string}'?`>;

/** The names that differ from what was written by one typo: a letter is missing, too many, wrong, or swapped with the next. */
type Near<Written, Names> = Written extends string
  ? Names extends string
    ? [Slip<Written, Names>] extends [never]
      ? never
      : Names
    : never
  : never;

// prettier-ignore
type Slip<Written extends string, Name extends string> =
  Written extends `${infer First}${infer Rest}`
    ? Name extends `${First}${infer Others}` ? Slip<Rest, Others> : SlipAt<Written, Name, First, Rest>
    : Name extends `${infer _}${infer Others}` ? Others extends '' ? 'fewer' : never : never;

// prettier-ignore
type SlipAt<Written extends string, Name extends string, First extends string, Rest extends string> =
  Rest extends Name ? 'more'
  : Name extends `${infer Other}${infer Others}`
    ? Others extends Written ? 'fewer'
      : Others extends Rest ? 'other'
      : Rest extends `${Other}${infer Tail}` ? Others extends `${First}${Tail}` ? 'swapped' : never
      : never
  : never;
