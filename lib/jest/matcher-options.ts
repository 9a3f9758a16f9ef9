import type { CheckOptions } from '../check/options';
import { readConfig } from '../check/read-config';
import type { GraphOptions } from '../graph/graph-options';
import { isFields } from '../kube/read-manifest';
import { didYouMean } from '../ports/suggest';
import { valueText } from '../ports/value-text';

/** The options of a matcher, with the name in the configuration, by which the value is checked, if it is written the same way there. */
type Names<Options> = Readonly<Record<keyof Options, string | undefined>>;

const OF_GRAPH: Names<GraphOptions> = {
  defaultNamespace: 'namespace',
  complete: 'complete',
  external: 'external',
  kubernetesVersion: 'kubernetesVersion',
  nodePortRange: undefined,
};

const OF_CHECK: Names<CheckOptions> = {
  ...OF_GRAPH,
  rules: 'rules',
  ownRules: undefined,
  severity: 'severity',
  ignore: 'ignore',
  baseline: undefined,
  honor: 'honor',
};

const NAMES = { toHaveValidPorts: OF_CHECK, toRoute: OF_GRAPH };

/**
 * Checks the options of a matcher, because a test in JavaScript passes whatever it writes: with a misspelled severity, it would find nothing.
 *
 * @throws If there is no such option, or it cannot have that value.
 */
export function refuseWrongOptions(matcher: keyof typeof NAMES, options: unknown): void {
  if (!isFields(options)) {
    throw new Error(
      `${matcher}() was given ${valueText(options)} as its options: pass an object, as in { complete: true }`,
    );
  }
  const names: Readonly<Record<string, string | undefined>> = NAMES[matcher];
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const unknown = given.map(([name]) => name).filter((name) => !Object.hasOwn(names, name));
  const nameOf = (inConfiguration: unknown): unknown =>
    Object.keys(names).find((name) => names[name] === inConfiguration) ?? inConfiguration;
  const known = given.flatMap(([name, value]) => (names[name] === undefined ? [] : [[names[name], value] as const]));
  const problems = [
    ...unknown.map((name) => {
      const all = Object.keys(names);
      return `there is no option '${name}'${didYouMean(name, all) || `; there are ${all.join(', ')}`}`;
    }),
    ...readConfig(Object.fromEntries(known)).problems.map(
      ({ path: [first, ...rest], message }) => `${[nameOf(first), ...rest].join('.')}: ${message}`,
    ),
  ];
  if (problems.length > 0) throw new Error(`${matcher}() has invalid options:\n  ${problems.join('\n  ')}`);
}
