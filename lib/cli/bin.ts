#!/usr/bin/env node
import { main } from './main';

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
const { env, stdout, stderr } = process;
process.exitCode = main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
