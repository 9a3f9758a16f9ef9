import type { Chart } from 'cdk8s';
import * as ours from '../../lib';

export type Programs = Readonly<Record<string, (chart: Chart) => unknown>>;

/** The modules that the package and a program must share. */
const SHARED = ['cdk8s', 'constructs'].map((name) => [name, jest.requireActual<object>(name)] as const);

/** Loads a program for cdk8s-plus a second time, with our package in its place. */
export function loadWithOurImport(file: string): Programs {
  let exported: Programs = {};
  jest.isolateModules(() => {
    for (const [name, actual] of SHARED) jest.doMock(name, () => actual);
    jest.doMock('cdk8s-plus-27', () => ours);
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- loads the same module again, with another import
    exported = require(file) as Programs;
  });
  return exported;
}
