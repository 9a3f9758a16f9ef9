import type * as adoptModule from './adopt/adopt-command';
import { readArgs } from './args';
import type * as checkModule from './check-command';
import type * as graphModule from './graph-command';
import { helpText } from './help';
import type * as initModule from './init/init-command';
import { type Io, UserError } from './io';
import type * as mapModule from './map-command';
import { ownPackage } from './own-package';
import type * as rulesModule from './rules-command';
import type * as describeModule from './cluster/describe-command';
import type * as forwardModule from './cluster/forward-command';
import type * as logsModule from './cluster/logs-command';
import type * as verifyModule from './cluster/verify-command';
import type { Args } from './args';

/** The exit codes of this file; 1 is for findings. */
const EXIT = { clean: 0, failed: 2 } as const;

type Command = (args: Args, io: Io) => number | Promise<number>;

// Each command is loaded when it runs, so that help and usage errors are fast.
/* eslint-disable @typescript-eslint/no-require-imports */
const COMMANDS: Readonly<Record<string, () => Command>> = {
  check: () => (require('./check-command') as typeof checkModule).checkCommand,
  graph: () => (require('./graph-command') as typeof graphModule).graphCommand,
  map: () => (require('./map-command') as typeof mapModule).mapCommand,
  verify: () => (require('./cluster/verify-command') as typeof verifyModule).verifyCommand,
  forward: () => (require('./cluster/forward-command') as typeof forwardModule).forwardCommand,
  describe: () => (require('./cluster/describe-command') as typeof describeModule).describeCommand,
  logs: () => (require('./cluster/logs-command') as typeof logsModule).logsCommand,
  explain: () => (require('./rules-command') as typeof rulesModule).explainCommand,
  init: () => (require('./init/init-command') as typeof initModule).initCommand,
  adopt: () => (require('./adopt/adopt-command') as typeof adoptModule).adoptCommand,
  rules: () => (require('./rules-command') as typeof rulesModule).rulesCommand,
};
/* eslint-enable @typescript-eslint/no-require-imports */

/** Runs the command line and returns the exit code, as a promise if the command is asynchronous. */
export function main(argv: readonly string[], io: Io): number | Promise<number> {
  try {
    const code = run(argv, io);
    return typeof code === 'number' ? code : code.catch((error: unknown) => failed(error, io));
  } catch (error) {
    return failed(error, io);
  }
}

function failed(error: unknown, { stderr }: Io): number {
  // A crash must not look like findings: Node exits with 1 for an uncaught exception.
  const said = isOfUser(error) ? error.message : `this is a bug: ${(error as Error).stack ?? ''}`;
  stderr.write(`cdk8s-ports: ${said}\n`);
  return EXIT.failed;
}

/** The names of errors from modules that are loaded late. */
const LATE_ERRORS = ['OwnRuleError', 'ElkMissingError', 'ClusterError'];

/** Whether the user can fix it. Errors of modules that are loaded late are recognized by name, as `instanceof` would have to load them. */
function isOfUser(error: unknown): error is Error {
  return error instanceof UserError || (error instanceof Error && LATE_ERRORS.includes(error.name));
}

function run(argv: readonly string[], io: Io): number | Promise<number> {
  const args = readArgs(argv);
  if (args.has('version')) {
    io.stdout.write(`${ownPackage().version}\n`);
    return EXIT.clean;
  }
  const command = args.command === undefined ? undefined : COMMANDS[args.command];
  if (command === undefined || args.has('help')) {
    const isAsked = args.has('help');
    (isAsked ? io.stdout : io.stderr).write(helpText(args.command));
    return isAsked ? EXIT.clean : EXIT.failed;
  }
  return command()(args, io);
}
