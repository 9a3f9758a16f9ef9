import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* The files through which pipelines use this package. The tests run what GitHub, pre-commit and Docker would run. */
const ROOT = join(__dirname, '..', '..');
const BIN = join(ROOT, 'dist', 'cli', 'bin.js');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = load(read('action.yml')) as Action;
const [step, mapStep] = action.runs.steps;

const service = (targetPort: number | string): string => `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: main, image: nginx, ports: [{name: http, containerPort: 8080}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: web}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: ${targetPort}}]}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cdk8s-ports-doors-'));
  for (const [name, port] of [
    ['good', 'http'],
    ['bad one', 'htpp'],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'web.yaml'), service(port));
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the GitHub Action', () => {
  const names = Object.keys(action.inputs);

  test('uses every input, and no input is part of a script', () => {
    const variables = action.runs.steps.flatMap(({ env = {} }) => Object.values(env));
    const used = names.filter((name) => variables.includes(`\${{ inputs.${name} }}`) || name === 'working-directory');
    expect(used).toEqual(names);
    for (const { run = '', env = {} } of action.runs.steps) {
      expect(run).not.toContain('${{');
      for (const name of Object.keys(env).filter((one) => one !== 'GH_TOKEN'))
        expect(run).toContain(`$${name === 'INPUT_VERSION' ? '{INPUT_VERSION:' : name}`);
    }
  });

  test('every action that it uses is pinned, and every input documented', () => {
    for (const { uses } of action.runs.steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    const page = read('docs/checking.md');
    expect(names.filter((name) => !page.includes(`| \`${name}\``))).toEqual([]);
    for (const { description } of Object.values(action.inputs)) expect(description).not.toBe('');
  });

  // GitHub's runners have bash, also on Windows.
  const run = (inputs: Readonly<Record<string, string>>) => {
    const programs = join(folder, 'programs');
    const output = join(folder, 'output');
    mkdirSync(programs);
    const npx = `#!/bin/sh\necho "$1 $2" > '${join(folder, 'asked')}'\nshift 2\nexec '${process.execPath}' '${BIN}' "$@"\n`;
    writeFileSync(join(programs, 'npx'), npx);
    chmodSync(join(programs, 'npx'), 0o755);
    const env = Object.fromEntries(
      Object.entries(step!.env ?? {}).map(([variable, expression]) => {
        const name = /inputs\.([\w-]+)/.exec(expression)?.[1] ?? '';
        return [variable, inputs[name] ?? action.inputs[name]!.default];
      }),
    );
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run!],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...env, PATH: `${programs}:${process.env['PATH'] ?? ''}`, GITHUB_OUTPUT: output },
      },
    );
    return {
      status,
      stdout,
      stderr,
      output: readFileSync(output, 'utf8'),
      asked: readFileSync(join(folder, 'asked'), 'utf8'),
    };
  };

  test('passes what is right', () => {
    expect(run({ paths: 'good' })).toEqual({
      status: 0,
      stdout: 'no findings in 2 objects\n',
      stderr: '',
      output: 'exit-code=0\n',
      asked: '--yes cdk8s-ports\n',
    });
  });

  test('annotates what is wrong, and writes SARIF', () => {
    const inputs = {
      paths: 'good/*.yaml\nbad one\n',
      sarif: 'ports.sarif',
      version: '0.1.0',
      args: '--complete\n--fail-on=error',
    };
    const { status, stdout, output, asked } = run(inputs);
    expect(stdout).toMatch(/^::error file=bad one\/web\.yaml,line=13,/m);
    expect({ status, output, asked }).toEqual({
      status: 1,
      output: 'exit-code=1\n',
      asked: '--yes cdk8s-ports@0.1.0\n',
    });
    expect(JSON.parse(readFileSync(join(folder, 'ports.sarif'), 'utf8'))).toHaveProperty('runs');
  });

  test('fails as it is told', () => {
    expect(run({ paths: 'bad one', 'fail-on': 'never' }).status).toBe(0);
  });

  test.each(['good; touch hacked', '$(touch hacked)', '`touch hacked`', '"; touch hacked; "', '--fix'])(
    'takes %j for a path',
    (paths) => {
      expect(run({ paths })).toMatchObject({ status: 2, output: 'exit-code=2\n' });
      expect(existsSync(join(folder, 'hacked'))).toBe(false);
    },
  );
});

