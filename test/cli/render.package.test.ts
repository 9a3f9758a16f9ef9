import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/* Stand-ins for helm, kubectl and kustomize: each records its arguments, and prints or fails as its file says. */
const BIN = join(__dirname, '..', '..', 'dist', 'cli', 'bin.js');
let folder: string;
let programs: string;

const service = (targetPort: string): string => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: ${targetPort}}]}
`;
const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: main, image: nginx, ports: [{name: http, containerPort: 8080}]}]}
`;
const RENDERED = `---
# Source: shop/templates/service.yaml
${service('htpp')}---
# Source: shop/charts/redis/templates/web.yaml
${DEPLOYMENT}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-render-'));
  programs = join(folder, 'programs');
  mkdirSync(programs);
  write('charts/web/Chart.yaml', 'name: shop\n');
  write('overlay/kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function install(name: string, { stdout = '', stderr = '', status = 0 }): void {
  write(`${name}.out`, stdout);
  const script = `#!${process.execPath}
const fs = require('fs');
fs.writeFileSync(${JSON.stringify(join(folder, `${name}.args`))}, JSON.stringify(process.argv.slice(2)));
process.stdout.write(fs.readFileSync(${JSON.stringify(join(folder, `${name}.out`))}));
process.stderr.write(${JSON.stringify(stderr)});
process.exitCode = ${status};
`;
  writeFileSync(join(programs, name), script);
  chmodSync(join(programs, name), 0o755);
}

const argsOf = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.args`), 'utf8'));
// The PATH has only what the test installs, and a relative folder, which must be ignored.
const env = (): NodeJS.ProcessEnv => ({ PATH: ['.', programs].join(delimiter) });

function check(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'check', ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: env(),
  });
  return { status, stdout, stderr };
}

test('a finding in a chart names the template', () => {
  install('helm', { stdout: RENDERED, stderr: 'WARNING: something\n' });
  const { status, stdout, stderr } = check('--helm', 'charts/web');
  expect(stderr).toBe('');
  expect(stdout.split('\n')[0]).toBe(
    "charts/web/templates/service.yaml: error: no selected pod has a TCP port named 'htpp' [target-port-name-unresolved]",
  );
  expect(stdout).toContain('charts/web/charts/redis/templates/web.yaml: Deployment/web: selected, without such a port');
  expect(stdout).not.toContain('--fix writes it');
  expect(status).toBe(1);
  expect(argsOf('helm')).toEqual(['template', 'charts/web']);
});

test('helm is given values, name and namespace, each as one word', () => {
  install('helm', { stdout: DEPLOYMENT });
  const options = [
    '--values',
    'a b.yaml',
    '--values=-x',
    '--set',
    'a=$(touch hacked)',
    '--release',
    'r',
    '--namespace',
    'shop',
  ];
  expect(check('--helm', 'charts/web', ...options).status).toBe(0);
  const given = ['--namespace=shop', '--values=a b.yaml', '--values=-x', '--set=a=$(touch hacked)'];
  expect(argsOf('helm')).toEqual(['template', 'r', 'charts/web', ...given]);
});

test('--fix writes nothing that was rendered', () => {
  install('helm', { stdout: RENDERED });
  write('charts/web/templates/service.yaml', '{{ template }}\n');
  expect(check('--fix', '--helm', 'charts/web').status).toBe(1);
  expect(readFileSync(join(folder, 'charts/web/templates/service.yaml'), 'utf8')).toBe('{{ template }}\n');
});

test('a kustomization is built by kubectl, and by kustomize without it', () => {
  install('kustomize', { stdout: `${service('htpp')}---\n${DEPLOYMENT}` });
  expect(check('--kustomize', 'overlay').stdout).toMatch(/^overlay\/kustomization\.yaml: error: /);
  expect(argsOf('kustomize')).toEqual(['build', 'overlay']);
  install('kubectl', { stdout: `${service('http')}---\n${DEPLOYMENT}` });
  expect(check('--kustomize', 'overlay')).toEqual({ status: 0, stdout: 'no findings in 2 objects\n', stderr: '' });
  expect(argsOf('kubectl')).toEqual(['kustomize', 'overlay']);
});

