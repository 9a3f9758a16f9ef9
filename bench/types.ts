// What the types cost: `ts-node bench/types.ts [SIZE...] [SHAPE...] [5.9|7.0...] [application] [runs=N]`. Without an argument of a kind,
// all of that kind are measured. An app of pairs is one file, as it has always been, to keep figures comparable; `application` has 30
// files.
import * as os from 'node:os';
import { benchApplication } from './application';
import { alternate, ratioOf } from './child';
import { COMPILERS, cost, inFolder, writeProject, type Cost, type Version } from './compiler';
import { generateApp } from './generate';
import { SHAPES, type Module, type ShapeName } from './shapes';

const RUNS = 5;
const SIZES: readonly number[] = [10, 100, 1000];
const VERSIONS = Object.keys(COMPILERS) as Version[];
const APPLICATION = 'application';

interface Selection {
  readonly sizes?: readonly number[];
  readonly shapes?: readonly ShapeName[];
  readonly versions?: readonly Version[];
  readonly runs?: number;
}

/** Prints the compilers' figures for apps of several shapes and sizes, compared with the same apps written with cdk8s-plus. */
export function benchTypes({
  sizes = SIZES,
  shapes = Object.keys(SHAPES) as ShapeName[],
  versions = VERSIONS,
  runs = RUNS,
}: Selection = {}): void {
  inFolder((folder) => {
    for (const version of versions) {
      console.log(`\nType-checking workloads with a Service each, TypeScript ${version}, medians of ${runs} runs`);
      for (const shape of shapes) new ShapeBench(folder, version, shape).print(sizes, runs);
    }
  });
  console.log(`  Instantiations repeat exactly; an empty app's are taken off. The time is that of the whole app.`);
}

class ShapeBench {
  public constructor(
    private readonly folder: string,
    private readonly version: Version,
    private readonly shape: ShapeName,
  ) {}

  /** Prints the figures, and whether a piece costs more in a larger app. */
  public print(sizes: readonly number[], runs: number): void {
    const empty = { ours: this.measure('cdk8s-ports', 0), plain: this.measure('cdk8s-plus-27', 0) };
    const { title, target } = SHAPES[this.shape];
    const perPiece: number[] = [];
    for (const pieces of sizes) {
      const costs = alternate(runs, {
        ours: () => this.measure('cdk8s-ports', pieces),
        plain: () => this.measure('cdk8s-plus-27', pieces),
      });
      const each = (of: 'ours' | 'plain'): number => (costs[of][0]!.instantiations - empty[of].instantiations) / pieces;
      const [ours, plain] = [costs.ours, costs.plain].map((all) => all.map(({ check }) => check)) as [
        number[],
        number[],
      ];
      const { ratio, text } = ratioOf(ours, plain);
      perPiece.push(each('ours'));
      console.log(
        [
          `  ${(pieces === sizes[0] ? title : '').padEnd(30)}${String(pieces).padStart(5)}:`,
          `instantiations ${figure(each('ours'))} a piece, plain ${figure(each('plain'))},`,
          `${verdict(each('ours'), target.instantiations)};`,
          `check ${text}, ${verdict(ratio, target.ratio[this.version], 'x')}`,
        ].join(' '),
      );
    }
    const growth = perPiece.at(-1)! / perPiece[0]!;
    if (growth > 1.1) console.log(`${' '.repeat(39)}${growth.toFixed(2)} times as many a piece: linear MISSED`);
  }

  private measure(module: Module, pieces: number): Cost {
    const files = (): Record<string, string> => ({ 'main.ts': generateApp(module, pieces, this.shape) });
    // Without this, each figure would include the check of the packages' declarations.
    const options = { skipLibCheck: true };
    return cost(
      this.version,
      writeProject(this.folder, `${module}-${pieces === 0 ? 'empty' : this.shape}-${pieces}`, files, options),
    );
  }
}

const figure = (value: number): string => value.toFixed(0).padStart(4);
const verdict = (value: number, target: number, unit = ''): string =>
  `target <= ${target}${unit}: ${value <= target ? 'met' : 'MISSED'}`;

function main(words: readonly string[]): void {
  const all = [...VERSIONS, ...Object.keys(SHAPES), APPLICATION];
  const isSize = (word: string): boolean => /^[1-9]\d*$/.test(word);
  const [, runs] = words.map((word) => /^runs=([1-9]\d*)$/.exec(word)).find((match) => match !== null) ?? [];
  const unknown = words.find((word) => !all.includes(word) && !isSize(word) && !word.startsWith('runs='));
  if (unknown !== undefined) {
    console.error(`'${unknown}' is not a size, runs=N, or one of ${all.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  const among = <Name extends string>(names: readonly Name[]): readonly Name[] | undefined => {
    const said = names.filter((name) => words.includes(name));
    return said.length === 0 ? undefined : said;
  };
  const shapes = among(Object.keys(SHAPES) as ShapeName[]);
  const sizes = words.filter(isSize).map(Number);
  const selection = { versions: among(VERSIONS), ...(runs !== undefined && { runs: Number(runs) }) };
  console.log(`${os.cpus().length} processors`);
  const isApplicationOnly = words.includes(APPLICATION) && shapes === undefined && sizes.length === 0;
  if (!isApplicationOnly) benchTypes({ ...selection, shapes, ...(sizes.length > 0 && { sizes }) });
  if (words.includes(APPLICATION) || (shapes === undefined && sizes.length === 0)) benchApplication(selection);
}

if (require.main === module) main(process.argv.slice(2));
