/*
 * How the types judge. A judgement is `Fine` or `Fault`, and never `never`: in a generic function the compiler puts a judgement of a
 * type parameter off, and asks for its constraint. It finds that by judging the constraint of the parameter, but not where that comes
 * to `never` (`getConstraintOfDistributiveConditionalType`). So `number: n` with `N extends number` is judged as `number` is.
 */

/** What is right, or is known at run time only. */
export type Fine = 'fine';

/** What is wrong. */
export type Fault = 'fault';

/**
 * What is wrong, and is right where it is put off: for a condition that has no constraint of its own, as `[Problem] extends [never]`.
 *
 * Of such a condition the compiler takes both branches together for its constraint, and leaves one that is `any` out
 * (`getDefaultConstraintOfConditionalType`).
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it says
export type FaultIfKnown = any;

/** `true` of what is known at run time only: of `string`, `number`, and a template with a placeholder; `false` of a literal. */
// A mapped type makes index signatures of them, which ask for nothing, and properties of literals and members of enums.
export type IsWide<Value> = {} extends Record<Value & (string | number), 1> ? true : false;

/**
 * Whether a value is a type parameter of a generic function, or `any`. `Beside` is anything that is known where this is asked.
 *
 * The compiler tries a conditional type with a wildcard for each type parameter, to which `0` is assignable, and where what comes of that
 * is not assignable it takes the other branch at once (`getPermissiveInstantiation`). It would do so where the type is declared, were
 * there not a tuple with a type parameter.
 */
export type IsGeneric<Value, Beside> = [Beside, { of: Kind<Value> }] extends [unknown, { of: 'known' }] ? false : true;
type Kind<Value> = 0[] extends (1 & Value)[] ? 'generic' : 'known';

/** The same of a text, such as `${Number}/UDP`. */
// prettier-ignore
export type IsGenericText<Text, Beside> = [Beside, { of: KindOfText<Text> }] extends [unknown, { of: 'known' }] ? false : true;
type KindOfText<Text> = '0'[] extends ('1' & Text)[] ? 'generic' : 'known';

/*
 * Whether the compiler has inferred something is asked beside a `0`. Under `[Given] extends [never]` it takes `Given` itself for `never`
 * (`getImpliedConstraint`), also in a generic function, which puts that off: a name of either of two type parameters, and a handle by the
 * name that is one, would be refused. And with two in the tuple it infers nothing from the condition of another type.
 */

/** `Known` where nothing is wrong, else `Explained`, which says what should have been there. */
export type Judged<Judgement, Known, Explained> = { fine: Known; fault: Apart<Explained> }[Verdict<Judgement>];

/** The same of props, which a generic function may put off. */
export type JudgedProps<Props, Judgement, Known, Explained> = {
  fine: Known;
  fault: Apart<Explained>;
}[VerdictWhereKnown<Props, Verdict<Judgement>>];

/** A verdict on props, and `Fine` of those that a generic function puts off, as `Omit<Props, 'ports'>` beside others: the compiler knows too little. */
export type VerdictWhereKnown<Props, Verdict> = WhereKnown<Props extends object ? FaultIfKnown : Fine, Verdict>;

type WhereKnown<One, Verdict> = One extends Fine ? (0 extends 1 & One ? Verdict : Fine) : never;

/**
 * What stands at a place only once the compiler has inferred what is there: the same type.
 *
 * Before, it types what is at the place by the constraints of all branches together (`getApparentTypeOfContextualType`), property by
 * property, and does not look into the `infer` of one.
 */
export type Apart<Explained> = [Explained] extends [infer Given extends object] ? Given : never;

/**
 * What a judgement comes to.
 *
 * In a generic function it is put off, and what is indexed with it is looked at by its constraint, which is `Fine` where that of the
 * judgement is (see above).
 */
export type Verdict<Judgement> = [Judgement] extends [never] ? Fine : SomeVerdict<Judgement>;

/** The same of a judgement that comes to something, and is no union where it is declared, of which each part would have its own verdict. */
// The compiler looks for a constraint through few conditions within conditions (`getResolvedBaseConstraint`), so that each one less counts.
export type SomeVerdict<Judgement> = Settled<Outcome<Judgement>>;

// Not `never` in either case, as it says above; and `any` is what comes of a union that has a fault among others.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as it says
type Outcome<Judgement> = Judgement extends Fine ? Fine : any;

/** What a verdict comes to that is `any` where the compiler has inferred nothing, because the type argument was written. */
// Distributive, because where it is put off the compiler asks it of the constraint.
export type OrWritten<One> = One extends unknown ? (0 extends 1 & One ? 'written' : One) : never;

type Settled<One> = One extends Fine ? (0 extends 1 & One ? Fault : Fine) : Fault;

/**
 * Of several maps and several references, whether a reference that one map has not is of another, and this one has another of them: one
 * condition may choose both, as in `targetPort: tls ? 8443 : 8080`.
 */
// prettier-ignore
export type ChosenTogether<Reference, References, Own, Each> =
  [References & Own] extends [never] ? Fault : Reference extends Each ? Fine : Fault;
