import { applicationFiles } from './application-files';
import { alternate, ratioOf } from './child';
import { COMPILERS, cost, inFolder, writeProject, type Cost, type Version } from './compiler';
import type { Module } from './shapes';

const RUNS = 7;
const TARGET = 1.1;

/** Prints how long the compilers take for a whole application of 30 files, compared with the same files with cdk8s-plus. */
export function benchApplication({
  versions = Object.keys(COMPILERS) as Version[],
  runs = RUNS,
}: { readonly versions?: readonly Version[]; readonly runs?: number } = {}): void {
  console.log(
    `\nCompiling an application of 30 files, the one import changed, medians of ${runs} runs of \`tsc --noEmit\``,
  );
  inFolder((folder) => {
    for (const version of versions) {
      for (const skipLibCheck of [false, true]) {
        const run = (module: Module) => (): Cost => {
          const files = (): Record<string, string> => applicationFiles(module);
          const options = { types: ['node', 'jest'], skipLibCheck };
          return cost(version, writeProject(folder, `${module}-${skipLibCheck}`, files, options));
        };
        const { ours, plain } = alternate(runs, { ours: run('cdk8s-ports'), plain: run('cdk8s-plus-27') });
        const [wall, check] = (['wall', 'check'] as const).map((time) =>
          ratioOf(
            ours.map((one) => one[time]),
            plain.map((one) => one[time]),
          ),
        ) as [ReturnType<typeof ratioOf>, ReturnType<typeof ratioOf>];
        const options = skipLibCheck ? 'and skipLibCheck' : "options of cdk8s' template";
        console.log(
          `  TypeScript ${version}, ${options.padEnd(26)}: ${wall.text}, ` +
            `target <= ${TARGET}x: ${wall.ratio <= TARGET ? 'met' : 'MISSED'}; the check alone ${check.ratio.toFixed(2)}x`,
        );
      }
    }
  });
}