describe('the change of the port map, in the GitHub Action', () => {
  interface Told {
    readonly status: number | null;
    readonly stdout: string;
    readonly stderr: string;
    readonly summary: string;
    /** The calls of `gh`, one line each. */
    readonly asked: string;
    readonly comment: string;
  }
  const repository = (): string => join(folder, 'repository');
  const git = (...args: readonly string[]): string => {
    const settings = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main'];
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], {
      cwd: repository(),
      encoding: 'utf8',
    });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    return stdout.trim();
  };
  const write = (file: string, text: string): void => {
    mkdirSync(join(repository(), 'deploy'), { recursive: true });
    writeFileSync(join(repository(), file), text);
  };
  /** A repository with one commit that has a file. What is written afterwards is the content of the pull request. */
  const base = (file: string, text: string): string => {
    mkdirSync(repository());
    git('init', '--quiet');
    write(file, text);
    git('add', '.');
    git('commit', '--quiet', '-m', 'base');
    return git('rev-parse', 'HEAD');
  };
  const run = (commit: string, inputs: Readonly<Record<string, string>>, known = ''): Told => {
    const programs = join(folder, 'programs');
    const [temp, asked, comment] = ['temp', 'asked', 'comment'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const one of [programs, temp]) mkdirSync(one, { recursive: true });
    const script = (name: string, text: string): void => {
      writeFileSync(join(programs, name), `#!/bin/bash\n${text}\n`);
      chmodSync(join(programs, name), 0o755);
    };
    script('npx', `shift 2\nexec '${process.execPath}' '${BIN}' "$@"`);
    script(
      'gh',
      `echo "$@" >> '${asked}'\nfor one; do case "$one" in body=@*) cat "\${one#body=@}" > '${comment}';; --jq) echo '${known}';; esac; done`,
    );
    const context: Readonly<Record<string, string>> = {
      'github.event.pull_request.base.sha': commit,
      'github.event.pull_request.number': '7',
    };
    const env = Object.fromEntries(
      Object.entries(mapStep!.env ?? {}).map(([variable, expression]) => {
        const [, name = ''] = /\{\{ (.*) \}\}/.exec(expression) ?? [];
        const input = name.replace('inputs.', '');
        return [variable, context[name] ?? inputs[input] ?? action.inputs[input]!.default];
      }),
    );
    const summary = join(folder, 'summary');
    for (const file of [asked, comment, summary]) writeFileSync(file, '');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', mapStep!.run!],
      {
        cwd: repository(),
        encoding: 'utf8',
        env: {
          ...env,
          PATH: `${programs}:${process.env['PATH'] ?? ''}`,
          RUNNER_TEMP: temp,
          GITHUB_STEP_SUMMARY: summary,
          GITHUB_REPOSITORY: 'some/shop',
        },
      },
    );
    const read = (file: string): string => readFileSync(file, 'utf8');
    return { status, stdout, stderr, summary: read(summary), asked: read(asked), comment: read(comment) };
  };

  test('goes to the job summary', () => {
    const commit = base('deploy/web.yaml', service('http'));
    write('deploy/web.yaml', service('htpp'));
    const { status, stdout, summary, asked } = run(commit, { 'map-diff': 'deploy' });
    expect({ status, stdout, asked }).toEqual({ status: 0, stdout: '', asked: '' });
    expect(summary).toContain('1 connection changed. 1 finding new.');
    expect(summary).toContain('deploy/web.yaml:13');
    expect(git('worktree', 'list').split('\n')).toHaveLength(1);
  });

  test('is a comment, which a later run renews', () => {
    const commit = base('deploy/web.yaml', service('http'));
    write('deploy/web.yaml', service(8080));
    const inputs = { 'map-diff': 'deploy', 'map-diff-comment': 'true' };
    const first = run(commit, inputs);
    expect(first.asked).toContain('--method POST repos/some/shop/issues/7/comments');
    expect(first.comment).toMatch(/^<!-- cdk8s-ports map-diff -->\n### Port map\n/);
    write('deploy/web.yaml', service('http'));
    const second = run(commit, inputs, '42');
    expect(second.asked).toContain('--method PATCH repos/some/shop/issues/comments/42');
    expect(second.comment).toContain('No change to the wiring.');
    expect(run(commit, inputs).asked).not.toContain('POST');
  });

  test('of what is new, of what is gone, and of two folders', () => {
    const commit = base('readme.txt', 'nothing');
    write('deploy/web.yaml', service('http'));
    expect(run(commit, { 'map-diff': 'deploy' }).summary).toContain('2 objects new');
    expect(run(commit, { 'map-diff': 'nowhere', 'map-diff-base': 'deploy' }).summary).toContain('2 objects gone');
  });

  test.each([{ 'map-diff': 'nowhere' }, { 'map-diff': '/etc' }, { 'map-diff': '$(touch hacked)' }])(
    'warns of what cannot be compared: %j',
    (inputs) => {
      const commit = base('deploy/web.yaml', service('http'));
      const { status, stdout, summary } = run(commit, inputs);
      expect({ status, summary }).toEqual({ status: 0, summary: '' });
      expect(stdout).toMatch(/^::warning title=cdk8s-ports::map-diff: /);
      expect(existsSync(join(repository(), 'hacked'))).toBe(false);
    },
  );
});

test('the hook of pre-commit checks everything, whatever was changed', () => {
  const [hook] = load(read('.pre-commit-hooks.yaml')) as readonly [Readonly<Record<string, unknown>>];
  expect(hook).toMatchObject({ id: 'cdk8s-ports', language: 'node', pass_filenames: false });
  const [bin, ...args] = String(hook['entry']).split(' ');
  const { bin: bins } = JSON.parse(read('package.json')) as { readonly bin: Readonly<Record<string, string>> };
  const { status } = spawnSync(process.execPath, [join(ROOT, bins[bin!]!), ...args], { cwd: folder });
  expect(status).toBe(1);
});

test('the image has the package without its peers, and does not run as root', () => {
  const statements = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const last = statements.slice(statements.map((line) => line.startsWith('FROM ')).lastIndexOf(true));
  expect(last).toContain('USER node');
  expect(last).toContain('ENTRYPOINT ["cdk8s-ports"]');
  for (const line of statements.filter((one) => one.startsWith('FROM '))) expect(line).toMatch(/^FROM node:\d+-/);
  const install = last.find((line) => line.startsWith('RUN npm install'))!;
  expect(install).toContain('--omit=peer');
  // The scripts that the first stage runs exist.
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
  for (const [, script] of read('Dockerfile').matchAll(/npm run (\S+)/g)) expect(scripts).toHaveProperty(script!);
});
