/**
 * The matchers for tests that import `expect` from `@jest/globals`.
 *
 * @packageDocumentation
 */
import { expect } from '@jest/globals';
import type { PortMatchers } from './port-matchers';
import { toHaveValidPorts } from './to-have-valid-ports';
import { toRoute } from './to-route';

export type { CheckOptions } from '../check/options';
export type { GraphOptions } from '../graph/graph-options';
export type { MatcherContext, MatcherResult } from './matcher';
export type { PortMatchers } from './port-matchers';
export { toHaveValidPorts, toRoute };

declare module 'expect' {
  // The type parameters are those of Jest: all declarations of a merged interface must have the same.
  // eslint-disable-next-line @typescript-eslint/naming-convention, @typescript-eslint/no-unused-vars
  interface Matchers<R extends void | Promise<void>, T = unknown> extends PortMatchers<R> {}
}

expect.extend({ toHaveValidPorts, toRoute });
