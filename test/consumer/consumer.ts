import { execFile, execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** The root of this repository. */
export const PROJECT = path.resolve(__dirname, '../..');

const { dependencies } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The packages that the template and this package need. The consumer does not see anything else that is installed here. */
const LINKED = [
  ...Object.keys(dependencies),
  '.bin',
  '@types/jest',
  '@types/node',
  'cdk8s',
  'cdk8s-cli',
  'cdk8s-plus-27',
  'constructs',
  'jest',
  'ts-jest',
  'ts-node',
  'typescript',
];

/** An app from cdk8s' own TypeScript template, with the package as it is published. */
export interface Consumer {
  /** The folder of the app. */
  readonly folder: string;
  /** Writes a file in the folder. */
  write(file: string, text: string): void;
}

/**
 * Creates an app from the template, without a network.
 *
 * Other packages are links. Their real paths are the same for the app and for the unpacked package, so that Node and the compiler see
 * one copy of each.
 */
export async function makeConsumer(program: string): Promise<Consumer> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'cdk8s-ports-consumer-'));
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };

  // The template that `cdk8s init typescript-app` copies, from the installed cdk8s-cli.
  const template = path.join(PROJECT, 'node_modules/cdk8s-cli/templates/typescript-app');
  for (const file of ['cdk8s.yaml', 'jest.config.js', 'main.test.ts', 'package.json', 'tsconfig.json']) {
    write(file, fs.readFileSync(path.join(template, file), 'utf8').replace('{{ $base }}', 'consumer'));
  }
  write('main.ts', program);

  for (const name of LINKED) {
    const link = path.join(folder, 'node_modules', name);
    fs.mkdirSync(path.dirname(link), { recursive: true });
    fs.symlinkSync(path.join(PROJECT, 'node_modules', name), link, 'junction');
  }
  const installed = path.join(folder, 'node_modules/cdk8s-ports');
  fs.mkdirSync(installed);
  execFileSync('tar', ['-xzf', packed(), '-C', installed, '--strip-components=1']);
  return Promise.resolve({ folder, write });
}

/** The tarball of the build. It is packed again if the build is newer. */
function packed(): string {
  const tarball = path.join(PROJECT, 'node_modules/.cache/cdk8s-ports.tgz');
  const built = path.join(PROJECT, 'dist/index.js');
  if (!fs.existsSync(built)) throw new Error('dist/ is missing: npm run build');
  const sources = [
    ...['package.json', 'outdated-typescript.d.ts', 'README.md', 'API.md'],
    ...['dist', 'lib', 'docs'].flatMap((folder) => filesIn(folder)),
  ];
  const newest = Math.max(...sources.map((file) => fs.statSync(path.join(PROJECT, file)).mtimeMs));
  if (!fs.existsSync(tarball) || fs.statSync(tarball).mtimeMs < newest) {
    execFileSync(process.execPath, ['scripts/pack.mjs'], { cwd: PROJECT, stdio: 'pipe' });
  }
  return tarball;
}

function filesIn(folder: string): string[] {
  return (fs.readdirSync(path.join(PROJECT, folder), { recursive: true }) as string[]).map((file) =>
    path.join(folder, file),
  );
}

/** Runs a command in the app; a name without a slash is one of its own tools. */
export function run(
  consumer: Consumer,
  command: string,
  args: readonly string[],
): Promise<{ code: number; output: string }> {
  const file = path.isAbsolute(command) ? command : path.join(consumer.folder, 'node_modules/.bin', command);
  // The variables of this Jest must not reach the Jest in the app.
  const { NODE_ENV: _, JEST_WORKER_ID: __, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(file, [...args], { cwd: consumer.folder, env: { ...env, FORCE_COLOR: '0' } }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}
