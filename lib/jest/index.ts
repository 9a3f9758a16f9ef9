/**
 * Jest matchers for the ports of charts, apps, manifests and YAML. In a Jest configuration:
 * `setupFilesAfterEnv: ['cdk8s-ports/jest']`.
 *
 * @packageDocumentation
 */
import type { PortMatchers } from './port-matchers';
import { toHaveValidPorts } from './to-have-valid-ports';
import { toRoute } from './to-route';

export type { CheckOptions } from '../check/options';
export type { GraphOptions } from '../graph/graph-options';
export type { MatcherContext, MatcherResult } from './matcher';
export type { PortMatchers } from './port-matchers';
export { toHaveValidPorts, toRoute };

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- it augments that of @types/jest
  namespace jest {
    // The type parameters are those of @types/jest: all declarations of a merged interface must have the same.
    // eslint-disable-next-line @typescript-eslint/naming-convention, @typescript-eslint/no-unused-vars
    interface Matchers<R, T = {}> extends PortMatchers<R> {}
  }
}

const { expect } = globalThis as { readonly expect?: { extend(matchers: object): void } };
if (expect !== undefined) {
  expect.extend({ toHaveValidPorts, toRoute });
} else if (process.env['JEST_WORKER_ID'] !== undefined) {
  throw new Error(
    `cdk8s-ports/jest finds no global 'expect': name it in setupFilesAfterEnv, not in setupFiles; where injectGlobals is false, import cdk8s-ports/jest-globals`,
  );
}
