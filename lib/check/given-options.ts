import type { GraphOptions } from '../graph/graph-options';
import { fieldsOf, isFields } from '../kube/read-manifest';
import { didYouMean } from '../ports/suggest';
import { valueText } from '../ports/value-text';
import { problemsOf } from '../rules/define-rule';
import type { CheckOptions } from './options';
import { readBaseline } from './read-baseline';
import { readConfig } from './read-config';

/** What is wrong with the value of an option. */
type Test = (value: unknown) => readonly string[];

const OF_GRAPH: Readonly<Record<keyof GraphOptions, Test>> = {
  defaultNamespace: asConfigured('namespace', 'defaultNamespace'),
  complete: asConfigured('complete'),
  external: asConfigured('external'),
  kubernetesVersion: asConfigured('kubernetesVersion'),
  // The configuration writes it as a text.
  nodePortRange: unless('nodePortRange', '{ min: 30000, max: 32767 }', (range) => {
    const { min, max } = isFields(range) ? range : {};
    return typeof min === 'number' && typeof max === 'number';
  }),
};

const OF_CHECK: Readonly<Record<keyof CheckOptions, Test>> = {
  ...OF_GRAPH,
  rules: (rules) => [...asConfigured('rules')(rules), ...switches(rules)],
  ownRules: (rules) =>
    Array.isArray(rules)
      ? rules.flatMap(problemsOf).map((problem) => `ownRules: the rule cannot be used: ${problem}`)
      : unless('ownRules', 'a list of rules made with defineRule()', () => false)(rules),
  severity: asConfigured('severity'),
  ignore: asConfigured('ignore'),
  baseline: unless('baseline', 'what createBaseline() returns', (baseline) => readBaseline(baseline) !== undefined),
  honor: asConfigured('honor'),
};

// What else a configuration has may be passed along.
const ignored: Test = () => [];
const TESTS = {
  toRoute: OF_GRAPH,
  toHaveValidPorts: OF_CHECK,
  check: { ...OF_CHECK, failOn: ignored, ruleModules: ignored },
};

/**
 * Checks the options of a function, because JavaScript passes whatever it writes: with a misspelled severity, it would find nothing.
 *
 * @throws If there is no such option, or it cannot have that value.
 */
export function refuseWrongOptions(call: keyof typeof TESTS, options: unknown): void {
  if (!isFields(options)) {
    throw new Error(
      `${call}() was given ${valueText(options)} as its options: pass an object, as in { complete: true }`,
    );
  }
  const tests: Readonly<Record<string, Test>> = TESTS[call];
  const problems = Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .flatMap(([name, value]) => {
      const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
      if (test === undefined) return [unknown(name, tests)];
      // In a configuration, `null` is as if the option was left out.
      return value === null ? [`${name} is null: leave it out`] : test(value);
    });
  if (problems.length > 0) throw new Error(`${call}() has invalid options:\n  ${problems.join('\n  ')}`);
}

function unknown(name: string, tests: Readonly<Record<string, Test>>): string {
  const names = Object.keys(tests).filter((one) => tests[one] !== ignored);
  return `there is no option '${name}'${didYouMean(name, names) || `; there are ${names.join(', ')}`}`;
}

/** For an option that is written in the configuration in the same way. */
function asConfigured(inConfiguration: string, name = inConfiguration): Test {
  return (value) =>
    readConfig({ [inConfiguration]: value }).problems.map(
      ({ path: [, ...rest], message }) => `${[name, ...rest].join('.')}: ${message}`,
    );
}

/** In YAML, `off` may be read as `false`, so the configuration takes that, too. */
function switches(rules: unknown): readonly string[] {
  return Object.entries(fieldsOf(rules)).flatMap(([id, setting]) =>
    typeof setting === 'boolean' ? unless(`rules.${id}`, "'on' or 'off'", () => false)(setting) : [],
  );
}

function unless(name: string, wanted: string, isRight: (value: unknown) => boolean): Test {
  return (value) => (isRight(value) ? [] : [`${name} is ${valueText(value)}: pass ${wanted}`]);
}
