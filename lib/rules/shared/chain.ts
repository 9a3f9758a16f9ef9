import type { Resource } from '../../manifest/resource';

/** A step of a chain, as in `Service web:80 -> targetPort "htpp" -x- Deployment web`. */
export interface Step {
  /** Whether it can be reached from the previous step; the first step has none. */
  readonly link?: '->' | '-x-';
  /** The step in words. */
  readonly text: string;
  /** The objects that the step is about. */
  readonly resources?: readonly Resource[];
  /** The port, by name or by number. */
  readonly port?: number | string;
}

/** The step, reached from the one before it. */
export function to(step: Step): Step {
  return { ...step, link: '->' };
}

/** The step, which cannot be reached from the one before it. */
export function broken(step: Step): Step {
  return { ...step, link: '-x-' };
}

/** The whole chain in one line. */
export function chainText(steps: readonly Pick<Step, 'link' | 'text'>[]): string {
  return steps.map(({ link, text }) => (link === undefined ? text : `${link} ${text}`)).join(' ');
}
