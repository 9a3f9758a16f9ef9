#!/usr/bin/env node
import { fstatSync, writeSync } from 'node:fs';
import type * as ttyModule from 'node:tty';
import { type Output, UserError } from './io';
import { main } from './main';
import { reason } from '../manifest/reason';

const FILES = { stdout: 1, stderr: 2 } as const;

/**
 * A standard stream. It writes to the file descriptor and opens Node's stream only for a terminal, or for a reader that is slow or gone:
 * opening one takes as long as a part of the check itself.
 */
function outputOf(name: keyof typeof FILES, onError: (error: NodeJS.ErrnoException) => void): Output {
  const file = FILES[name];
  let opened: NodeJS.WriteStream | undefined;
  let isTTY: boolean | undefined;
  const output = {
    get isTTY() {
      return (isTTY ??= isTerminal(file));
    },
    write: (text: string) => {
      const rest = opened !== undefined || output.isTTY ? text : writeAtOnce(file, text);
      if (rest.length > 0) (opened ??= process[name].on('error', onError)).write(rest);
    },
  };
  return output;
}

function isTerminal(file: number): boolean {
  try {
    // Only a character device can be a terminal. For anything else skip node:tty, which loads everything that sockets need.
    if (!fstatSync(file).isCharacterDevice()) return false;
  } catch {
    // On Windows, fstat fails for some terminals.
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late, since it loads all that streams need
  return (require('node:tty') as typeof ttyModule).isatty(file);
}

/** Writes as much as the reader takes without waiting. Returns the rest: writing that to the stream reports the error, if there is one. */
function writeAtOnce(file: number, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(file, bytes, at);
  } catch {
    // The reader is busy or gone.
  }
  return bytes.subarray(at);
}

// Errors of standard error itself have nowhere to go.
const stderr = outputOf('stderr', () => undefined);
const stdout = outputOf('stdout', (error) => {
  // A reader that stops early, such as `head`, is not a failure.
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  stderr.write(`cdk8s-ports: the standard output cannot be written: ${reason(error)}\n`);
});
const io = {
  // A getter, so that help also works in a folder that has been removed.
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
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late, since it loads all that streams need
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
