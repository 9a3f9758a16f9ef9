// Each cdk8s-plus: its entry compiles without skipLibCheck under the options of cdk8s' template, refuses a wrong port, synthesizes, and
// loads.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packagesOf } from './folder.mjs';
import { entryOf, imported, REFUSES, SYNTHESIZES, VERSIONS, WORKS } from './programs.mjs';

const RUNS = 21;
const FLAGS =
  '--target es2019 --lib es2016 --module commonjs --moduleResolution node10 --strict --declaration --types node';

/** A program with a setting for one entry, without which its number that no container declares would not compile. */
const eased = (entry) => `import { App, Chart } from 'cdk8s';
import { Deployment, Service } from '${entry}';
declare module '${entry}' {
  interface PortSettings {
    undeclaredPorts: 'warn';
  }
}
const chart = new Chart(new App(), 'shop');
const web = new Deployment(chart, 'web', { containers: [{ image: 'nginx:1.27', ports: [{ name: 'http', number: 8080 }] }] });
new Service(chart, 'service', { selector: web, ports: [{ port: 80, targetPort: 9999 }] });
`;

const isolated = (entry) => eased(entry).replace(/declare module[\s\S]*?\n}\n/, '');

export const versions = VERSIONS.map((version) => {
  const entry = entryOf(version);
  return {
    part: 'versions',
    name: `cdk8s-plus-${version}`,
    packages: [...packagesOf(version), 'typescript@~5.9.3', '@types/node@18'],
    files: {
      'app.ts': imported(version),
      'wrong.ts': imported(version, 'htpp'),
      'eased.ts': eased(entry),
      'not-eased.ts': isolated(entry),
      'names.mjs': `import { Deployment, ConfigMap } from '${entry}';\nif (!Deployment || !ConfigMap) throw new Error('no names');\n`,
      'load.cjs': `const start = performance.now();\nrequire(process.argv[2]);\nconsole.log(performance.now() - start);\n`,
    },
    steps: [
      [`tsc ${FLAGS} app.ts`, WORKS],
      ['node app.js', SYNTHESIZES],
      [`tsc ${FLAGS} --noEmit --skipLibCheck wrong.ts`, REFUSES],
      [`tsc ${FLAGS} --noEmit --skipLibCheck eased.ts`, WORKS],
      [
        `tsc ${FLAGS} --noEmit --skipLibCheck not-eased.ts`,
        { ends: 'badly', prints: /error TS2322: Type '?9999'? is not assignable/ },
      ],
      ['node names.mjs', WORKS],
    ],
    measure: async (folder) => ({
      installed: createRequire(join(folder.path, 'x.js'))(`cdk8s-plus-${version}/package.json`).version,
      'loads in ms': await beside(folder, `cdk8s-plus-${version}`, entry),
    }),
  };
});

/** How much longer our entry takes to load than cdk8s-plus alone: medians of fresh processes, which run in turn. */
async function beside(folder, plain, ours) {
  const times = { [plain]: [], [ours]: [] };
  for (let run = 0; run < RUNS; run++) {
    for (const name of [plain, ours]) times[name].push(Number((await folder.run(`node load.cjs ${name}`)).text));
  }
  const [without, withOurs] = [plain, ours].map((name) => times[name].sort((one, two) => one - two)[RUNS >> 1]);
  return `${without.toFixed(1)} + ${(withOurs - without).toFixed(1)}`;
}
