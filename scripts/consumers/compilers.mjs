// The compilers: each resolves the types in every way that it supports, accepts the app, and refuses the wrong port. One that is too old
// prints which version is needed.
import { packagesOf } from './folder.mjs';
import { CURRENT, entryOf, imported, MAIN, REFUSES, VERSIONS, WORKS } from './programs.mjs';

const RESOLUTIONS = {
  node10: { module: 'commonjs', moduleResolution: 'node10' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
};

/** TypeScript 7 no longer has node10, and 6 reports it as deprecated. */
const resolutionsOf = (compiler) =>
  Object.keys(RESOLUTIONS).filter((name) => !(compiler === '7.0' && name === 'node10'));

const config = (resolution, options, file) => ({
  compilerOptions: {
    ...{ strict: true, target: 'es2019', lib: ['es2019'], types: [], noEmit: true, declaration: true },
    // The declarations of cdk8s and constructs refer to @types/node, which is not installed.
    skipLibCheck: true,
    ...RESOLUTIONS[resolution],
    ...options,
  },
  files: [file],
});

const OLDER = ['5.2', '4.9'];
const OUTDATED = {
  ends: 'badly',
  prints: /^(?![\s\S]*(?:cdk8s-ports\/dist\/|TS2307))[\s\S]*cdk8s-ports needs TypeScript 5\.4/,
};

export const compilers = ['5.4', '5.5', '5.7', '5.9', '6.0', '7.0'].map((compiler) => ({
  part: 'compilers',
  name: `TypeScript ${compiler}`,
  packages: [...packagesOf(CURRENT), `typescript@~${compiler}.0`],
  files: Object.fromEntries([
    ['app.ts', imported().replace('console.log(root.synthYaml());', '')],
    ['wrong.ts', imported(CURRENT, 'htpp').replace('console.log(root.synthYaml());', '')],
    ...resolutionsOf(compiler).flatMap((resolution) =>
      ['app', 'wrong'].map((name) => [
        `${name}-${resolution}.json`,
        config(
          resolution,
          compiler === '6.0' && resolution === 'node10' && { ignoreDeprecations: '6.0' },
          `${name}.ts`,
        ),
      ]),
    ),
  ]),
  steps: resolutionsOf(compiler).flatMap((resolution) => [
    [`tsc -p app-${resolution}.json`, WORKS],
    [`tsc --pretty false -p wrong-${resolution}.json`, REFUSES],
  ]),
}));

/** Every entry in one project, resolved by `exports` and by `typesVersions`. The compiler must read nothing else of the package. */
export const outdated = OLDER.map((compiler) => ({
  part: 'compilers',
  name: `TypeScript ${compiler}, which is too old`,
  packages: [...packagesOf(CURRENT), `typescript@~${compiler}.0`],
  files: {
    'app.ts': entries()
      .map((entry, index) => `import * as ports${index} from '${entry}';\nexport { ports${index} };\n`)
      .join(''),
    'node16.json': config('node16', { skipLibCheck: false }, 'app.ts'),
    'node10.json': config('node10', { skipLibCheck: false, moduleResolution: 'node' }, 'app.ts'),
  },
  steps: ['node16', 'node10'].map((resolution) => [`tsc --pretty false --listFiles -p ${resolution}.json`, OUTDATED]),
}));

function entries() {
  const versions = VERSIONS.filter((version) => version !== MAIN).map(entryOf);
  return [
    'cdk8s-ports',
    ...versions,
    'cdk8s-ports/check',
    'cdk8s-ports/cluster',
    'cdk8s-ports/jest',
    'cdk8s-ports/jest-globals',
  ];
}