test('several are held against each other and against files', () => {
  install('helm', { stdout: service('htpp') });
  install('kubectl', { stdout: DEPLOYMENT });
  write('plain.yaml', service('other').replace('name: web', 'name: two'));
  const { stdout } = check('--helm', 'charts/web', '--kustomize', 'overlay', 'plain.yaml');
  expect(stdout).toMatch(/^charts\/web: error: no selected pod has a TCP port named 'htpp'/m);
  expect(stdout).toMatch(/^plain\.yaml:4:\d+: error: no selected pod has a TCP port named 'other'/m);
});

test('a program that fails is no success, and its words are said', () => {
  install('helm', {
    stdout: DEPLOYMENT,
    stderr: 'Error: values do not meet the schema\n- port is required\n',
    status: 1,
  });
  expect(check('--helm', 'charts/web')).toEqual({
    status: 2,
    stdout: '',
    stderr: `cdk8s-ports: charts/web: helm template charts/web failed with exit code 1: Error: values do not meet the schema
- port is required
nothing was checked
`,
  });
  // Everything else is still checked.
  write('plain.yaml', DEPLOYMENT);
  const { status, stdout } = check('--helm', 'charts/web', 'plain.yaml');
  expect(stdout).toContain(
    'charts/web: error: it cannot be read: helm template charts/web failed with exit code 1: Error',
  );
  expect(status).toBe(2);
});

test('a program that is missing is named, with a way to do without', () => {
  expect(check('--helm', 'charts/web').stderr).toBe(
    "cdk8s-ports: charts/web: there is no 'helm' on the PATH to render it; install Helm (https://helm.sh/docs/intro/install), or pipe what it prints elsewhere: helm template charts/web | cdk8s-ports check -\nnothing was checked\n",
  );
  const { status, stderr } = check('--kustomize', 'overlay');
  expect(stderr).toContain("there is neither 'kubectl' nor 'kustomize' on the PATH");
  expect(status).toBe(2);
});

test('what prints no object is no success', () => {
  install('helm', {});
  expect(check('--helm', 'charts/web')).toMatchObject({
    status: 2,
    stderr: 'cdk8s-ports: charts/web: no Kubernetes object found; nothing was checked\n',
  });
});

test.each([
  [
    ['--helm=--post-renderer=x'],
    "--helm: '--post-renderer=x' is an option, not a chart; if it is called that, write ./--post-renderer=x",
  ],
  [['--kustomize=-x'], "--kustomize: '-x' is an option, not a folder; if it is called that, write ./-x"],
  [['--helm', 'charts/web', '--release=-x'], "--release: '-x' is an option, not a name"],
  [['--set', 'a=b', 'overlay'], '--set requires --helm'],
  [['--watch', '-'], '--watch cannot be combined with -: the standard input never changes'],
  [['--watch', '--write-baseline'], '--watch cannot be combined with --write-baseline'],
])('%j is refused', (argv, message) => {
  install('helm', { stdout: RENDERED });
  expect(check(...argv)).toEqual({ status: 2, stdout: '', stderr: `cdk8s-ports: ${message}\n` });
});

test('--watch checks again what changes, and ends with the last exit code', async () => {
  install('helm', { stdout: RENDERED });
  write('charts/web/values.yaml', 'a: 1\n');
  const child = spawn(process.execPath, [BIN, 'check', '--watch', '--helm', 'charts/web'], { cwd: folder, env: env() });
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      said += data.toString();
      for (const look of waiting) look();
    });
  }
  const watching = (times: number): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if ((said.match(/ watching \d+ files; Ctrl-C ends it\n/g) ?? []).length < times) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  try {
    await watching(1);
    expect(said).toContain('1 error in 2 objects');
    // A new file, with any name.
    install('helm', { stdout: RENDERED.replace('htpp', 'http') });
    write('charts/web/templates/NOTES.txt', 'new\n');
    await watching(2);
    expect(said).toContain('no findings in 2 objects');
    // A check that fails does not end the watch.
    install('helm', { stderr: 'Error: broken\n', status: 1 });
    rmSync(join(folder, 'charts/web/values.yaml'));
    await watching(3);
    expect(said).toContain('failed with exit code 1: Error: broken\nnothing was checked\n');
    install('helm', { stdout: RENDERED });
    write('.cdk8s-ports.yaml', 'failOn: error\n');
    await watching(4);
    expect(said.match(/1 error in 2 objects/g)).toHaveLength(2);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([1, null]);
  } finally {
    child.kill('SIGKILL');
  }
});
