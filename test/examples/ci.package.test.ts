import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUserApp, type UserApp } from '../cdk8s-plugin/app';

interface Workflow {
  readonly jobs: { readonly ports: { readonly steps: readonly { readonly run?: string }[] } };
}

const ROOT = join(__dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, 'examples/ci', file), 'utf8');
const { steps } = (load(read('github-workflow.yml')) as Workflow).jobs.ports;

const SERVICE = (targetPort: string): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'public' },
    spec: { selector: { app: 'api' }, ports: [{ port: 80, targetPort }] },
  });

let app: UserApp;
beforeEach(() => {
  app = makeUserApp();
  app.write('cdk8s.yaml', read('cdk8s.yaml').replace('npx ts-node main.ts', 'node main.js'));
  app.write(
    'main.js',
    `const cdk8s = require('cdk8s');
     const { App } = require('cdk8s-ports');
     const root = new cdk8s.App();
     const chart = new cdk8s.Chart(root, 'shop');
     new App(chart, 'api', { containers: { web: { image: 'api:1.4', ports: { http: 8080 } } } }).expose({ http: 80 });
     root.synth();`,
  );
});
afterEach(() => {
  app.remove();
});

/** Runs the commands of the workflow until one fails, with the packages that are installed here. */
function runWorkflow(): { readonly code: number | null; readonly output: string; readonly command: string } {
  let last = { code: null as number | null, output: '', command: '' };
  for (const { run } of steps) {
    if (run === undefined || run === 'npm ci') continue;
    const command = run
      .replace('npx cdk8s ', `"${process.execPath}" "${join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s')}" `)
      .replace('npx cdk8s-ports ', `"${process.execPath}" "${join(ROOT, 'dist/cli/bin.js')}" `);
    const { status, stdout, stderr } = spawnSync(command, { cwd: app.folder, encoding: 'utf8', shell: true });
    last = { code: status, output: `${stdout}${stderr}`, command: run };
    if (status !== 0) break;
  }
  return last;
}

test('the workflow passes an app that is right', () => {
  app.write('deploy/public.json', SERVICE('http'));

  expect(runWorkflow()).toMatchObject({ code: 0, command: expect.stringContaining('cdk8s-ports check') });
  expect(existsSync(join(app.folder, 'ports.sarif'))).toBe(true);
});

test('it annotates what is wrong between the app and a manifest beside it', () => {
  app.write('deploy/public.json', SERVICE('htpp'));

  const { code, output } = runWorkflow();

  expect(code).toBe(1);
  expect(output).toMatch(/^::error file=deploy\/public\.json,line=1,.*title=target-port-name-unresolved::/m);
  const sarif = JSON.parse(readFileSync(join(app.folder, 'ports.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
  expect(sarif.runs[0]!.results).toMatchObject([{ ruleId: 'target-port-name-unresolved' }]);
});
