import { Session } from 'node:inspector';

/*
 * Counts the steps of a program instead of its time, so that a test of how work grows has the same result on every machine. Import this
 * before the code to count: V8 counts only blocks of code that it compiles from then on.
 */

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

// Counting slows code down, so it ends with the tests of this file.
afterAll(() => {
  session.disconnect();
});

/** How many blocks of code a function runs, in this package and in the parsers that it uses. */
export function stepsOf(run: () => void): number {
  blocksRun();
  run();
  return blocksRun();
}

/** The blocks that have run since the last call. */
function blocksRun(): number {
  let count = 0;
  // The callback runs synchronously, as the session is connected to this thread.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { url, functions } of result) {
      if (!/[/\\](lib|dist|node_modules[/\\](js-)?yaml)[/\\]/.test(url) || url.includes('jest')) continue;
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
    }
  });
  return count;
}
