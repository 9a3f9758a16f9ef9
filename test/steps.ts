import { Session } from 'node:inspector';

/*
 * Counts what a program does instead of the time that it takes, so that a test of how work grows gives the same result on every machine.
 * Import this before what is to be counted: V8 counts the blocks of what it compiles from then on.
 */

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

// Code that is counted is slow: what runs after this file is not.
afterAll(() => {
  session.disconnect();
});

/** How often blocks of code were run by a function, those of this package and of the parsers that it uses. */
export function stepsOf(run: () => void): number {
  blocksRun();
  run();
  return blocksRun();
}

/** The blocks that were run since it was asked for the last time. */
function blocksRun(): number {
  let count = 0;
  // It answers at once, as the session is of this very thread.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      if (!/[/\\](lib|dist|node_modules[/\\](js-)?yaml)[/\\]/.test(url) || url.includes('jest')) continue;
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
    }
  });
  return count;
}
