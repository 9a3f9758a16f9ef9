// What the checker costs beside a bare parse of the same files, and its start beside that of Node alone. Prints figures and the
// targets that they are meant to meet; never fails because of them. `ts-node bench/check.ts` runs it alone.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { FIXTURES, ROOT, SOURCE, withCopies } from './copies';
import { benchLinters } from './linters';
import { middle } from './measured';

const SIZES = [25_000, 50_000] as const;
const RUNS = 3;
const STARTS = 15;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly objects: number;
  readonly findings: number;
}

/** Prints what checking and starting cost. */
export async function benchCheck(): Promise<void> {
  if (SOURCE === FIXTURES) console.log('\n(no corpus of public projects: from the fixtures of the rules)');
  for (const size of SIZES) {
    await withCopies(size, ({ folder, bytes }) => {
      benchSpeed(folder, bytes);
    });
  }
  await benchLinters();
  benchStart();
}

const FILES = `const fs = require('fs'), files = fs.readdirSync(process.argv[1]).map((file) => process.argv[1] + '/' + file);`;
const TELL = `console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, megabytes: process.resourceUsage().maxRSS / 1024, objects, findings }));`;
const PARSE = `${FILES} const { loadAll } = require('js-yaml'); const start = performance.now(); let objects = 0, findings = 0; const all = [];
for (const file of files) { try { const values = loadAll(fs.readFileSync(file, 'utf8')); objects += values.length; all.push(values); } catch {} } ${TELL}`;
const CHECK = `const { readManifests, check } = require('./dist/checker'); const start = performance.now();
const manifests = readManifests([process.argv[1]]); const result = check(manifests, { severity: process.argv[2] });
const objects = result.objects, findings = result.findings.length; ${TELL}`;

function benchSpeed(folder: string, bytes: number): void {
  const run = (...args: readonly string[]): Cost =>
    JSON.parse(execFileSync(process.execPath, ['-e', ...args], { cwd: ROOT, encoding: 'utf8' })) as Cost;
  const costs: Record<'parse' | 'quiet' | 'check', Cost[]> = { parse: [], quiet: [], check: [] };
  for (let time = 0; time < RUNS; time += 1) {
    costs.parse.push(run(PARSE, folder));
    costs.quiet.push(run(CHECK, folder, 'error'));
    costs.check.push(run(CHECK, folder, 'warning'));
  }
  const parse = middle(costs.parse);
  const rows = [
    ['js-yaml alone', parse],
    ['check, errors only', middle(costs.quiet)],
    ['check, warnings too', middle(costs.check)],
  ] as const;
  console.log(`\nChecking ${middle(costs.check).objects} objects, ${(bytes / 1e6).toFixed(0)} MB, medians of ${RUNS}`);
  for (const [name, { seconds, megabytes, findings }] of rows) {
    const ratio = seconds / parse.seconds;
    const target = name === 'js-yaml alone' ? '' : `  target <= 1.5x: ${ratio <= 1.5 ? 'met' : 'MISSED'}`;
    console.log(
      `  ${name.padEnd(20)} ${seconds.toFixed(2)} s (${ratio.toFixed(2)}x)  ${megabytes.toFixed(0)} MB  ${findings} findings${target}`,
    );
  }
}

function benchStart(): void {
  const file = join(FIXTURES, 'service-port-repeated', 'ok-two.yaml');
  const time = (...args: readonly string[]): number => {
    const start = performance.now();
    execFileSync(process.execPath, args, { cwd: FIXTURES, stdio: 'ignore' });
    return performance.now() - start;
  };
  const [plain, ours]: [number[], number[]] = [[], []];
  for (let run = 0; run < STARTS; run += 1) {
    plain.push(time('-e', '0'));
    ours.push(time(join(ROOT, 'dist', 'cli', 'bin.js'), 'check', '--fail-on', 'never', file));
  }
  const [node, check] = [plain, ours].map((times) => times.sort((one, other) => one - other)[STARTS >> 1]!);
  const more = check! - node!;
  console.log(`\nStarting, medians of ${STARTS} fresh processes each`);
  console.log(
    `  cdk8s-ports check one-file.yaml ${check!.toFixed(0)} ms   node -e 0 ${node!.toFixed(0)} ms   +${more.toFixed(0)} ms  target + <= 60 ms: ${more <= 60 ? 'met' : 'MISSED'}`,
  );
}

if (require.main === module) void benchCheck();
