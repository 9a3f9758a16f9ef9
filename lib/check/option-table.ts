import type { Config } from './config';

/** An option of the command line. */
interface Flag {
  readonly name: string;
  /** The name of its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  /** The text of the help, if it differs from `what`. */
  readonly help?: string;
}

/** The facts of an option, wherever it can be set. */
export interface OptionFacts {
  readonly what: string;
  /** The default. */
  readonly otherwise?: string;
  /** The command-line option that sets it, if there is one. */
  readonly flag?: Flag;
  /** Whether it can be set for a whole app. */
  readonly isOfApp?: boolean;
}

/** The options of a check: the configuration file, the command line, the plugin and apps all take theirs from this table. */
const OPTIONS = {
  rules: {
    what: 'the severity of each rule: error, warning, info, off, or on for a rule that is off by default',
    flag: {
      name: 'rule',
      value: 'RULE=SETTING',
      multiple: true,
      help: 'error, warning, info, off, or on for a rule that is off by default',
    },
  },
  ruleModules: {
    what: 'modules with your own rules: packages, or paths relative to the folder of the configuration; loaded only if the command line names the configuration',
    flag: {
      name: 'rules',
      value: 'MODULE',
      multiple: true,
      help: 'a module with your own rules: a package, or a path such as ./rules.js; its code is run',
    },
  },
  severity: {
    what: 'the lowest severity that is reported',
    otherwise: 'warning',
    flag: { name: 'severity', value: 'SEVERITY', help: 'the lowest severity that is reported: error, warning, info' },
  },
  failOn: {
    what: 'the lowest severity that fails the check',
    otherwise: 'warning',
    flag: {
      name: 'fail-on',
      value: 'SEVERITY',
      help: 'the lowest severity that makes the exit code 1: error, warning, info, never',
    },
  },
  complete: {
    what: 'the input is complete: objects that are not in it are reported as missing',
    otherwise: 'false',
    flag: { name: 'complete', help: 'the input is complete: objects that are not in it are reported as missing' },
    isOfApp: true,
  },
  namespace: {
    what: 'the namespace of objects that do not name one',
    otherwise: 'default',
    flag: { name: 'namespace', value: 'NAME' },
    isOfApp: true,
  },
  external: {
    what: "objects that exist elsewhere, as in 'Service/monitoring/*'; * matches any text",
    flag: {
      name: 'external',
      value: 'OBJECT',
      multiple: true,
      help: 'an object that exists elsewhere, as in Service/monitoring/*',
    },
    isOfApp: true,
  },
  ignore: { what: 'findings that are accepted, each with its reason' },
  honor: {
    what: 'other tools whose ignore annotations are respected',
    flag: {
      name: 'honor',
      value: 'TOOL',
      multiple: true,
      help: 'respect the ignore annotations of kube-linter or kube-score',
    },
  },
  baseline: {
    what: 'the file of known findings, relative to the folder of the configuration',
    flag: { name: 'baseline', value: 'FILE', help: 'a file of known findings, which are not reported' },
  },
  nodePortRange: {
    what: 'the node port range of the cluster',
    otherwise: '30000-32767',
    flag: { name: 'node-port-range', value: 'MIN-MAX' },
  },
  kubernetesVersion: {
    what: "the version of the cluster, as in '1.32'",
    otherwise: 'the newest',
    flag: { name: 'kubernetes-version', value: 'VERSION', help: 'the version of the cluster, as in 1.32' },
    isOfApp: true,
  },
} as const satisfies Readonly<Record<keyof Config, OptionFacts>>;

export type OptionName = keyof typeof OPTIONS;

/** The facts of each option, by name. */
export const OPTION_FACTS: Readonly<Record<OptionName, OptionFacts>> = OPTIONS;

/** The options, in the order in which they are listed. */
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** What an option is, with its default. */
export function optionText(name: OptionName): string {
  const { what, otherwise } = OPTION_FACTS[name];
  return otherwise === undefined ? what : `${what} (default: ${otherwise})`;
}
