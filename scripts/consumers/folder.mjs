// A folder outside of the repository in which a consumer is installed and run.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

export const TARBALL = resolve('node_modules/.cache/cdk8s-ports.tgz');

const isWindows = process.platform === 'win32';

/** cdk8s-plus-26 is no longer maintained, and a newer cdk8s breaks it. */
const CDK8S = { 26: '2.54.0' };

/** The packages that an app with that cdk8s-plus installs, including the tarball of this package. */
export const packagesOf = (version) => [
  TARBALL,
  `cdk8s-plus-${version}`,
  `cdk8s@${CDK8S[version] ?? '^2.68.11'}`,
  'constructs@^10.3.0',
];

export class Folder {
  constructor(name) {
    this.path = mkdtempSync(join(realpathSync(tmpdir()), `cdk8s-ports-${name.replace(/\W+/g, '-')}-`));
    this.write('package.json', JSON.stringify({ private: true }));
  }

  write(file, text) {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof text === 'string' ? text : JSON.stringify(text, undefined, 2));
  }

  has(file) {
    return existsSync(join(this.path, file));
  }

  /** Runs a command line whose words have no spaces. On its PATH, `path` comes first, then the folder's own tools. */
  run(line, { path, cwd = '.', env: more = {} } = {}) {
    const [command, ...args] = line.split(' ');
    const paths = [...(path ? [path] : []), join(this.path, 'node_modules/.bin'), dirname(process.execPath)];
    // The variables of the npm that runs this script must not reach the npm in the folder.
    const ours = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_ENV|INIT_CWD)/i.test(name));
    const env = {
      ...Object.fromEntries(ours),
      PATH: [...paths, process.env.PATH].join(delimiter),
      FORCE_COLOR: '0',
      CI: '1',
      ...more,
    };
    const options = { cwd: resolve(this.path, cwd), env, shell: isWindows, maxBuffer: 2 ** 26 };
    return new Promise((done) => {
      execFile(command, args, options, (error, stdout, stderr) =>
        done({ isWell: error === null, text: `${stdout}${stderr}` || String(error ?? '') }),
      );
    });
  }

  async install(packages) {
    const { isWell, text } = await this.run(`npm install --no-audit --no-fund --loglevel=error ${packages.join(' ')}`);
    if (!isWell) throw new Error(`npm install: ${text}`);
  }

  remove() {
    rmSync(this.path, { recursive: true, force: true });
  }
}
