import { Testing } from 'cdk8s';
import * as plain from 'cdk8s-plus-27';
import * as ours from '../../lib';
import type { Difference, Kplus } from './differences/difference';
import { REFUSED } from './differences/refused';
import { SEEN } from './differences/seen';
import { WRITTEN } from './differences/written';
import { isOld, refusalOf } from './synthesized';

function check(difference: Difference, kplus: Kplus, expected: unknown): void {
  const chart = Testing.chart();
  const run = (): unknown => {
    const returned = difference.program(kplus, chart);
    return difference.look ? difference.look(Testing.synth(chart) as never[]) : returned;
  };
  if (expected instanceof Error) expect(run).toThrow(expected.message);
  else expect(run()).toEqual(expected);
}

const NOT_IN_OLD = [
  // cdk8s-plus-25 and 26 do not give the port a name.
  'a container that is added to a StatefulSet later',
  // 26 does not check the names.
  'exposeViaService() with several ports without names, for named ports',
  'the message of exposeViaService() about several ports without names',
];

const here = ours as unknown as Kplus;

describe.each([
  ['written', WRITTEN],
  ['seen', SEEN],
])('%s otherwise', (_, differences) => {
  const comparable = differences.filter(({ title }) => !isOld || !NOT_IN_OLD.includes(title));

  test.each(comparable.map((one) => [one.title, one] as const))('%s', (_title, difference) => {
    check(difference, plain, difference.cdk8sPlus);
    check(difference, here, difference.here);
  });
});

describe('refused when the app is synthesized', () => {
  test.each(REFUSED.map((one) => [one.title, one] as const))('%s', (_title, difference) => {
    check(difference, plain, difference.cdk8sPlus);
    // The lines that are indented further are the places.
    const messages = (refusalOf((chart) => difference.program(here, chart)) ?? '')
      .split('\n')
      .filter((line) => !/^ {3}/.test(line));
    expect(messages).toEqual(['Validation failed with the following errors:', `  ${difference.here}`]);
  });
});
