import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { alternate, median } from './child';
import { generateApp, VARIANTS, type Module, type Variant } from './generate';

const RUNS = 5;
const SIZES = [10, 100, 1000];
const TARGET = { instantiations: 150, ratio: 3 };
const root = path.resolve(__dirname, '..');
const compiler = path.join(root, 'node_modules/typescript/bin/tsc');

interface Cost {
  readonly instantiations: number;
  /** Seconds. */
  readonly check: number;
}

/** Prints what the compiler does for apps of several sizes, beside the same apps written with cdk8s-plus. */
export function benchTypes(sizes: readonly number[] = SIZES): void {
  // Inside the project, where the compiler finds the packages.
  const cache = path.join(root, 'node_modules', '.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'bench-'));
  try {
    for (const variant of Object.keys(VARIANTS) as Variant[]) {
      console.log(
        `\nType-checking apps of Deployment and Service pairs, ${VARIANTS[variant]}, medians of ${RUNS} runs`,
      );
      const empty = { ours: cost(folder, 'cdk8s-ports', 0, variant), plain: cost(folder, 'cdk8s-plus-27', 0, variant) };
      for (const pairs of sizes) {
        const { ours, plain } = alternate(RUNS, {
          ours: () => cost(folder, 'cdk8s-ports', pairs, variant),
          plain: () => cost(folder, 'cdk8s-plus-27', pairs, variant),
        });
        console.log(line(pairs, ours, plain, empty));
      }
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  console.log(`  Instantiations repeat exactly; an empty app's are taken off. The time is that of the whole app.`);
}

function line(
  pairs: number,
  ours: readonly Cost[],
  plain: readonly Cost[],
  empty: { ours: Cost; plain: Cost },
): string {
  const perPair = (costs: readonly Cost[], start: Cost): number =>
    (costs[0]!.instantiations - start.instantiations) / pairs;
  const seconds = (costs: readonly Cost[]): number => median(costs.map(({ check }) => check));
  const [each, eachPlain] = [perPair(ours, empty.ours), perPair(plain, empty.plain)];
  const ratio = seconds(ours) / seconds(plain);
  const verdict = (isMet: boolean, target: string): string => `target <= ${target}: ${isMet ? 'met' : 'MISSED'}`;
  return [
    `  ${String(pairs).padStart(4)} pairs:`,
    `instantiations a pair ${each.toFixed(0)}, plain ${eachPlain.toFixed(0)}, ${verdict(each <= TARGET.instantiations, String(TARGET.instantiations))};`,
    `check ${seconds(ours).toFixed(2)} s, plain ${seconds(plain).toFixed(2)} s, ${ratio.toFixed(2)}x, ${verdict(ratio <= TARGET.ratio, `${TARGET.ratio}x`)}`,
  ].join(' ');
}

/** Compiles an app, and reads what the compiler says about itself. */
function cost(folder: string, module: Module, pairs: number, variant: Variant): Cost {
  const name = `${module}-${variant}-${pairs}`;
  const project = path.join(folder, `${name}.json`);
  if (!fs.existsSync(project)) {
    fs.writeFileSync(path.join(folder, `${name}.ts`), generateApp(module, pairs, variant));
    // The options of a user's app; the declarations of packages are not checked again with each figure.
    const compilerOptions = { noEmit: true, types: [], skipLibCheck: true, noUnusedLocals: false };
    const of = { files: [`${name}.ts`], include: [] };
    fs.writeFileSync(
      project,
      JSON.stringify({ extends: path.join(root, 'examples/tsconfig.json'), compilerOptions, ...of }),
    );
  }
  const said = execFileSync(process.execPath, [compiler, '-p', project, '--extendedDiagnostics'], { encoding: 'utf8' });
  const read = (figure: string): number => Number(new RegExp(`^${figure}:\\s*([\\d.]+)`, 'm').exec(said)![1]);
  return { instantiations: read('Instantiations'), check: read('Check time') };
}

if (require.main === module) {
  console.log(`TypeScript, ${os.cpus().length} processors`);
  benchTypes(process.argv.slice(2).map(Number).filter(Boolean));
}
