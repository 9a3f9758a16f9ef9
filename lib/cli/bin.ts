#!/usr/bin/env node
import { fstatSync, writeSync } from 'node:fs';
import type * as ttyModule from 'node:tty';
import { type Output, UserError } from './io';
import { main } from './main';
import { reason } from '../manifest/reason';

const FILES = { stdout: 1, stderr: 2 } as const;

/** A stream of the process, opened only for a terminal, or a reader that is slow or gone: that takes as long as some of what a check does. */
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
    // Of what is no such device node:tty need not be asked, which brings along all that sockets need.
    if (!fstatSync(file).isCharacterDevice()) return false;
  } catch {
    // Windows does not tell it of every terminal.
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded late, with all that streams need
  return (require('node:tty') as typeof ttyModule).isatty(file);
}

/** Writes as much as is taken without waiting; returns the rest, of which the stream will say what is wrong. */
function writeAtOnce(file: number, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(file, bytes, at);
  } catch {
    // Nobody takes it at the moment, or nobody will.
  }
  return bytes.subarray(at);
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
