// Prints `PASSED FAILED` for a report of `jest --json`. A suite that could not run, a missing report, and a run that failed without a
// failing test (an obsolete option, a broken build) count as one failure each.
import { existsSync, readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
if (!existsSync(report)) {
  console.log('0 1');
} else {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // A run without any test is a failure too.
  const silent = failed === 0 && (status !== '0' || numPassedTests === 0);
  console.log(`${numPassedTests} ${failed + (silent ? 1 : 0)}`);
}
