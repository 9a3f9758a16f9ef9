import { Testing } from 'cdk8s';
import * as path from 'node:path';
import { notePrinted } from '../constructs/printed';
import * as networking from './refusals/networking';
import * as workloads from './refusals/workloads';
import { loadWithOurImport, type Programs } from './with-our-import';

/* What cdk8s-plus refuses is refused here at the same moment and with its message: programs and their tests rely on both. */

notePrinted();

interface Refusal {
  readonly when: 'at once' | 'at synth';
  readonly message: string;
}

function refusalOf(program: Programs[string]): Refusal | undefined {
  const chart = Testing.chart();
  const messageOf = (run: () => unknown): string | undefined => {
    try {
      run();
      return undefined;
    } catch (error) {
      // cdk8s puts the construct that it was serializing before the message.
      return (error as Error).message.replace(/^Failed serializing construct at path .*?: Error: /, '');
    }
  };
  const atOnce = messageOf(() => program(chart));
  if (atOnce !== undefined) return { when: 'at once', message: atOnce };
  const atSynth = messageOf(() => Testing.synth(chart) as unknown);
  return atSynth === undefined ? undefined : { when: 'at synth', message: atSynth };
}

describe.each([
  ['networking', networking as Programs],
  ['workloads', workloads as Programs],
])('%s', (file, plain) => {
  const withOurs = loadWithOurImport(path.join(__dirname, 'refusals', file));

  test.each(Object.entries(plain))('%s', (name, program) => {
    const expected = refusalOf(program);
    expect(expected?.message).toMatch(/./);
    expect(refusalOf(withOurs[name]!)).toEqual({
      when: expected!.when,
      message: expect.stringContaining(expected!.message) as string,
    });
  });
});
