import { OPTION_FACTS, type OptionName } from '../check/option-table';

/** An option of a command. */
export interface Option {
  /** The placeholder for its value in the help. An option without one is a switch. */
  readonly value?: string;
  /** Its one-letter form, without the hyphen. */
  readonly short?: string;
  readonly multiple?: boolean;
  /** What it does, in one or two lines. */
  readonly help: readonly string[];
}

export interface Command {
  /** The arguments after its name. */
  readonly usage: string;
  readonly help: string;
  /** How many arguments it takes. */
  readonly arguments: { readonly min: number; readonly max: number };
  readonly options: Readonly<Record<string, Option>>;
  /** What its exit codes mean, if it checks nothing. */
  readonly exit?: string;
}

/** These options of the check, by their names on the command line. */
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
  config: {
    value: 'FILE',
    help: ['the configuration file (default: .cdk8s-ports.yaml in the current folder or one above)'],
  },
} satisfies Command['options'];

const RENDERING = {
  helm: { value: 'CHART', multiple: true, help: ['also check the output of your helm template for a chart'] },
  values: { value: 'FILE', multiple: true, help: ['with --helm: a values file, as for helm'] },
  set: { value: 'KEY=VALUE', multiple: true, help: ['with --helm: a value, as for helm'] },
  release: { value: 'NAME', help: ["with --helm: the release name (default: helm's default)"] },
  kustomize: {
    value: 'DIR',
    multiple: true,
    help: ['also check the output of your kubectl kustomize (or kustomize build) for a folder'],
  },
} satisfies Command['options'];

const CHECKING: Command['options'] = {
  format: {
    value: 'NAME[=FILE]',
    multiple: true,
    help: [
      'text, json, sarif, junit, github, gitlab or markdown (default: text); for several at once,',
      'name files: --format text --format sarif=out.sarif',
    ],
  },
  ...RENDERING,
  watch: { help: ['check again whenever a file changes, until Ctrl-C'] },
  ...flags('failOn', 'severity', 'rules', 'ruleModules', 'complete', 'namespace'),
  ...CONFIG,
  ...flags('external', 'kubernetesVersion', 'nodePortRange', 'honor', 'baseline'),
  'write-baseline': { help: ['write all findings to the file of --baseline (default: .cdk8s-ports-baseline.json)'] },
  fix: { help: ['write each fix that is certain, and print the changes'] },
  'dry-run': { help: ['with --fix: print the changes as a patch and write nothing'] },
};

/** Which cluster to use, with the options of kubectl. */
const CLUSTER = {
  context: { value: 'NAME', help: ['the kubeconfig context (default: the current one)'] },
  namespace: {
    value: 'NAME',
    short: 'n',
    help: ['the namespace of objects that do not name one (default: that of the context)'],
  },
  kubeconfig: { value: 'FILE', help: ['the kubeconfig file (default: KUBECONFIG, or ~/.kube/config)'] },
  timeout: { value: 'SECONDS', help: ['how long to wait for each response of the cluster (default: 10)'] },
} satisfies Command['options'];

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
    help: 'print the objects and the references between them, as JSON',
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
      diff: { help: ['show how a change affects the wiring: map --diff OLD NEW, with two files or folders'] },
      ...flags('severity', 'rules', 'complete', 'namespace'),
      ...CONFIG,
      ...flags('external', 'kubernetesVersion', 'nodePortRange'),
    },
    exit: '0 drawn, 2 could not read everything',
  },
  verify: {
    usage: '[PATH...]',
    help: 'compare the chains that manifests declare with the cluster, using your kubectl; nothing is changed',
    arguments: { min: 0, max: Infinity },
    options: {
      format: { value: 'NAME[=FILE]', help: ['text, json or junit (default: text)'] },
      connect: {
        help: ['also connect to one pod of each chain, through a port-forward: as its probe does, else over TCP'],
      },
      ...CLUSTER,
      ...RENDERING,
      ...CONFIG,
    },
    exit: '0 all chains are ok, 1 a chain is broken, 2 could not query the cluster',
  },
  forward: {
    usage: 'SERVICE[:PORT]...',
    help: 'forward ports of Services to this machine until Ctrl-C: web:http, shop/web:80, web:http=8080; all TCP ports if none is named',
    arguments: { min: 1, max: Infinity },
    options: CLUSTER,
    exit: '0 stopped, 2 could not forward',
  },
  describe: {
    usage: 'SERVICE',
    help: 'print what leads to a Service in the cluster, where it leads, its endpoints and recent events',
    arguments: { min: 1, max: 1 },
    options: CLUSTER,
    exit: '0 all chains are ok, 1 a chain is broken, 2 could not query the cluster',
  },
  logs: {
    usage: 'SERVICE[:PORT]',
    help: 'print the logs of only the containers behind the port of a Service',
    arguments: { min: 1, max: 1 },
    options: {
      follow: { short: 'f', help: ['follow the logs until Ctrl-C'] },
      tail: { value: 'LINES', help: ['print only the last lines of each container'] },
      since: { value: 'DURATION', help: ['print only newer lines, as in 5m'] },
      ...CLUSTER,
    },
    exit: '0 printed, 2 could not print',
  },
  init: {
    usage: '[DIR]',
    help: 'create a project that synthesizes, tests and checks its ports (default: in the current folder)',
    arguments: { min: 0, max: 1 },
    options: { 'dry-run': { help: ['list the files and write nothing'] } },
    exit: '0 written, 2 could not write',
  },
  adopt: {
    usage: '[DIR]',
    help: "change a project's imports of cdk8s-plus to cdk8s-ports, and print the new compile errors",
    arguments: { min: 0, max: 1 },
    options: {
      'dry-run': { help: ['print the changes as a patch and write nothing'] },
      'undeclared-ports': {
        value: 'warn',
        help: ['report port numbers that no container declares as warnings, to move over step by step'],
      },
      'no-install': { help: ['do not run npm, pnpm, yarn or bun install if cdk8s-ports is not installed yet'] },
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
