// What starting the command line costs, compared with starting Node: `ts-node bench/start.ts [NODE...]`, each the path of a Node. Without
// arguments, these are the Node that runs this, and those on the PATH.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { median } from './child';
import { ROOT } from './copies';
import { measured } from './measured';

const BLOCKS = 5;
const RUNS_OF_BLOCK = 5;
const MOST = 45;
const BIN = join(ROOT, 'dist', 'cli', 'bin.js');

const manifest = (port: string): string =>
  readFileSync(join(ROOT, 'scripts', 'web.yaml'), 'utf8').replace('targetPort: http', `targetPort: ${port}`);

/** Prints what a check of one small file costs compared with Node alone, with and without the code cache of earlier runs. */
export async function benchStart(nodes: readonly string[] = findNodes()): Promise<void> {
  console.log(
    `\nStarting, ms of CPU, medians of ${BLOCKS} times the mean of ${RUNS_OF_BLOCK} runs in turn, beside \`node -e 0\``,
  );
  console.log(
    '  node dist/cli/bin.js check web.yaml, a Deployment and a Service, right or with a finding; `compiling` is',
  );
  console.log('  with NODE_DISABLE_COMPILE_CACHE=1, as the first time');
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-start-'));
  const [right, wrong] = [join(folder, 'right.yaml'), join(folder, 'wrong.yaml')];
  writeFileSync(right, manifest('http'));
  writeFileSync(wrong, manifest('htpp'));
  try {
    for (const node of nodes) {
      const off = { NODE_DISABLE_COMPILE_CACHE: '1' };
      const costs = await inTurn({
        node: async () => (await measured(node, ['-e', '0'])).cpu,
        'right, compiling': async () => (await measured(node, [BIN, 'check', right], off)).cpu,
        'with a finding, compiling': async () => (await measured(node, [BIN, 'check', wrong], off)).cpu,
        right: async () => (await measured(node, [BIN, 'check', right])).cpu,
        'with a finding': async () => (await measured(node, [BIN, 'check', wrong])).cpu,
      });
      const bare = costs.get('node') ?? 0;
      console.log(`  Node ${versionOf(node)}: ${bare.toFixed(0)} ms`);
      for (const [name, cost] of [...costs].slice(1)) {
        const more = cost - bare;
        const verdict = name.endsWith('compiling') ? '' : `   target <= +${MOST}: ${more <= MOST ? 'met' : 'MISSED'}`;
        console.log(`    ${name.padEnd(28)}${cost.toFixed(0).padStart(4)} ms  +${more.toFixed(0)} ms${verdict}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The cost of the tasks in ms. The system counts CPU time in steps of 10 ms, so the runs of a block are summed to reduce the rounding
 * error.
 */
async function inTurn(tasks: Readonly<Record<string, () => Promise<number>>>): Promise<ReadonlyMap<string, number>> {
  const blocks = new Map<string, number[]>(Object.keys(tasks).map((name) => [name, []]));
  // Run each task once before measuring, to write the code cache.
  for (const task of Object.values(tasks)) await task();
  for (let block = 0; block < BLOCKS; block += 1) {
    const sums = new Map<string, number>();
    for (let run = 0; run < RUNS_OF_BLOCK; run += 1) {
      for (const [name, task] of Object.entries(tasks)) sums.set(name, (sums.get(name) ?? 0) + (await task()));
    }
    for (const [name, sum] of sums) blocks.get(name)?.push((sum / RUNS_OF_BLOCK) * 1000);
  }
  return new Map([...blocks].map(([name, means]) => [name, median(means)]));
}

function findNodes(): readonly string[] {
  const found = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return [
    ...new Set([process.execPath, ...found].filter((path) => existsSync(path)).map((path) => realpathSync(path))),
  ];
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
}

if (require.main === module) {
  const nodes = process.argv.slice(2);
  void benchStart(nodes.length > 0 ? nodes : undefined);
}
