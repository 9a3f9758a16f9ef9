import { OPTION_FACTS, type OptionName } from '../check/option-table';

/** An option of a command. */
export interface Option {
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  /** Its letter behind one hyphen. */
  readonly short?: string;
  readonly multiple?: boolean;
  /** What it does, in a line or two. */
  readonly help: readonly string[];
}

export interface Command {
  /** What stands behind its name. */
  readonly usage: string;
  readonly help: string;
  /** How many arguments it takes. */
  readonly arguments: { readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What its exit codes mean, if it checks nothing. */
  readonly exit?: string;
}

/** The options of the check with these names, under the names that they have on the command line. */
function flags(...names: readonly OptionName[]): Command['options'] {
  return Object.fromEntries(
    names.flatMap((option) => {
      const { flag, what, otherwise } = OPTION_FACTS[option];
      if (flag === undefined) return [];
      const { name, help = what, ...rest } = flag;
      const isSaid = otherwise === undefined || rest.value === undefined;
      return [[name, { ...rest, help: [isSaid ? help : `${help} (default: ${otherwise})`] }] as const];
    }),
  );
}

const CONFIG = {
  config: { value: 'FILE', help: ['the configuration (default: .cdk8s-ports.yaml here or in a folder above)'] },
} satisfies Command['options'];

const CHECKING: Command['options'] = {
  format: {
    value: 'NAME[=FILE]',
    multiple: true,
    help: [
      'text, json, sarif, junit, github, gitlab or markdown (default: text); several at once with',
      'files to write to: --format text --format sarif=out.sarif',
    ],
  },
  helm: { value: 'CHART', multiple: true, help: ['check what your helm renders of a chart, too'] },
  values: { value: 'FILE', multiple: true, help: ['with --helm: a file of values, as helm takes it'] },
  set: { value: 'KEY=VALUE', multiple: true, help: ['with --helm: a value, as helm takes it'] },
  release: { value: 'NAME', help: ["with --helm: the name of the release (default: helm's own)"] },
  kustomize: {
    value: 'DIR',
    multiple: true,
    help: ['check what your kubectl (or kustomize) builds of a kustomization, too'],
  },
  watch: { help: ['check again whenever a file changes, until Ctrl-C'] },
  ...flags('failOn', 'severity', 'rules', 'ruleModules', 'complete', 'namespace'),
  ...CONFIG,
  ...flags('external', 'kubernetesVersion', 'nodePortRange', 'honor', 'baseline'),
  'write-baseline': { help: ['write all findings to the file of --baseline (default: .cdk8s-ports-baseline.json)'] },
  fix: { help: ['write each fix that is certain, and show the changes'] },
  'dry-run': { help: ['with --fix: print the changes as a patch and write nothing'] },
};

/** The commands, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: '[PATH...]',
    help: 'check manifests: files, folders, globs, - for standard input (default: the current folder)',
    arguments: { min: 0, max: Infinity },
    options: CHECKING,
  },
  graph: {
    usage: '[PATH...]',
    help: 'print the objects and what refers to what, as JSON',
    arguments: { min: 0, max: Infinity },
    options: { ...flags('namespace'), ...CONFIG },
  },
  map: {
    usage: '[PATH...]',
    help: 'draw the port map: which port leads where, with the findings in it',
    arguments: { min: 0, max: Infinity },
    options: {
      format: {
        value: 'NAME[=FILE]',
        help: ['svg, html, mermaid, dot or json (default: svg), with --diff also markdown; svg and html need elkjs'],
      },
      diff: { help: ['show what a change does to the wiring: map --diff OLD NEW, of two files or folders'] },
      ...flags('severity', 'rules', 'complete', 'namespace'),
      ...CONFIG,
      ...flags('external', 'kubernetesVersion', 'nodePortRange'),
    },
    exit: '0 drawn, 2 could not read everything',
  },
  init: {
    usage: '[DIR]',
    help: 'write a new project that synthesizes, tests and checks its ports (default: to the current folder)',
    arguments: { min: 0, max: 1 },
    options: { 'dry-run': { help: ['list the files and write nothing'] } },
    exit: '0 written, 2 could not write',
  },
  adopt: {
    usage: '[DIR]',
    help: "change a project's imports of cdk8s-plus to those of cdk8s-ports, and print what its compiler then refuses",
    arguments: { min: 0, max: 1 },
    options: {
      'dry-run': { help: ['print the changes as a patch and write nothing'] },
      'undeclared-ports': {
        value: 'warn',
        help: ['make a warning of port numbers that no container declares, to move over step by step'],
      },
      'no-install': { help: ['do not run npm, pnpm, yarn or bun install where cdk8s-ports is not installed yet'] },
    },
    exit: '0 adopted, 1 something is left to do, 2 could not adopt',
  },
  explain: {
    usage: 'RULE',
    help: 'explain a rule',
    arguments: { min: 1, max: 1 },
    options: { ...flags('ruleModules'), ...CONFIG },
  },
  rules: {
    usage: '',
    help: 'list the rules',
    arguments: { min: 0, max: 0 },
    options: {
      format: { value: 'NAME', help: ['text, json or markdown (default: text)'] },
      ...flags('ruleModules'),
      ...CONFIG,
    },
  },
};

/** What every command takes. */
export const COMMON: Command['options'] = {
  help: { short: 'h', help: ['print this help'] },
  version: { help: ['print the version'] },
};
