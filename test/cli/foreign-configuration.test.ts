import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../lib/cli/main';

/*
 * The manifests to check may be somebody else's, and so may a configuration beside them: whatever it names, none of their code may run.
 */

const parent = mkdtempSync(join(tmpdir(), 'cdk8s-ports-foreign-'));
const folder = join(parent, 'theirs');
const DB = join(folder, 'db.yaml');
const ran = join(parent, 'ran');
const MODULES = ['./rules.js', './rules', 'their-rules', join(folder, 'rules.js')] as const;

const WRITE = `require('node:fs').writeFileSync(${JSON.stringify(ran)}, 'code has run');`;
const CODE = `${WRITE}
module.exports = {
  id: 'theirs.no-service', severity: 'error', sentence: 'there is a Service', why: 'so it is', fix: 'remove it', doesNotSee: 'nothing',
  check(graph, report) {
    ${WRITE}
    for (const { resource } of graph.services) report({ resource, path: ['kind'], what: 'there is a Service', remedy: 'remove it' });
  },
};
`;

beforeAll(() => {
  mkdirSync(join(folder, 'node_modules', 'their-rules'), { recursive: true });
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'rules.js'), CODE);
  writeFileSync(join(folder, 'node_modules', 'their-rules', 'index.js'), CODE);
  const text =
    'apiVersion: v1\nkind: Service\nmetadata: { name: db }\nspec: { type: ExternalName, externalName: db.example }\n';
  for (const file of ['db.yaml', 'deep/db.yaml']) writeFileSync(join(folder, file), text);
});
beforeEach(() => {
  rmSync(ran, { force: true });
});
afterAll(() => {
  rmSync(parent, { recursive: true });
});

function run(
  cwd: string,
  ...args: readonly string[]
): { readonly code: number | Promise<number>; readonly out: string; readonly err: string } {
  let [out, err] = ['', ''];
  const code = main(args, {
    ...{ cwd, env: {}, stdin: {} },
    stdout: { write: (text) => void (out += text) },
    stderr: { write: (text) => void (err += text) },
  });
  return { code, out, err };
}

describe.each(MODULES)('a configuration that was found names %s', (name) => {
  beforeEach(() => {
    writeFileSync(join(folder, '.cdk8s-ports.yaml'), JSON.stringify({ ruleModules: [name] }));
  });

  test.each([
    ['check', folder],
    ['check', '--fix', DB],
    ['check', '--write-baseline', DB],
    ['graph', DB],
  ])('%s %s: nothing runs, and the user is told', (...args) => {
    for (const cwd of [folder, join(folder, 'deep')]) {
      const { code, out, err } = run(cwd, ...args);
      const shown = cwd === folder ? '.cdk8s-ports.yaml' : '../.cdk8s-ports.yaml';
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: `cdk8s-ports: ${shown}: ruleModules: ${name}: your own rules are code, which only the command line may name: add --config ${shown}\n`,
      });
    }
    expect(existsSync(ran)).toBe(false);
    expect(existsSync(join(folder, '.cdk8s-ports-baseline.json'))).toBe(false);
  });

  test('in a folder that is checked from above it is not even read', () => {
    expect(run(parent, 'check', DB)).toMatchObject({ code: 0, err: '' });
    expect(existsSync(ran)).toBe(false);
  });

  test('rules and explain do not load it', () => {
    expect(run(folder, 'rules').out).not.toContain('theirs.no-service');
    expect(run(folder, 'explain', 'theirs.no-service').code).toBe(2);
    expect(existsSync(ran)).toBe(false);
  });
});

// These tests come last: Node does not load a module a second time.
test.each(MODULES)('it runs if the command line names the configuration that names %s', (name) => {
  const config = join(folder, '.cdk8s-ports.yaml');
  writeFileSync(config, JSON.stringify({ ruleModules: [name] }));
  const { code, out } = run(parent, 'check', '--config', config, DB);
  expect(code).toBe(1);
  expect(out).toContain('error: there is a Service [theirs.no-service]');
  expect(readFileSync(ran, 'utf8')).toBe('code has run');
});
