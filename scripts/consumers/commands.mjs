// The commands that write programs: the project of `init` synthesizes, passes its test and refuses a wrong port; `adopt` moves a project
// over, installs the package and prints what the project's own compiler then refuses.
import { packagesOf, TARBALL } from './folder.mjs';
import { CURRENT, REFUSES, WORKS } from './programs.mjs';

/** The tool is not installed above the project, where the project's imports would find it. */
const OWN = 'node tool/node_modules/cdk8s-ports/dist/cli/bin.js';
const INSTALL_OWN = [`npm install --no-audit --no-fund --prefix tool ${TARBALL}`, WORKS];
const INSTALL = ['npm install --no-audit --no-fund --loglevel=error', WORKS, { cwd: 'shop' }];

/** The version to test is not published, so a project that names it gets the tarball instead. */
const FROM_TARBALL = `const { readFileSync, writeFileSync } = require('node:fs');
const project = JSON.parse(readFileSync('shop/package.json', 'utf8'));
project.dependencies['cdk8s-ports'] = ${JSON.stringify(`file:${TARBALL}`)};
writeFileSync('shop/package.json', JSON.stringify(project, undefined, 2));
`;

const SLIP = `const { readFileSync, writeFileSync } = require('node:fs');
const program = readFileSync('shop/web.ts', 'utf8');
writeFileSync('shop/web.ts', program.replace("targetPort: 'http'", "targetPort: 'htpp'"));
`;

const init = {
  part: 'commands',
  name: 'init, to a refused port',
  files: { 'tool/package.json': { private: true }, 'from-tarball.cjs': FROM_TARBALL, 'slip.cjs': SLIP },
  steps: [
    INSTALL_OWN,
    [`${OWN} init shop`, { ends: 'well', prints: /npm run synth/ }],
    [`${OWN} init shop`, { ends: 'badly', prints: /nothing was written/ }],
    ['node from-tarball.cjs', WORKS],
    INSTALL,
    ['npm run synth', { ends: 'well', prints: /dist\/\S+\.k8s\.yaml/ }, { cwd: 'shop' }],
    ['npm test', { ends: 'well', prints: /1 passed/ }, { cwd: 'shop' }],
    ['npm run compile', WORKS, { cwd: 'shop' }],
    ['node slip.cjs', WORKS],
    ['npm run synth', REFUSES, { cwd: 'shop' }],
    ['npm test', { ends: 'badly', prints: /Did you mean '"?http"?'|did you mean 'http'/ }, { cwd: 'shop' }],
  ],
};

const program = (targetPort) => `import { App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-${CURRENT}';

const root = new App();
const chart = new Chart(root, 'shop');
const web = new kplus.Deployment(chart, 'web', {
  containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }],
});
new kplus.Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: ${targetPort} }] });
root.synth();
`;

const OPTIONS = { strict: true, target: 'es2022', lib: ['es2022'], module: 'node16', types: [], skipLibCheck: true };

/** A project that uses cdk8s-plus: a single TypeScript project, or one with project references. */
const PROJECTS = {
  'one project': {
    'shop/tsconfig.json': { compilerOptions: { ...OPTIONS, noEmit: true }, include: ['*.ts'] },
    'shop/main.ts': program(8080),
    'shop/admin.ts': program(9090),
  },
  'project references': {
    'shop/tsconfig.json': { files: [], references: [{ path: 'web' }, { path: 'admin' }] },
    ...Object.fromEntries(
      ['web', 'admin'].map((name) => [
        `shop/${name}/tsconfig.json`,
        { compilerOptions: { ...OPTIONS, composite: true, outDir: '../out' }, include: ['*.ts'] },
      ]),
    ),
    'shop/web/main.ts': program(8080),
    'shop/admin/admin.ts': program(9090),
  },
};

const adopt = Object.entries(PROJECTS).flatMap(([name, files]) =>
  ['5.4', '5.9', '7.0'].map((compiler) => ({
    part: 'commands',
    name: `adopt, ${name}, TypeScript ${compiler}`,
    files: {
      'tool/package.json': { private: true },
      'from-tarball.cjs': FROM_TARBALL,
      'shop/package.json': { private: true, dependencies: { [`cdk8s-plus-${CURRENT}`]: '*' } },
      ...files,
    },
    steps: [
      INSTALL_OWN,
      [
        `npm install --no-audit --no-fund --loglevel=error ${packagesOf(CURRENT)
          .filter((one) => one !== TARBALL)
          .join(' ')} typescript@~${compiler}.0`,
        WORKS,
        { cwd: 'shop' },
      ],
      [
        `${OWN} adopt shop --dry-run`,
        { ends: 'well', prints: new RegExp(`^\\+import .*cdk8s-ports/${CURRENT}'`, 'm') },
      ],
      // package.json names the tarball before `adopt` runs, so that `adopt` installs it.
      ['node from-tarball.cjs', WORKS],
      [
        `${OWN} adopt shop`,
        { ends: 'badly', prints: /(?=[\s\S]*running npm install)[\s\S]*admin\.ts:9:\d+[\s\S]*9090/ },
      ],
    ],
  })),
);

export const commands = [init, ...adopt];
