// What the checker costs, compared with a bare parse of the same files and with the linters that are installed. It prints figures and their
// targets, but never fails if a target is missed. `ts-node bench/check.ts [objects...]` runs it alone.
import { join } from 'node:path';
import { type Copies, FIXTURES, ROOT, SOURCE, withCopies } from './copies';
import { findLinters, isReadByAll, type Linter } from './linters';
import { type Cost, measured, middle } from './measured';

const SIZES = [1_000, 5_000, 25_000, 50_000];
const RUNS = 3;
const MOST = 1.4;
const MOST_MEMORY = 12;
/** The maximum size of a command's arguments in bytes. With more files than fit, the linters are left out, as some take only file names. */
const MOST_ARGUMENTS = 1_500_000;

const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const PARSE = `const fs = require('fs'), { loadAll } = require('js-yaml');
for (const file of fs.readdirSync(process.argv[1], { recursive: true })) if (file.endsWith('.yaml'))
  try { loadAll(fs.readFileSync(process.argv[1] + '/' + file, 'utf8')); } catch {}`;

/** Prints what checking costs. */
export async function benchCheck(sizes: readonly number[] = SIZES): Promise<void> {
  console.log(`\nChecking, medians of ${RUNS} runs in turn by work: user and system, the most memory, by the clock`);
  console.log('  js-yaml      node -e: loadAll of each file of FOLDER, values dropped');
  console.log('  check        node dist/cli/bin.js check FOLDER');
  const linters = findLinters();
  for (const { name, shown } of linters) console.log(`  ${name.padEnd(12)} ${shown}`);
  if (SOURCE === FIXTURES) console.log('  (no ../shared/corpus/good: the files are the fixtures of the rules)');
  const known = new Map<string, boolean>();
  const isTaken = (file: string): boolean => {
    const isRead = known.get(file) ?? isReadByAll(linters, file);
    known.set(file, isRead);
    return isRead;
  };
  const peaks = new Map<number, number>();
  for (const size of sizes) {
    await withCopies(
      size,
      async (copies) => {
        peaks.set(size, await benchSpeed(copies, linters));
      },
      isTaken,
    );
  }
  const left = [...known.values()].filter((isRead) => !isRead).length;
  if (left > 0) console.log(`  of ${known.size} files ${left} are left out for all, because kube-score ends at them`);
  const [few, many] = [peaks.get(5_000), peaks.get(50_000)];
  if (few === undefined || many === undefined) return;
  const growth = (many - few) / 45;
  console.log(
    `  memory from 5,000 to 50,000 objects: ${growth.toFixed(1)} MiB a thousand   ${verdict(growth, MOST_MEMORY)}`,
  );
}

/** Prints a line for each program, and returns the peak memory of a check. */
async function benchSpeed(copies: Copies, linters: readonly Linter[]): Promise<number> {
  const { folder, files, objects, bytes } = copies;
  const isShort = files.reduce((sum, file) => sum + file.length + 9, 0) < MOST_ARGUMENTS;
  const commands = new Map<string, readonly [string, readonly string[]]>([
    ['js-yaml', [process.execPath, ['-e', PARSE, folder]]],
    ['check', [process.execPath, [BIN, 'check', folder]]],
    ...(isShort ? linters.map(({ name, path, args }) => [name, [path, args(copies)]] as const) : []),
  ]);
  const costs = new Map<string, Cost[]>([...commands.keys()].map((name) => [name, []]));
  for (let time = 0; time < RUNS; time += 1) {
    for (const [name, [program, args]] of commands) costs.get(name)?.push(await measured(program, args));
  }
  console.log(`  ${objects} objects, ${files.length} files, ${(bytes / 1e6).toFixed(0)} MB`);
  const middles = new Map([...costs].map(([name, all]) => [name, middle(all)]));
  const [parse, check] = [middles.get('js-yaml'), middles.get('check')] as [Cost, Cost];
  for (const [name, { cpu, megabytes, seconds, output }] of middles) {
    const figures = [`${cpu.toFixed(2).padStart(8)} s`, `${megabytes.toFixed(0).padStart(5)} MiB`];
    const of = `${(cpu / parse.cpu).toFixed(2)}x of js-yaml`;
    const said =
      name === 'js-yaml'
        ? ''
        : name === 'check'
          ? `   ${of}   ${verdict(check.cpu / parse.cpu, MOST)}`
          : output === ''
            ? '   printed nothing: it has probably not looked at the files'
            : `   ${of}   check costs ${(check.cpu / cpu).toFixed(2)}x of it   ${verdict(check.cpu / cpu, 1)}`;
    console.log(`    ${name.padEnd(12)}${figures.join('  ')}  ${seconds.toFixed(2).padStart(6)} s${said}`);
  }
  if (!isShort && linters.length > 0) console.log('    (the others would be given more files than a command takes)');
  return check.megabytes;
}

function verdict(value: number, most: number): string {
  return `target <= ${most}: ${value <= most ? 'met' : 'MISSED'}`;
}

if (require.main === module) {
  const sizes = process.argv.slice(2).map(Number);
  void benchCheck(sizes.length > 0 ? sizes : undefined);
}
