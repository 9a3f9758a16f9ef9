/** An option of a command. */
export interface Option {
  /** What its value is called in the help; an option without one is a switch. */
  readonly value?: string;
  /** Its letter behind one hyphen. */
  readonly short?: string;
  /** Whether it can be given several times. */
  readonly multiple?: boolean;
  /** What it does, in a line or two. */
  readonly help: readonly string[];
}

/** A command. */
export interface Command {
  /** What stands behind its name. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly help: string;
  /** How many arguments it takes. */
  readonly arguments: { readonly min: number; readonly max: number };
  /** Its options, by name. */
  readonly options: Readonly<Record<string, Option>>;
}

const READING = {
  namespace: { value: 'NAME', help: ['the namespace of objects that do not say theirs (default)'] },
  config: { value: 'FILE', help: ['the configuration (.cdk8s-ports.yaml here or in a folder above)'] },
} satisfies Command['options'];

const CHECKING = {
  format: {
    value: 'NAME[=FILE]',
    multiple: true,
    help: [
      'text, json, sarif, junit, github or markdown (text); several at once with files',
      'to write to: --format text --format sarif=out.sarif',
    ],
  },
  'fail-on': {
    value: 'SEVERITY',
    help: ['the least severity that makes the exit code 1: error, warning, info, never (warning)'],
  },
  severity: { value: 'SEVERITY', help: ['the least severity that is reported: error, warning, info (warning)'] },
  rule: {
    value: 'RULE=SETTING',
    multiple: true,
    help: ['error, warning, info, off, or on for a rule that has to be asked for'],
  },
  complete: { help: ['the files are all there is: what is not in them is missing'] },
  ...READING,
  external: { value: 'OBJECT', multiple: true, help: ['exists elsewhere, as in Service/monitoring/*'] },
  'kubernetes-version': { value: 'VERSION', help: ['of the cluster, as in 1.32 (the newest)'] },
  'node-port-range': { value: 'MIN-MAX', help: ['of the cluster (30000-32767)'] },
  honor: {
    value: 'TOOL',
    multiple: true,
    help: ['heed the annotations with which kube-linter or kube-score are told to ignore something'],
  },
  baseline: { value: 'FILE', help: ['known findings, which are not reported'] },
  'write-baseline': { help: ['write all findings to the file of --baseline (.cdk8s-ports-baseline.json)'] },
  fix: { help: ['write the one right value where there is but one; shows the changes'] },
  'dry-run': { help: ['with --fix: print the changes as a patch and write nothing'] },
} satisfies Command['options'];

/** The commands, by name. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: '[PATH...]',
    help: 'check manifests: files, folders, globs, - for the standard input (the current folder)',
    arguments: { min: 0, max: Infinity },
    options: CHECKING,
  },
  graph: {
    usage: '[PATH...]',
    help: 'print what points to what, as JSON',
    arguments: { min: 0, max: Infinity },
    options: READING,
  },
  explain: { usage: 'RULE', help: 'say what a rule is about', arguments: { min: 1, max: 1 }, options: {} },
  rules: { usage: '', help: 'list the rules', arguments: { min: 0, max: 0 }, options: {} },
};

/** What every command takes. */
export const COMMON: Command['options'] = {
  help: { short: 'h', help: ['print this'] },
  version: { help: ['print the version'] },
};
