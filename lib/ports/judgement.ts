/*
 * How the types judge. A judgement is `Fine` or `Fault`, but not `never`. In a generic function, the compiler defers a judgement of a type
 * parameter and uses the constraint of the judgement, which it gets by judging the constraint of the type parameter. It ignores that result
 * if it is `never` (`getConstraintOfDistributiveConditionalType`). Without `never`, `number: n` with `N extends number` is judged as
 * `number` is.
 */

/** The value is right, or is known only at run time. */
export type Fine = 'fine';

/** The value is wrong. */
export type Fault = 'fault';

/**
 * A fault that counts as fine while the condition is deferred. It is for a condition without a constraint of its own, such as
 * `[Problem] extends [never]`.
 *
 * The compiler uses the union of both branches as the constraint of such a condition, but leaves out a branch that is `any`
 * (`getDefaultConstraintOfConditionalType`).
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type FaultIfKnown = any;

/** `true` for what is known only at run time: `string`, `number`, and a template with a placeholder; `false` for a literal. */
// A mapped type turns those into index signatures, which require nothing, and turns literals and members of enums into required properties.
export type IsWide<Value> = {} extends Record<Value & (string | number), 1> ? true : false;

/**
 * Whether a name or a number is a member of an enum. One that a program keeps in a property or a list has the type of the whole enum there, so
 * another member of the same type is not one that the program has written.
 */
// `number` is assignable to each member of an enum, and the text of a member is not the member.
// prettier-ignore
export type IsMember<Value> =
  Value extends object ? false
  : Value extends number ? number extends Value ? true : false
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-template-expression -- the text of a member of an enum is another type
  : `${Value & string}` extends Value ? false : true;

/**
 * Whether a value is a type parameter of a generic function, or `any`. `Beside` is any type that is known where this type is used.
 *
 * Before it defers a conditional type, the compiler tries it with a wildcard for each type parameter, and `0` is assignable to the
 * wildcard. If the check fails even so, it takes the false branch at once (`getPermissiveInstantiation`). It would do that in this
 * declaration already; the tuple with the type parameter `Beside` makes it wait.
 */
export type IsGeneric<Value, Beside> = [Beside, { of: Kind<Value> }] extends [unknown, { of: 'known' }] ? false : true;
type Kind<Value> = 0[] extends (1 & Value)[] ? 'generic' : 'known';

/** The same for a text, such as `${Number}/UDP`. */
// prettier-ignore
export type IsGenericText<Text, Beside> = [Beside, { of: KindOfText<Text> }] extends [unknown, { of: 'known' }] ? false : true;
type KindOfText<Text> = '0'[] extends ('1' & Text)[] ? 'generic' : 'known';

/*
 * Why the test for "nothing inferred yet" is `[Given, 0] extends [never, 0]`. In the true branch of `[Given] extends [never]`, the compiler
 * takes `Given` itself for `never` (`getImpliedConstraint`), even in a generic function, where the condition is deferred: it would refuse
 * a name that is either of two type parameters, and a handle for a name that is a type parameter. And with two elements in the tuple, it
 * infers nothing from the condition of another type.
 */

/** `Known` if nothing is wrong, else `Explained`, which says what belongs there. */
export type Judged<Judgement, Known, Explained> = { fine: Known; fault: Apart<Explained> }[Verdict<Judgement>];

/** The same for props, which may be deferred in a generic function. */
export type JudgedProps<Props, Judgement, Known, Explained> = {
  fine: Known;
  fault: Apart<Explained>;
}[VerdictWhereKnown<Props, Verdict<Judgement>>];

/**
 * A verdict on props. It is `Fine` for props that are deferred in a generic function, such as `Omit<Props, 'ports'>` beside others: the
 * compiler knows too little about them.
 */
export type VerdictWhereKnown<Props, Verdict> = WhereKnown<Props extends object ? FaultIfKnown : Fine, Verdict>;

type WhereKnown<One, Verdict> = One extends Fine ? (0 extends 1 & One ? Verdict : Fine) : never;

/**
 * The same type, hidden from the compiler until inference is done.
 *
 * During inference, the compiler takes the constraints of all branches together as the contextual type of a value, property by property
 * (`getApparentTypeOfContextualType`), and does not look into the `infer` of a branch.
 */
export type Apart<Explained> = [Explained] extends [infer Given extends object] ? Given : never;

/**
 * The result of a judgement.
 *
 * In a generic function it is deferred. A type that is indexed with it is then resolved by the constraint of the verdict, which is `Fine`
 * if the constraint of the judgement is (see the top of this file).
 */
export type Verdict<Judgement> = [Judgement] extends [never] ? Fine : SomeVerdict<Judgement>;

/** The same for a judgement that is neither `never` nor declared as a union, each member of which would get its own verdict. */
// The compiler looks for a constraint through only a few nested conditions (`getResolvedBaseConstraint`), so each one saved counts.
export type SomeVerdict<Judgement> = Settled<Outcome<Judgement>>;

// Not `never` in either case, for the reason at the top of this file. A union with a fault among its members becomes `any`.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type Outcome<Judgement> = Judgement extends Fine ? Fine : any;

/** A verdict, or `'written'` if it is `any`: the compiler has inferred nothing, because the program writes the type argument itself. */
// Distributive, because the compiler then resolves it by the constraint while it is deferred.
export type OrWritten<One> = One extends unknown ? (0 extends 1 & One ? 'written' : One) : never;

type Settled<One> = One extends Fine ? (0 extends 1 & One ? Fault : Fine) : Fault;

/**
 * Whether a reference that one of several maps lacks may still be right: another map has it, and this map has another of the references.
 * One condition may choose both the map and the reference, as in `targetPort: tls ? 8443 : 8080`.
 */
// prettier-ignore
export type ChosenTogether<Reference, References, Own, Each> =
  [References & Own] extends [never] ? Fault : Reference extends Each ? Fine : Fault;
