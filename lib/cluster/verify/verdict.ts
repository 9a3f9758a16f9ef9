import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { broken, type Step, to } from '../../rules/shared/chain';
import type { ChainEndpoints } from './result';

/** A step of the way, in words. */
export type Words = Pick<Step, 'link' | 'text'>;

/** What was seen of a chain. */
export interface Verdict {
  readonly status: 'ok' | 'broken' | 'unknown';
  readonly steps: readonly Words[];
  readonly what: string;
  readonly hint?: string | undefined;
  readonly remedy?: string;
  readonly notes?: readonly string[];
  readonly endpoints?: ChainEndpoints;
  /** The pod that a connection is tried to, and its port; none if there is nothing to try. */
  readonly target?: Target;
}

/** A port of one pod. */
export interface Target {
  readonly pod: Workload;
  readonly number: number;
  readonly protocol: string;
}

/** The chain is broken at its last step. */
export function brokenAt(
  before: readonly Words[],
  step: Words,
  said: Pick<Verdict, 'what' | 'hint' | 'remedy' | 'endpoints' | 'notes'>,
): Verdict {
  const way = before.length === 0 ? [{ text: 'client' }] : before;
  return { status: 'broken', steps: [...wayOf(...way), broken({ text: step.text })], ...said };
}

/** Nothing can be said of the chain. */
export function unknownAt(steps: readonly Words[], what: string, remedy: string): Verdict {
  return { status: 'unknown', steps, what, remedy };
}

/** The steps, reached one from the other. */
export function wayOf(...steps: readonly Words[]): readonly Words[] {
  return steps.map((step, index) => (index === 0 ? { text: step.text } : to({ text: step.text })));
}

/** A Service by its name, where no object of the cluster is at hand. */
export function namedService(
  { namespace, name }: Pick<GraphService, 'namespace' | 'name'>,
  port?: number | string,
): Words {
  return { text: `Service ${namespace}/${name}${port === undefined ? '' : `:${port}`}` };
}
