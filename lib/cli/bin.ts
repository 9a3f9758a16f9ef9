#!/usr/bin/env node
import type * as ttyModule from 'node:tty';
import { type Output, UserError } from './io';
import { main } from './main';
import { reason } from '../manifest/reason';

/** A stream of the process, which is opened when something is written to it: that takes as long as some of what a check does. */
function outputOf(name: 'stdout' | 'stderr', onError: (error: NodeJS.ErrnoException) => void): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => (opened ??= process[name].on('error', onError));
  return {
    get isTTY() {
      return stream().isTTY;
    },
    write: (text) => void stream().write(text),
  };
}

// There is nobody left to tell.
const stderr = outputOf('stderr', () => undefined);
const stdout = outputOf('stdout', (error) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  stderr.write(`cdk8s-ports: the standard output cannot be written: ${reason(error)}\n`);
});
const io = {
  // Asked for when it is needed: help is given in a folder that has been removed, too.
  get cwd() {
    try {
      return process.cwd();
    } catch (error) {
      throw new UserError(`the current folder cannot be used: ${reason(error)}`);
    }
  },
  env: process.env,
  stdin: {
    get isTTY() {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late, with all that streams need
      return (require('node:tty') as typeof ttyModule).isatty(0);
    },
  },
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
