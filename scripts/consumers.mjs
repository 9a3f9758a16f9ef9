// Installs the package as it is published with each cdk8s-plus into a folder of its own, compiles a small app in full, lets the compiler
// refuse a wrong port, synthesizes, and prints a table: `npm run consumers`, or a part of it, `npm run consumers -- 33 34`.
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const { MAIN, VERSIONS } = createRequire(import.meta.url)('../dist/kplus/entry.js');
const tarball = resolve('node_modules/.cache/cdk8s-ports.tgz');
const typescript = resolve('node_modules/typescript/bin/tsc');
const shell = process.platform === 'win32';
const asked = process.argv.slice(2);

/** cdk8s-plus-26 was not kept up: a newer cdk8s breaks it. */
const CDK8S = { 26: '2.54.0' };

const app = (version, entry, targetPort) => `import { App, Chart } from 'cdk8s';
import * as plain from 'cdk8s-plus-${version}';
import * as kplus from '${entry}';
declare module '${entry}' {
  interface PortSettings {}
}
export const app = new App();
const chart = new Chart(app, 'shop');
export const web: plain.Deployment = new kplus.Deployment(chart, 'web', {
  containers: [{ image: 'nginx', ports: [{ name: 'http', number: 8080 }], readiness: kplus.Probe.fromHttpGet('/', { port: 'http' }) }],
});
export const made = new kplus.Service(chart, 'svc', { selector: web as kplus.Deployment<{ http: 8080 }>, ports: [{ port: 80, targetPort: '${targetPort}' }] });
if (!(made instanceof plain.Service)) throw new Error('there are two copies of cdk8s-plus');
console.log(app.synthYaml());
`;

const LOAD = (version, entry) => `import { performance } from 'node:perf_hooks';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const start = performance.now();
require('cdk8s-plus-${version}');
const between = performance.now();
require('${entry}');
console.log(Math.round((performance.now() - between) * 10) / 10);
`;

/** What there is to say of one version, in the order of the columns. */
async function row(version) {
  const entry = version === MAIN ? 'cdk8s-ports' : `cdk8s-ports/${version}`;
  const folder = mkdtempSync(join(tmpdir(), `cdk8s-plus-${version}-`));
  const run = async (command, args) => {
    try {
      return {
        code: 0,
        text: (await promisify(execFile)(command, args, { cwd: folder, shell: shell && command === 'npm' })).stdout,
      };
    } catch (error) {
      return { code: 1, text: `${error.stdout}${error.stderr}` };
    }
  };
  const write = (file, text) => writeFileSync(join(folder, file), text);
  try {
    write('package.json', JSON.stringify({ private: true }));
    const packages = [
      tarball,
      `cdk8s-plus-${version}`,
      `cdk8s@${CDK8S[version] ?? '^2.68.11'}`,
      'constructs@^10.3.0',
      '@types/node@18',
    ];
    const installed = await run('npm', ['install', '--silent', ...packages]);
    if (installed.code !== 0) return { version, entry, install: installed.text };
    const lib = createRequire(join(folder, 'x.js'))(`cdk8s-plus-${version}/package.json`).version;

    write('app.ts', app(version, entry, 'http'));
    write('wrong.ts', app(version, entry, 'htpp'));
    write(
      'esm.mjs',
      `import { Deployment, ConfigMap } from '${entry}';\nif (!Deployment || !ConfigMap) throw new Error('no names');\n`,
    );
    write('load.mjs', LOAD(version, entry));
    const flags = [
      '--target',
      'es2019',
      '--lib',
      'es2016',
      '--module',
      'commonjs',
      '--moduleResolution',
      'node10',
      '--strict',
      '--declaration',
    ];
    const compiled = await run(process.execPath, [typescript, ...flags, 'app.ts']);
    const refused = await run(process.execPath, [typescript, ...flags, '--noEmit', '--skipLibCheck', 'wrong.ts']);
    const synthesized = await run(process.execPath, ['app.js']);
    const named = await run(process.execPath, ['esm.mjs']);
    const loads = [];
    for (let time = 0; time < 5; time++) loads.push(Number((await run(process.execPath, ['load.mjs'])).text));
    return {
      version,
      entry,
      installed: lib,
      compiles: compiled.code === 0 || compiled.text,
      refuses: /^wrong\.ts.*TS(2820|2322): .*Did you mean '"?http"?'/m.test(refused.text) || refused.text,
      synthesizes: (synthesized.code === 0 && /targetPort: http/.test(synthesized.text)) || synthesized.text,
      'ESM names': named.code === 0 || named.text,
      'loads in ms': Math.min(...loads),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

execFileSync(process.execPath, ['scripts/pack.mjs'], { stdio: 'inherit' });
const rows = [];
for (const version of asked.length > 0 ? asked : VERSIONS) {
  const one = await row(version);
  // Each at once: a run that is cut short has said what it came to.
  console.error(JSON.stringify(one));
  rows.push(one);
}
console.table(
  rows.map((one) =>
    Object.fromEntries(Object.entries(one).map(([key, value]) => [key, value === true ? 'ok' : value])),
  ),
);
process.exitCode = rows.every((one) =>
  ['compiles', 'refuses', 'synthesizes', 'ESM names'].every((key) => one[key] === true),
)
  ? 0
  : 1;
