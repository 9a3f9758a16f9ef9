/*
 * The time from an edit to its YAML: `npm run build && npx ts-node bench/synth-command.ts [runs]` installs the packed package, compilers
 * and runners into a folder, with Online Boutique as the app and the options of cdk8s' own template. Then it runs every candidate for `app`
 * in cdk8s.yaml in turn, in a shell, as cdk8s-cli does. Before each run it changes a port of the app to another correct number, and after
 * all runs to a wrong one, which the compiler must refuse. It needs a registry.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { alternate, median } from './child';
import { ROOT } from './copies';

const RUNS = Number(process.argv[2] ?? 11);
const isWindows = process.platform === 'win32';

const TSC_5 = 'node node_modules/typescript/bin/tsc --noEmit';
const TSC_7 = 'node node_modules/typescript-7/bin/tsc --noEmit';
const TSX = 'node --import tsx main.ts';
const SWC = 'node -r @swc-node/register main.ts';
const both = (one: string, other: string): string =>
  `node node_modules/concurrently/dist/bin/concurrently.js "${one}" "${other}"`;
const kept = (compiler: string, name: string): string =>
  `${compiler} --incremental --tsBuildInfoFile node_modules/.cache/${name}`;

/** The candidates for `app` in cdk8s.yaml, first the one that `cdk8s init` writes. */
const COMMANDS = {
  'npx ts-node main.ts (cdk8s init)': 'npx ts-node main.ts',
  'ts-node --transpile-only': 'npx ts-node --transpile-only main.ts',
  'ts-node --swc': 'npx ts-node --swc main.ts',
  tsx: TSX,
  'swc-node': SWC,
  'tsc 5.9, then tsx': `${TSC_5} && ${TSX}`,
  'tsc 5.9 --skipLibCheck, then tsx': `${TSC_5} --skipLibCheck && ${TSX}`,
  'tsc 5.9 --incremental, then tsx': `${kept(TSC_5, '5.9')} && ${TSX}`,
  'tsc 5.9 and tsx at once': both(TSC_5, TSX),
  'tsc 7.0, then tsx': `${TSC_7} && ${TSX}`,
  'tsc 7.0, then tsx, through npx': 'npx -c "node node_modules/typescript-7/bin/tsc --noEmit && tsx main.ts"',
  'tsc 7.0 --skipLibCheck, then tsx': `${TSC_7} --skipLibCheck && ${TSX}`,
  'tsc 7.0 --incremental, then tsx': `${kept(TSC_7, '7.0')} && ${TSX}`,
  'tsc 7.0 --skipLibCheck, then swc-node': `${TSC_7} --skipLibCheck && ${SWC}`,
  'tsc 7.0 --skipLibCheck and tsx at once': both(`${TSC_7} --skipLibCheck`, TSX),
} as const;

const PACKAGES = [
  ...[path.join(ROOT, 'node_modules/.cache/cdk8s-ports.tgz'), 'cdk8s@2', 'cdk8s-plus-27@2', 'constructs@10'],
  ...['@types/node@18', 'typescript@5.9', 'typescript-7@npm:typescript@7.0', 'ts-node@10', 'tsx@4'],
  ...['@swc/core@1', '@swc-node/register@1', 'concurrently@9'],
];

const MAIN = `import * as cdk8s from 'cdk8s';
import { OnlineBoutique } from './online-boutique/main';

const root = new cdk8s.App();
new OnlineBoutique(root, 'online-boutique');
root.synth();
`;

/** The app in its own folder. */
class Project {
  public readonly folder = fs.mkdtempSync(path.join(tmpdir(), 'cdk8s-ports-synth-'));
  private readonly edited = path.join(this.folder, 'online-boutique/cart.ts');
  private readonly text: string;
  private port = 7070;

  public constructor() {
    fs.cpSync(path.join(ROOT, 'examples/online-boutique'), path.join(this.folder, 'online-boutique'), {
      recursive: true,
    });
    fs.copyFileSync(
      path.join(ROOT, 'node_modules/cdk8s-cli/templates/typescript-app/tsconfig.json'),
      path.join(this.folder, 'tsconfig.json'),
    );
    fs.writeFileSync(path.join(this.folder, 'main.ts'), MAIN);
    fs.writeFileSync(path.join(this.folder, 'package.json'), '{ "private": true }\n');
    this.text = fs.readFileSync(this.edited, 'utf8');
    execFileSync(process.execPath, ['scripts/pack.mjs'], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
    // Windows needs the shell, because npm is a script there.
    execFileSync('npm', ['install', '--silent', ...PACKAGES], { cwd: this.folder, stdio: 'inherit', shell: isWindows });
  }

  /** Changes the port, and returns how many seconds the command takes until the YAML has the new one. */
  public time(command: string): number {
    this.port += 1;
    fs.writeFileSync(this.edited, this.text.replaceAll('7070', `${this.port}`));
    const start = performance.now();
    const { status, said } = this.run(command);
    const seconds = (performance.now() - start) / 1000;
    const yaml = fs.readFileSync(path.join(this.folder, 'dist/online-boutique.k8s.yaml'), 'utf8');
    if (status !== 0 || !yaml.includes(`targetPort: ${this.port}`)) throw new Error(`'${command}' failed:\n${said}`);
    return seconds;
  }

  /** Whether the command fails with an error of the compiler if a port is wrong. */
  public refuses(command: string): boolean {
    fs.writeFileSync(this.edited, this.text.replace('targetPort: 7070', 'targetPort: 7071'));
    const { status, said } = this.run(command);
    return status !== 0 && said.includes('error TS2322');
  }

  private run(command: string): { readonly status: number | null; readonly said: string } {
    const { status, stdout, stderr } = spawnSync(command, { cwd: this.folder, shell: true, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  }
}

const project = new Project();
try {
  const tasks = Object.entries(COMMANDS).map(([name, command]) => [name, () => project.time(command)] as const);
  // Run each task once before measuring, to fill caches.
  for (const [, task] of tasks) task();
  const times = alternate(RUNS, Object.fromEntries(tasks));
  console.log(`From an edit of Online Boutique to its YAML, ${RUNS} runs in turn, Node ${process.version}`);
  console.log(`${''.padEnd(41)} median      min   refused by the compiler`);
  for (const [name, command] of Object.entries(COMMANDS)) {
    const seconds = times[name]!;
    const figures = [median(seconds), Math.min(...seconds)].map((value) => `${value.toFixed(2).padStart(6)} s`);
    console.log(`${name.padEnd(40)}${figures.join(' ')}   ${project.refuses(command) ? 'yes' : 'no'}`);
  }
} finally {
  fs.rmSync(project.folder, { recursive: true });
}
