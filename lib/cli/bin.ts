#!/usr/bin/env node
import { isatty } from 'node:tty';
import { UserError } from './io';
import { main } from './main';
import { tuneForShortRun } from './short-run';
import { reason } from '../manifest/reason';

tuneForShortRun();
const { env, stdout, stderr } = process;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  stderr.write(`cdk8s-ports: the standard output cannot be written: ${reason(error)}\n`);
});
// There is nobody left to tell.
stderr.on('error', () => undefined);
const io = {
  // Asked for when it is needed: help is given in a folder that has been removed, too.
  get cwd() {
    try {
      return process.cwd();
    } catch (error) {
      throw new UserError(`the current folder cannot be used: ${reason(error)}`);
    }
  },
  env,
  stdin: { isTTY: isatty(0) },
  stdout,
  stderr,
  onInterrupt: (end: () => void) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  },
  exit: (code: number) => process.exit(code),
};
const code = main(process.argv.slice(2), io);
if (typeof code === 'number') process.exitCode = code;
else void code.then((later) => (process.exitCode = later));
