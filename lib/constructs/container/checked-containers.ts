import type { Apart, OrWritten, SomeVerdict, Verdict, VerdictWhereKnown } from '../../ports/judgement';
import type { ContainerProps } from './accepted-container';
import type { ContainerProps as NamedContainer } from './container-props';
import type { NamedProps } from '../shared/named-props';
import type { ExplainedOneContainer, ExplainedWorkload } from './explained-containers';
import type { Uninferred, WrittenIn, WrittenWorkload } from './written-ports';
import type { ContainersJudgement, InitJudgement, OneContainerJudgement } from './judged-containers';

/*
 * If nothing is wrong, the argument has the type of the plain props, so the compiler reports unknown and missing properties as in any
 * program. It infers from the branch that is never taken, `Props` itself, which also makes it infer literals.
 *
 * To infer, it would go through all other branches, too, property by property and for each call; an indexed access stops that at once.
 */

/** The props of a workload about which there is a doubt, or what they should have been; see `quick-containers.ts`. */
// prettier-ignore
export type CheckedWorkload<Props, Known, Named> =
  [Props] extends [never] ? Props | object
  : Verdicts<Props, Known, Named>[VerdictOn<Props>];

interface Verdicts<Props, Known, Named> {
  readonly fine: NamedProps<Props, Named, Known>;
  readonly fault: Apart<ExplainedWorkload<Props, Known>>;
  readonly written: Apart<WrittenWorkload<Known, WrittenIn<Props>>>;
}
type VerdictOn<Props> = OrWritten<VerdictOnInferred<Props>>;

// The compiler leaves out `any` while this is deferred; see `FaultIfKnown`.
// prettier-ignore
type VerdictOnInferred<Props> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  Props extends Uninferred<unknown, unknown> ? any : SomeVerdict<ContainersJudgement<Props>>;

/** The props of a container, or what they should have been. */
// prettier-ignore
export type CheckedContainer<Props> =
  [Props] extends [never] ? Props | object
  : OneVerdicts<Props>[VerdictWhereKnown<Props, Verdict<OneContainerJudgement<Props>>>];

/** The props of an init container, or what they should have been. */
// prettier-ignore
export type CheckedInitContainer<Props> =
  [Props] extends [never] ? Props | object
  : OneVerdicts<Props>[VerdictWhereKnown<Props, Verdict<InitJudgement<Props>>>];

interface OneVerdicts<Props> {
  readonly fine: NamedProps<Props, NamedContainer, ContainerProps>;
  readonly fault: Apart<ExplainedOneContainer<Props>>;
}
