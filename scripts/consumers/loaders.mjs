// How users run an app: cdk8s' own template, other loaders, plain JavaScript.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from './folder.mjs';
import { CURRENT, FINDS, imported, REFUSES, required, SYNTHESIZES, tested, WORKS } from './programs.mjs';

const TEMPLATE = 'node_modules/cdk8s-cli/templates/typescript-app';
const BASE = packagesOf(CURRENT);
const STRICT = { strict: true, target: 'es2022', lib: ['es2022'], types: [] };

/** A file of the template, with the values that `cdk8s init` fills in. */
const template = (file) =>
  readFileSync(join(TEMPLATE, file), 'utf8')
    .replace('{{ $base }}', 'shop')
    .replace('^{{ cdk8s_core_version }}', '^2.68.11')
    .replace('^{{ cdk8s_plus_version }}', '*')
    .replace('^{{ constructs_version }}', '^10.3.0')
    .replace('{{ cdk8s_cli_spec }}', '^2.198.0');

const loader = (name, { packages = [], files, steps, prepare }) => ({
  part: 'loaders',
  name,
  packages: [...BASE, ...packages],
  files,
  steps,
  prepare,
});

export const loaders = [
  loader('cdk8s init typescript-app', {
    files: {
      ...Object.fromEntries(
        ['package.json', 'tsconfig.json', 'cdk8s.yaml', 'jest.config.js', 'main.test.ts'].map((file) => [
          file,
          template(file),
        ]),
      ),
      'main.ts': template('main.ts')
        .replace(`import { Construct }`, `import { Deployment } from 'cdk8s-ports/${CURRENT}';\nimport { Construct }`)
        .replace(
          '// define resources here',
          "new Deployment(this, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] }).expose({ http: 80 });",
        ),
      'wrong.ts': imported(CURRENT, 'htpp'),
      'wide.ts': imported(CURRENT, "htpp' as string as '"),
    },
    steps: [
      ['ts-node wrong.ts', REFUSES],
      ['node -e require("fs").rmSync("wrong.ts");require("fs").rmSync("wide.ts")', WORKS],
      ['npm run compile', WORKS],
      ['npm test -- -u', { ends: 'well', prints: /1 passed/ }],
      ['cdk8s synth --check-upgrade=false --stdout', SYNTHESIZES],
    ],
  }),
  loader('ES module, tsx and tsc', {
    packages: ['tsx@4', 'typescript@~5.9.3'],
    files: {
      'package.json': { private: true, type: 'module' },
      'tsconfig.json': { compilerOptions: { ...STRICT, module: 'nodenext', noEmit: true }, include: ['*.ts'] },
      'app.ts': imported(),
      'wrong.ts': imported(CURRENT, 'htpp'),
    },
    steps: [
      ['tsx app.ts', SYNTHESIZES],
      ['tsx wrong.ts', FINDS],
      ['tsc', REFUSES],
    ],
  }),
  loader('JavaScript, CommonJS', {
    files: { 'app.js': required(), 'wrong.js': required(CURRENT, 'htpp') },
    steps: [
      ['node app.js', SYNTHESIZES],
      ['node wrong.js', FINDS],
    ],
  }),
  loader('JavaScript, ES module', {
    files: { 'app.mjs': imported(), 'wrong.mjs': imported(CURRENT, 'htpp') },
    steps: [
      ['node app.mjs', SYNTHESIZES],
      ['node wrong.mjs', FINDS],
    ],
  }),
  loader('JavaScript with checkJs', {
    packages: ['typescript@~5.9.3', '@types/node@18'],
    files: {
      'tsconfig.json': {
        compilerOptions: { ...STRICT, types: ['node'], module: 'node16', allowJs: true, checkJs: true, noEmit: true },
        include: ['*.js'],
      },
      'app.js': required(),
      'wrong.js': required(CURRENT, 'htpp'),
    },
    steps: [
      ['tsc', REFUSES],
      ['node -e require("fs").rmSync("wrong.js")', WORKS],
      ['tsc', WORKS],
    ],
  }),
  loader('@swc/jest', {
    packages: ['jest@30', '@swc/jest', '@swc/core'],
    files: {
      'jest.config.js': "module.exports = { transform: { '\\\\.ts$': '@swc/jest' } };",
      'app.test.ts': tested(),
    },
    steps: [['jest --watchman=false', { ends: 'well', prints: /1 passed/ }]],
  }),
  loader('TypeScript project references', {
    packages: ['typescript@~5.9.3', '@types/node@18'],
    files: {
      'tsconfig.json': { files: [], references: [{ path: 'workloads' }, { path: 'app' }] },
      ...Object.fromEntries(
        Object.entries({ workloads: [], app: [{ path: '../workloads' }] }).map(([name, references]) => [
          `${name}/tsconfig.json`,
          {
            compilerOptions: {
              ...STRICT,
              types: ['node'],
              module: 'node16',
              composite: true,
              outDir: '../out',
              rootDir: '..',
            },
            include: ['*.ts'],
            references,
          },
        ]),
      ),
      'workloads/web.ts': `import type { Construct } from 'constructs';
import { Deployment } from 'cdk8s-ports/${CURRENT}';
export const makeWeb = (scope: Construct) =>
  new Deployment(scope, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] });
`,
      ...Object.fromEntries(
        Object.entries({ main: 'http', wrong: 'htpp' }).map(([name, targetPort]) => [
          `app/${name}.ts`,
          `import { App, Chart } from 'cdk8s';
import { Service } from 'cdk8s-ports/${CURRENT}';
import { makeWeb } from '../workloads/web';
const root = new App();
const chart = new Chart(root, 'shop');
new Service(chart, 'service', { selector: makeWeb(chart), ports: [{ port: 80, targetPort: '${targetPort}' }] });
console.log(root.synthYaml());
`,
        ]),
      ),
    },
    steps: [
      ['tsc --build', REFUSES],
      ['node -e require("fs").rmSync("app/wrong.ts")', WORKS],
      ['tsc --build', WORKS],
      ['node out/app/main.js', SYNTHESIZES],
    ],
  }),
  loader('Bun', {
    packages: ['bun@1'],
    files: { 'app.ts': imported(), 'wrong.ts': imported(CURRENT, 'htpp') },
    prepare: ownBinary('@oven/bun-linux-x64', 'bin'),
    steps: [
      ['bun run app.ts', SYNTHESIZES],
      ['bun run wrong.ts', FINDS],
    ],
  }),
  loader('Deno', {
    packages: ['deno@2'],
    files: { 'app.ts': imported(), 'wrong.ts': imported(CURRENT, 'htpp') },
    prepare: ownBinary('@deno/linux-x64-glibc', '.'),
    steps: [
      ['deno run --no-check --node-modules-dir=manual --allow-all app.ts', SYNTHESIZES],
      ['deno run --no-check --node-modules-dir=manual --allow-all wrong.ts', FINDS],
    ],
  }),
];

/** If npm does not run install scripts, use the binary from the package of the platform directly. */
function ownBinary(name, within) {
  return (folder) =>
    folder.has(`node_modules/${name}`) ? { path: join(folder.path, 'node_modules', name, within) } : {};
}
