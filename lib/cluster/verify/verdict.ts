import type { GraphService } from '../../graph/service';
import type { Workload } from '../../graph/workload';
import { broken, type Step, to } from '../../rules/shared/chain';
import type { ChainEndpoints } from './result';

/** A step of a chain, in words. */
export type Words = Pick<Step, 'link' | 'text'>;

/** What was found out about a chain. */
export interface Verdict {
  readonly status: 'ok' | 'broken' | 'unknown';
  readonly steps: readonly Words[];
  readonly what: string;
  readonly hint?: string | undefined;
  readonly remedy?: string;
  readonly notes?: readonly string[];
  readonly endpoints?: ChainEndpoints;
  /** The pod and port to try a connection to, if there is one. */
  readonly target?: Target;
}

/** A port of one pod. */
export interface Target {
  readonly pod: Workload;
  readonly number: number;
  readonly protocol: string;
}

/** A chain that is broken at its last step. */
export function brokenAt(
  before: readonly Words[],
  step: Words,
  said: Pick<Verdict, 'what' | 'hint' | 'remedy' | 'endpoints' | 'notes'>,
): Verdict {
  const way = before.length === 0 ? [{ text: 'client' }] : before;
  return { status: 'broken', steps: [...wayOf(...way), broken({ text: step.text })], ...said };
}

/** A chain whose status is unknown. */
export function unknownAt(steps: readonly Words[], what: string, remedy: string): Verdict {
  return { status: 'unknown', steps, what, remedy };
}

/** The steps, each linked to the one before it. */
export function wayOf(...steps: readonly Words[]): readonly Words[] {
  return steps.map((step, index) => (index === 0 ? { text: step.text } : to({ text: step.text })));
}

/** A Service by its name, where no object of the cluster is available. */
export function namedService(
  { namespace, name }: Pick<GraphService, 'namespace' | 'name'>,
  port?: number | string,
): Words {
  return { text: `Service ${namespace}/${name}${port === undefined ? '' : `:${port}`}` };
}
