import { allPrograms, programsOf } from './program';
import { refusalOf, variablesOf } from './run';
import { variants } from './variants';

/*
 * The same programs at run time, as plain JavaScript: correct ones synthesize, and what the compiler refuses is also refused at synth, if
 * it is visible there. A program without its wrong lines is correct.
 */

const SAME_ID = /already a Construct with name|\{ name/;
const TWO_SERVICES = 'it gives two Services of one workload the same id, as cdk8s-plus names them';
const NOTHING_LEFT = 'its wrong line is what completes it';

/** Programs that compile but do not synthesize, with their errors, and why that is right. */
const REFUSED: Readonly<Record<string, readonly [refusal: RegExp, reason: string]>> = {
  ternary: [SAME_ID, TWO_SERVICES],
  'return-type-annotated': [SAME_ID, 'it makes one Deployment twice'],
  'probe-in-add-container': [/at least 1 container/, NOTHING_LEFT],
  bind: [/must be configured with a port/, NOTHING_LEFT],
  'isolated-new-noprops': [/must be configured with a port/, 'a Service needs a port, in cdk8s-plus too'],
  'ts-any': [/no container declares port 'x'/, 'a wrong name that the compiler is told not to look at'],
  'dotted-service-name': [/Service name '[^']*' may only contain/, 'a Service cannot have that name'],
  'other-shapes': [/declares no ports/, 'it exposes a workload without ports'],
};

const TYPES_ONLY = 'only its types say what is wrong';
const NOT_WRITTEN = 'no policy and no Ingress has it, so that nothing is written';
const NEVER_CALLED = 'what is wrong is in a function that is not called';

/** Lines that the compiler refuses but synth does not, with the reasons. */
const UNSEEN: Readonly<Record<string, string>> = {
  'generic-deployment line 1': NEVER_CALLED,
  'generic-allows line 2': NEVER_CALLED,
  'generic-endpoint-of-one-or-several line 4': NEVER_CALLED,
  'generic-endpoint-of-one-or-several line 5': NEVER_CALLED,
  'generic-monitor line 4': NEVER_CALLED,
  'generic-pod-endpoint line 2': NEVER_CALLED,
  'protocol-as-parameter line 9': NEVER_CALLED,
  'generic-port line 4': NEVER_CALLED,
  'generic-route line 5': NEVER_CALLED,
  'handle-of-any-port line 7': TYPES_ONLY,
  'handle-of-any-port line 8': TYPES_ONLY,
  'subclass-chart-wrong-field line 5': TYPES_ONLY,
  'add-container-after-literal line 3': 'the container is there by then; the compiler cannot know',
  'add-port line 3': 'the port is there by then; the compiler cannot know',
  'abstract-base line 1': NEVER_CALLED,
  'service-handwritten line 10': TYPES_ONLY,
  'service-handwritten line 11': TYPES_ONLY,
  'service-handwritten line 12': TYPES_ONLY,
  'service-handwritten line 13': TYPES_ONLY,
  'service-singleport-key line 2': TYPES_ONLY,
  'explicit-type-args line 4': TYPES_ONLY,
  'explicit-service-arg line 2': TYPES_ONLY,
  'union-name-arg line 4': NEVER_CALLED,
  'policy-of-endpoint line 5': NOT_WRITTEN,
  'policy-of-endpoint line 6': NOT_WRITTEN,
  'webhook-by-helper line 5': TYPES_ONLY,
  'names-in-an-enum line 7': NOT_WRITTEN,
  'routed-paths-wrong line 9': TYPES_ONLY,
  'generic-of-two-parameters line 5': NOT_WRITTEN,
  'names-by-enum line 6': TYPES_ONLY,
  'names-by-enum line 7': TYPES_ONLY,
  'number-beside-one-known-later line 7': TYPES_ONLY,
  'async-functions line 10': NEVER_CALLED,
  'async-functions line 11': NEVER_CALLED,
  'dynamic-import line 7': NEVER_CALLED,
  'decorators line 8': NEVER_CALLED,
  'static-of-this line 8': NEVER_CALLED,
  'abstract-classes line 7': TYPES_ONLY,
  'import-type line 10': TYPES_ONLY,
  'subclass-by-extends-of-each line 10': TYPES_ONLY,
  'app-misspelt line 3': 'an image may be set by an admission controller',
};

const programs = allPrograms();
const leaks = new Set(programsOf('leaks').map(({ name }) => name));
const set = (text: string): Record<string, string> =>
  Object.fromEntries(variablesOf(text).map((variable) => [variable, '1']));

describe('what is right synthesizes', () => {
  const right = programs
    .filter(({ name }) => !leaks.has(name))
    .flatMap((program) => {
      const text = variants(program).right;
      return text === undefined ? [] : [[program.name, text] as const];
    });

  test.each(right)('%s', (name, text) => {
    const [refusal] = REFUSED[name] ?? [];
    expect(refusalOf(text)).toEqual(refusal && expect.stringMatching(refusal));
    expect(refusalOf(text, set(text))).toEqual(refusal && expect.stringMatching(refusal));
  });
});

describe('what is wrong is refused at synth', () => {
  const wrong = programs.flatMap((program) =>
    [...variants(program).wrong].map(
      ([line, text]) => [`${program.name} line ${line - program.before}`, text] as const,
    ),
  );

  test.each(wrong)('%s', (place, text) => {
    const refusal = refusalOf(text);
    if (place in UNSEEN) {
      expect(refusal).toBeUndefined();
      return;
    }
    expect(refusal).toEqual(expect.any(String));
    // It must be refused for its fault, with a readable message.
    expect(refusal).not.toMatch(/already a Construct|^TypeError|^ReferenceError|can't render/);
  });

  test('every exception is a line of a program', () => {
    const places = new Set<string>(wrong.map(([place]) => place));
    expect(Object.keys(UNSEEN).filter((place) => !places.has(place))).toEqual([]);
    const names = new Set(programs.map(({ name }) => name));
    expect(Object.keys(REFUSED).filter((name) => !names.has(name))).toEqual([]);
  });
});
