import * as fs from 'node:fs';
import * as path from 'node:path';

const ROOT = path.join(__dirname, '..');

/** Installs the package and its peers in a folder as `npm install` would, so that a compiler sees only what its `exports` allow. */
export function install(folder: string): void {
  const modules = path.join(folder, 'node_modules');
  fs.mkdirSync(path.join(modules, '@types'), { recursive: true });
  for (const name of ['cdk8s', 'cdk8s-plus-27', 'constructs', '@types/node']) {
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name), 'junction');
  }
  fs.mkdirSync(path.join(modules, 'cdk8s-ports'));
  fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(modules, 'cdk8s-ports/package.json'));
  fs.cpSync(path.join(ROOT, 'dist'), path.join(modules, 'cdk8s-ports/dist'), { recursive: true });
}
