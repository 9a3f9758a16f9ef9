// What the checker costs beside a bare parse of the same files and beside kube-score, and its start beside that of Node alone. Prints
// figures and the targets that they are meant to meet; never fails because of them. `ts-node bench/check.ts [objects...]` runs it alone.
import { join } from 'node:path';
import { type Copies, FIXTURES, ROOT, SOURCE, withCopies } from './copies';
import { benchGrowth } from './growth';
import { benchLinters } from './linters';
import { type Cost, measured, middle } from './measured';

const SIZES = [1_000, 5_000, 25_000, 50_000];
const RUNS = 3;
const STARTS = 15;
const MOST = 1.4;
const MOST_MEMORY = 12;
const MOST_START = 45;

const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const PARSE = `const fs = require('fs'), { loadAll } = require('js-yaml');
for (const file of fs.readdirSync(process.argv[1], { recursive: true })) if (file.endsWith('.yaml'))
  try { loadAll(fs.readFileSync(process.argv[1] + '/' + file, 'utf8')); } catch {}`;

/** Prints what checking and starting cost. */
export async function benchCheck(sizes: readonly number[] = SIZES): Promise<void> {
  console.log(
    '\nChecking: `node dist/cli/bin.js check FOLDER` beside `loadAll` of js-yaml for each file, values dropped',
  );
  if (SOURCE === FIXTURES) console.log('(no ../shared/corpus/good: the files are the fixtures of the rules)');
  const peaks = new Map<number, number>();
  for (const size of sizes) {
    await withCopies(size, async (copies) => {
      peaks.set(size, await benchSpeed(copies));
    });
  }
  const [few, many] = [peaks.get(5_000), peaks.get(50_000)];
  if (few !== undefined && many !== undefined) {
    const growth = (many - few) / 45;
    console.log(
      `  memory from 5,000 to 50,000 objects: ${growth.toFixed(1)} MiB a thousand   ${verdict(growth, MOST_MEMORY)}`,
    );
  }
  await benchLinters();
  await benchGrowth();
  await benchStart();
}

/** Prints a line, and returns the most memory that a check had. */
async function benchSpeed({ folder, files, objects, bytes }: Copies): Promise<number> {
  const costs: Record<'parse' | 'check', Cost[]> = { parse: [], check: [] };
  for (let time = 0; time < RUNS; time += 1) {
    costs.parse.push(await measured(process.execPath, ['-e', PARSE, folder]));
    costs.check.push(await measured(process.execPath, [BIN, 'check', folder]));
  }
  const [parse, check] = [middle(costs.parse), middle(costs.check)];
  const ratio = check.cpu / parse.cpu;
  const cost = ({ cpu, megabytes }: Cost): string => `${cpu.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MiB`;
  console.log(
    `  ${objects} objects, ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB: ${cost(check)}; js-yaml ${cost(parse)}: ${ratio.toFixed(2)}x   ${verdict(ratio, MOST)}`,
  );
  return check.megabytes;
}

function verdict(value: number, most: number): string {
  return `target <= ${most}: ${value <= most ? 'met' : 'MISSED'}`;
}

async function benchStart(): Promise<void> {
  const file = join(FIXTURES, 'service-port-repeated', 'ok-two.yaml');
  const [node, check]: [number[], number[]] = [[], []];
  for (let run = 0; run < STARTS; run += 1) {
    node.push((await measured(process.execPath, ['-e', '0'])).cpu);
    check.push((await measured(process.execPath, [BIN, 'check', file])).cpu);
  }
  // The clock of the system has but ten milliseconds: of the sum less is lost.
  const mean = (costs: readonly number[]): number => (costs.reduce((sum, cost) => sum + cost, 0) / costs.length) * 1000;
  const more = mean(check) - mean(node);
  console.log(`\nStarting: \`node dist/cli/bin.js check one-file.yaml\` beside \`node -e 0\`, means of ${STARTS}`);
  console.log(
    `  ${mean(check).toFixed(0)} ms of CPU, node ${mean(node).toFixed(0)} ms: +${more.toFixed(0)} ms   ${verdict(more, MOST_START)}`,
  );
}

if (require.main === module) {
  const sizes = process.argv.slice(2).map(Number);
  void benchCheck(sizes.length > 0 ? sizes : undefined);
}
