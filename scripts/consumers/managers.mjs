// The package managers, and an install of the package alone.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf, TARBALL } from './folder.mjs';
import { CURRENT, required, SYNTHESIZES, WORKS } from './programs.mjs';

const PACKAGES = packagesOf(CURRENT).join(' ');

const installedBy = (name, tool, install, more = {}) => ({
  part: 'managers',
  name,
  files: { 'app.js': required(), 'tools/package.json': { private: true }, ...more.files },
  // The tool has its own folder, because pnpm moves away packages that it has not installed itself.
  prepare: (folder) => ({ path: join(folder.path, 'tools/node_modules/.bin') }),
  steps: [
    ...(tool === undefined ? [] : [[`npm install --no-audit --prefix tools ${tool}`, WORKS]]),
    ...install.map((line) => [line, WORKS]),
    ...(more.steps ?? [['node app.js', SYNTHESIZES]]),
  ],
});

const workspaces = {
  files: {
    'package.json': { private: true, workspaces: ['apps/*'] },
    'apps/shop/package.json': { name: 'shop', version: '1.0.0', private: true },
    'apps/shop/app.js': required(),
  },
  steps: [['node apps/shop/app.js', SYNTHESIZES]],
};

export const managers = [
  installedBy('npm', undefined, [`npm install --no-audit ${PACKAGES}`]),
  installedBy('npm workspaces', undefined, [`npm install --no-audit --workspace shop ${PACKAGES}`], workspaces),
  installedBy('pnpm', 'pnpm@9', [`pnpm add ${PACKAGES}`]),
  installedBy('pnpm workspaces', 'pnpm@9', [`pnpm add --filter shop ${PACKAGES}`], {
    ...workspaces,
    files: { ...workspaces.files, 'package.json': { private: true }, 'pnpm-workspace.yaml': 'packages: [apps/*]\n' },
  }),
  installedBy('yarn', 'yarn@1', [`yarn add ${PACKAGES}`]),
  installedBy('yarn workspaces', 'yarn@1', [`yarn workspace shop add ${PACKAGES}`], workspaces),
  {
    part: 'managers',
    name: 'the package alone',
    packages: [TARBALL],
    files: {
      'ok.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\ndata: {}\n',
      'check.mjs':
        "import { check } from 'cdk8s-ports/check';\nif (typeof check !== 'function') throw new Error('no check');\n",
    },
    steps: [
      ['cdk8s-ports check ok.yaml', WORKS],
      ['node check.mjs', WORKS],
      ['node -e require("cdk8s-ports")', WORKS],
    ],
    measure: (folder) => sizeOf(join(folder.path, 'node_modules')),
  },
];

/** The number and the size of packages in a folder. */
function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const packages = files.filter((file) => /(^|\/)package\.json$/.test(file.replaceAll('\\', '/')) && isPackage(file));
  const bytes = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return { installed: `${packages.length} packages, ${(bytes / 1e6).toFixed(1)} MB` };
}

const isPackage = (file) => /^(@[^/]+\/)?[^/]+\/package\.json$/.test(file.replaceAll('\\', '/'));
