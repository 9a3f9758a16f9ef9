/*
 * How the types judge. A judgement is `Fine` or `Fault`, and never `never`: in a generic function the compiler puts a judgement of a
 * type parameter off, and asks for its constraint. It finds that by judging the constraint of the parameter, but not where that comes
 * to `never` (`getConstraintOfDistributiveConditionalType`). So `number: n` with `N extends number` is judged as `number` is.
 */

/** What is right, or is known at run time only. */
export type Fine = 'fine';

/** What is wrong. */
export type Fault = 'fault';

/** `true` of what is known at run time only: of `string`, `number`, and a template with a placeholder; `false` of a literal. */
// A mapped type makes index signatures of them, which ask for nothing, and properties of literals and members of enums.
export type IsWide<Value> = {} extends Record<Value & (string | number), 1> ? true : false;

/**
 * `Known` where nothing is wrong, else `Explained`, which says what should have been there.
 *
 * The index is what makes it work in a generic function: its constraint is `Fine` (see above), so that the whole is `Known`.
 */
// prettier-ignore
export type Judged<Judgement, Known, Explained> =
  [Faults<Judgement>] extends [never] ? Known
  : { fine: Known; fault: Explained }[Faults<Judgement>];

// Not `Exclude`: where a judgement that was put off can only be fine, the compiler makes `never` of that, and nothing is assignable to it.
type Faults<Judgement> = Judgement extends Fine ? never : Judgement extends Fault ? Fault : Fine;
