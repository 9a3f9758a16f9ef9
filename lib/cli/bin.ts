#!/usr/bin/env node
import { main } from './main';
import { reason } from './reason';

const { env, stdout, stderr } = process;
stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  stderr.write(`cdk8s-ports: the standard output cannot be written: ${reason(error)}\n`);
});
// There is nobody left to tell.
stderr.on('error', () => undefined);
process.exitCode = main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
